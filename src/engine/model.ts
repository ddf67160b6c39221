import { isElmoConfig, readConfig } from '../checkpoint/config.ts'
import { loadElmo, readElmoConfig } from '../checkpoint/elmo.ts'
import { loadCheckpoint } from '../checkpoint/load.ts'
import { untrainedElmo, untrainedParameters } from '../models/untrained.ts'
import {
  createElmo,
  createWeights,
  disposeElmo,
  disposeWeights,
  type ElmoWeights,
  type TransformerWeights,
} from '../models/weights.ts'
import { createTokenizer, type TextTokenizer } from '../text/tokenizer.ts'
import type { ElmoConfig, TransformerConfig } from '../trace/config.ts'
import { type ElmoParameters, elmoShapes, mapElmo } from '../trace/elmoParameters.ts'
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
interface Loaded<Config extends { readonly kind: ModelIdentity['kind'] }, Weights> {
  readonly identity: ModelIdentity & { readonly kind: Config['kind'] }
  readonly config: Config
  readonly weights: Weights
  readonly tokenizer: TextTokenizer
  /** Frees the weights; the model cannot be run any more. */
  dispose(): void
}

export type LoadedTransformer = Loaded<TransformerConfig, TransformerWeights>
export type LoadedElmo = Loaded<ElmoConfig, ElmoWeights>
export type LoadedModel = LoadedTransformer | LoadedElmo

export const isElmoModel = (model: LoadedModel): model is LoadedElmo => model.config.kind === 'elmo'

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
  identity: Omit<ModelIdentity, 'parameters' | 'kind'>,
  config: TransformerConfig,
  arrays: TransformerParameters<ParameterArray>,
  tokenizer: TextTokenizer,
): LoadedTransformer {
  let parameters = 0
  mapParameters(arrays, ({ data }) => {
    parameters += data.length
  })
  const weights = createWeights(arrays)
  return {
    identity: { ...identity, kind: config.kind, parameters },
    config,
    weights,
    tokenizer,
    dispose: () => disposeWeights(weights),
  }
}

function createElmoModel(
  identity: Omit<ModelIdentity, 'parameters' | 'kind'>,
  config: ElmoConfig,
  arrays: ElmoParameters<ParameterArray>,
  tokenizer: TextTokenizer,
): LoadedElmo {
  let parameters = 0
  mapElmo(arrays, ({ data }) => {
    parameters += data.length
  })
  const weights = createElmo(arrays)
  return {
    identity: { ...identity, kind: 'elmo', parameters },
    config,
    weights,
    tokenizer,
    dispose: () => disposeElmo(weights),
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
 * Reads a checkpoint in the Hugging Face layout, or an ELMo-twin's, and hands its weights to the backend.
 *
 * @throws Refusal 'file-broken', 'checkpoint-unsupported', 'tensor-missing' or 'tensor-shape'
 */
export function loadModel(files: ModelFiles): LoadedModel {
  const { id, origin, weightsHash, tokenizerJson, configJson, weightsBytes } = files
  const identity = { id, origin, weightsHash }
  const tokenizerFor = (vocabulary: number) =>
    tokenizerJson === undefined ? withoutTokenizer(vocabulary) : createTokenizer(tokenizerJson)
  if (isElmoConfig(configJson)) {
    const { config, parameters } = loadElmo(configJson, weightsBytes)
    return createElmoModel(identity, config, parameters, tokenizerFor(config.vocabulary))
  }
  const { config, parameters } = loadCheckpoint(configJson, weightsBytes)
  return createModel(identity, config, parameters, tokenizerFor(config.vocabulary))
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
  const identity = { id, origin: 'untrained', weightsHash: `seed:${seed}` } as const
  const tokenizer = createTokenizer(tokenizerJson)
  if (isElmoConfig(configJson)) {
    const config = readElmoConfig(configJson)
    return createElmoModel(identity, config, untrainedElmo(elmoShapes(config), seed), tokenizer)
  }
  const { config } = readConfig(configJson)
  const parameters = untrainedParameters(parameterShapes(config, allParts), seed)
  return createModel(identity, config, parameters, tokenizer)
}
