import type { TransformerConfig } from '../trace/config.ts'
import {
  mapParameters,
  type ParameterArray,
  type Parts,
  parameterShapes,
  type Shape,
  type TransformerParameters,
} from '../trace/parameters.ts'
import { Refusal } from '../trace/refusal.ts'
import { type CheckpointConfig, readConfig } from './config.ts'
import { type ModelType, originOf } from './names.ts'
import { type FileTensor, readSafetensors } from './safetensors.ts'
import { transpose } from './transpose.ts'

type FileTensors = ReadonlyMap<string, FileTensor>

/** A checkpoint in our layout: everything that `models/` needs to run it. */
export interface Checkpoint {
  readonly config: TransformerConfig
  readonly parameters: TransformerParameters<ParameterArray>
}

/** Joins arrays along their last axis: each [rows, columns] → [rows, n · columns]. */
function joinColumns(arrays: readonly Float32Array[], rows: number): Float32Array {
  const [first] = arrays
  if (arrays.length === 1 && first) return first
  const joined = new Float32Array(arrays.reduce((sum, { length }) => sum + length, 0))
  const columns = joined.length / rows / arrays.length
  for (const [at, array] of arrays.entries()) {
    for (let row = 0; row < rows; row++) {
      joined.set(array.subarray(row * columns, (row + 1) * columns), (row * arrays.length + at) * columns)
    }
  }
  return joined
}

function find(
  tensors: FileTensors,
  spellings: readonly string[],
): { name: string; tensor: FileTensor } | undefined {
  for (const name of spellings) {
    const tensor = tensors.get(name)
    if (tensor) return { name, tensor }
  }
  return undefined
}

/** One of our parameters, of the shape that the configuration asks for, from the tensors that hold it. */
function readParameter(
  tensors: FileTensors,
  shape: Shape,
  path: string,
  modelType: ModelType,
): ParameterArray {
  const origin = originOf(path, modelType)
  const part = [...shape.slice(0, -1), shape.at(-1)! / origin.tensors.length]
  const expected = origin.transposed ? part.toReversed() : part
  const arrays = origin.tensors.map((spellings) => {
    const found = find(tensors, spellings)
    if (!found) throw new Refusal('tensor-missing', { name: spellings[0]! })
    const { name, tensor } = found
    if (
      tensor.shape.length !== expected.length ||
      expected.some((size, axis) => size !== tensor.shape[axis])
    ) {
      throw new Refusal('tensor-shape', { name, found: `[${tensor.shape}]`, expected: `[${expected}]` })
    }
    const values = tensor.read()
    return origin.transposed ? transpose(values, expected as [number, number]) : values
  })
  return { shape, data: joinColumns(arrays, part.length === 1 ? 1 : part[0]!) }
}

/** Which optional parts the file has. A decoder in the file that repeats the token table number by number is a tied one. */
function partsOf(tensors: FileTensors, { modelType, tied }: CheckpointConfig): Parts {
  const has = (path: string) => find(tensors, originOf(path, modelType).tensors[0]!)
  const isBert = modelType === 'bert'
  const parts = {
    pooler: isBert && !!has('pooler.kernel'),
    nextSentence: isBert && !!has('nextSentence.kernel'),
  }
  if (isBert && !has('head.transform.kernel')) return { ...parts, head: 'none' }
  const decoder = has('head.decoder')?.tensor
  if (!decoder) return { ...parts, head: tied ? 'tied' : 'none' }
  const table = has('embeddings.tokens')?.tensor.read()
  const repeats = table && decoder.read().every((value, at) => value === table[at])
  return { ...parts, head: repeats ? 'tied' : 'own' }
}

/**
 * Reads a checkpoint in the Hugging Face layout: a parsed config.json and the bytes of a model.safetensors.
 *
 * @throws Refusal 'file-broken', 'checkpoint-unsupported', 'tensor-missing' or 'tensor-shape'
 */
export function loadCheckpoint(configJson: unknown, weights: Uint8Array): Checkpoint {
  const checkpoint = readConfig(configJson)
  const tensors = readSafetensors(weights, 'model.safetensors')
  const shapes = parameterShapes(checkpoint.config, partsOf(tensors, checkpoint))
  const parameters = mapParameters(shapes, (shape, path) =>
    readParameter(tensors, shape, path, checkpoint.modelType),
  )
  return { config: checkpoint.config, parameters }
}
