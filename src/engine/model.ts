import { readConfig } from '../checkpoint/config.ts'
import { loadCheckpoint } from '../checkpoint/load.ts'
import { untrainedParameters } from '../models/untrained.ts'
import { createWeights, disposeWeights, type TransformerWeights } from '../models/weights.ts'
import { createTokenizer, type TextTokenizer } from '../text/tokenizer.ts'
import type { TransformerConfig } from '../trace/config.ts'
import {
  allParts,
  mapParameters,
  type ParameterArray,
  parameterShapes,
  type TransformerParameters,
} from '../trace/parameters.ts'
import { Refusal } from '../trace/refusal.ts'
import type { ModelIdentity } from '../trace/trace.ts'

/** A model with its weights on the backend, ready to run. */
export interface LoadedModel {
  readonly identity: ModelIdentity
  readonly config: TransformerConfig
  readonly weights: TransformerWeights
  readonly tokenizer: TextTokenizer
  /** Frees the weights; the model cannot be run any more. */
  dispose(): void
}

/** The files of a checkpoint, and what the Trace will call it. */
export interface ModelFiles {
  readonly id: string
  readonly origin: 'trained' | 'loaded'
  /** Parsed config.json. */
  readonly configJson: unknown
  /** model.safetensors */
  readonly weightsBytes: Uint8Array
  /** Parsed tokenizer.json; without one, a model runs on ids only. */
  readonly tokenizerJson?: unknown
  /** First 16 hexadecimal digits of the SHA-256 of model.safetensors. */
  readonly weightsHash: string
}

/** Tensors that a model owns, and how many numbers they hold; a tied table is one parameter. */
function createModel(
  identity: Omit<ModelIdentity, 'parameters'>,
  config: TransformerConfig,
  arrays: TransformerParameters<ParameterArray>,
  tokenizer: TextTokenizer,
): LoadedModel {
  let parameters = 0
  mapParameters(arrays, ({ data }) => {
    parameters += data.length
  })
  const weights = createWeights(arrays)
  return {
    identity: { ...identity, parameters },
    config,
    weights,
    tokenizer,
    dispose: () => disposeWeights(weights),
  }
}

/** Stands in for the tokenizer of a checkpoint that has none: ids have numbers for names, and a text is refused. */
function withoutTokenizer(vocabulary: number): TextTokenizer {
  return {
    size: vocabulary,
    token: (id) => `⟨${id}⟩`,
    special: { pad: 0 },
    pieces: () => {
      throw new Refusal('file-broken', { file: 'tokenizer.json', reason: 'it is missing' })
    },
  }
}

/**
 * Reads a checkpoint in the Hugging Face layout and hands its weights to the backend.
 *
 * @throws Refusal 'file-broken', 'checkpoint-unsupported', 'tensor-missing' or 'tensor-shape'
 */
export function loadModel(files: ModelFiles): LoadedModel {
  const { id, origin, weightsHash, tokenizerJson } = files
  const { config, parameters } = loadCheckpoint(files.configJson, files.weightsBytes)
  const tokenizer =
    tokenizerJson === undefined ? withoutTokenizer(config.vocabulary) : createTokenizer(tokenizerJson)
  return createModel({ id, kind: config.kind, origin, weightsHash }, config, parameters, tokenizer)
}

/**
 * A twin before any training: random weights from the seed, in the shapes that its config.json asks for. It needs no
 * weights file.
 *
 * @throws Refusal 'file-broken' or 'checkpoint-unsupported'
 */
export function untrainedModel(
  { id, configJson, tokenizerJson }: Pick<ModelFiles, 'id' | 'configJson' | 'tokenizerJson'>,
  seed: number,
): LoadedModel {
  const { config } = readConfig(configJson)
  return createModel(
    { id, kind: config.kind, origin: 'untrained', weightsHash: `seed:${seed}` },
    config,
    untrainedParameters(parameterShapes(config, allParts), seed),
    createTokenizer(tokenizerJson),
  )
}
