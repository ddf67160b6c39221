/**
 * An ELMo-twin's files (public/models/elmo/README.md): a config.json of ours, and a model.safetensors in which each LSTM
 * has the names and the [out, in] matrices of a one-layer `torch.nn.LSTM`, e.g. `forward.0.weight_ih_l0`.
 */
import * as v from 'valibot'
import type { ElmoConfig } from '../trace/config.ts'
import { type ElmoParameters, elmoShapes, mapElmo } from '../trace/elmoParameters.ts'
import type { ParameterArray, Shape } from '../trace/parameters.ts'
import { Refusal } from '../trace/refusal.ts'
import { activationOf, epsilon, layerCount, parse, positive, unsupported } from './configFields.ts'
import { type FileTensor, readSafetensors } from './safetensors.ts'
import { transpose } from './transpose.ts'

export const elmoModelType = 'bothways-elmo'

export interface ElmoCheckpoint {
  readonly config: ElmoConfig
  readonly parameters: ElmoParameters<ParameterArray>
}

const file = v.object({
  vocab_size: positive,
  hidden_size: positive,
  cell_size: positive,
  num_hidden_layers: layerCount,
  max_position_embeddings: positive,
  between: v.picklist(['none', 'norm', 'dense']),
  hidden_act: v.optional(v.string(), 'gelu_new'),
  layer_norm_eps: v.optional(epsilon, 1e-5),
  boundary_token_id: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
})

/**
 * Reads a parsed config.json whose model_type is `bothways-elmo`.
 *
 * @param projected whether the file's LSTMs have a projection (`weight_hr_l0`)
 * @throws Refusal 'file-broken' or 'checkpoint-unsupported'
 */
export function readElmoConfig(json: unknown, projected = true): ElmoConfig {
  const found = parse(file, json)
  if (!projected && found.cell_size !== found.hidden_size) {
    throw unsupported(
      `its LSTMs have no projection, so that cell_size ${found.cell_size} must be hidden_size ${found.hidden_size}`,
    )
  }
  if (found.boundary_token_id >= found.vocab_size) {
    throw unsupported(`its boundary_token_id ${found.boundary_token_id} is outside its vocabulary`)
  }
  return {
    kind: 'elmo',
    vocabulary: found.vocab_size,
    width: found.hidden_size,
    cells: found.cell_size,
    projected,
    layers: found.num_hidden_layers,
    positions: found.max_position_embeddings,
    boundary: found.boundary_token_id,
    between: found.between,
    activation: activationOf(found.hidden_act),
    epsilon: found.layer_norm_eps,
  }
}

/** Our leaf names → nn.LSTM's. */
const lstmNames: Readonly<Record<string, string>> = {
  input: 'weight_ih_l0',
  recurrent: 'weight_hh_l0',
  bias: 'bias_ih_l0',
  projection: 'weight_hr_l0',
}
/** nn.LSTM has two biases, which only ever occur as their sum; a file may leave the second out. */
const secondBias = 'bias_hh_l0'

const otherNames: Readonly<Record<string, string>> = {
  'embeddings.tokens': 'embedding.weight',
  'head.dense.kernel': 'head.dense.weight',
  'head.dense.bias': 'head.dense.bias',
  'head.norm.scale': 'head.norm.weight',
  'head.norm.shift': 'head.norm.bias',
  'mix.weights': 'mix.weights',
  'mix.gamma': 'mix.gamma',
}

/** The file's name for `path`, and whether its matrix lies [out, in]. */
function originOf(path: string): { name: string; transposed: boolean; lstm?: string } {
  const [, layer, direction, leaf] = /^layers\.(\d+)\.(forward|backward)\.(\w+)$/.exec(path) ?? []
  if (leaf) {
    const lstm = `${direction}.${layer}`
    return { name: `${lstm}.${lstmNames[leaf]}`, transposed: leaf !== 'bias', lstm }
  }
  return { name: otherNames[path]!, transposed: path === 'head.dense.kernel' }
}

function read(tensors: ReadonlyMap<string, FileTensor>, name: string, expected: Shape): Float32Array {
  const tensor = tensors.get(name)
  if (!tensor) throw new Refusal('tensor-missing', { name })
  if (tensor.shape.length !== expected.length || expected.some((size, axis) => size !== tensor.shape[axis])) {
    throw new Refusal('tensor-shape', { name, found: `[${tensor.shape}]`, expected: `[${expected}]` })
  }
  return tensor.read()
}

/**
 * Reads an ELMo checkpoint: a parsed config.json and the bytes of a model.safetensors.
 *
 * @throws Refusal 'file-broken', 'checkpoint-unsupported', 'tensor-missing' or 'tensor-shape'
 */
export function loadElmo(configJson: unknown, weights: Uint8Array): ElmoCheckpoint {
  const tensors = readSafetensors(weights, 'model.safetensors')
  const config = readElmoConfig(configJson, tensors.has('forward.0.weight_hr_l0'))
  const parameters = mapElmo(elmoShapes(config), (shape, path): ParameterArray => {
    const { name, transposed, lstm } = originOf(path)
    const stored = transposed ? shape.toReversed() : shape
    const values = read(tensors, name, stored)
    const second = path.endsWith('.bias') && lstm ? `${lstm}.${secondBias}` : undefined
    if (second !== undefined && tensors.has(second)) {
      const more = read(tensors, second, shape)
      return { shape, data: values.map((value, at) => value + more[at]!) }
    }
    return { shape, data: transposed ? transpose(values, stored as [number, number]) : values }
  })
  return { config, parameters }
}
