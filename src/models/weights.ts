import { type Tensor, type Tensor2D, tensor, transpose } from '@tensorflow/tfjs-core'
import { type ElmoParameters, mapElmo } from '../trace/elmoParameters.ts'
import {
  type BertParameters,
  type GptParameters,
  mapParameters,
  type ParameterArray,
  type TransformerParameters,
} from '../trace/parameters.ts'

/**
 * What the softmax over the vocabulary multiplies with, [d, V]; absent in a model without such a head.
 * A tied head has the token table's own numbers: they are kept a second time, transposed, because the look-up reads
 * rows and the product columns, and transposing within the product is many times slower on the wasm backend.
 */
interface Decoder {
  readonly decoder?: Tensor2D
}

export type BertWeights = BertParameters<Tensor> & Decoder
export type GptWeights = GptParameters<Tensor> & Decoder
export type TransformerWeights = BertWeights | GptWeights
export type ElmoWeights = ElmoParameters<Tensor> & Required<Decoder>

/** Where the tree keeps the decoder: its own, the token table's transpose, or nowhere. */
function decoderOf(parameters: TransformerParameters<Tensor>): Tensor2D | undefined {
  const head = parameters.kind === 'gpt' ? parameters.head : (parameters.maskedHead ?? 'none')
  if (head === 'none') return undefined
  if (head !== 'tied' && head.decoder) return head.decoder as Tensor2D
  return transpose(parameters.embeddings.tokens as Tensor2D) // (V, d) → (d, V)
}

const toTensor = ({ shape, data }: ParameterArray) => tensor(data, [...shape], 'float32')

/** Hands the numbers to the backend. The caller owns the tensors: `disposeWeights` frees them. */
export function createWeights(arrays: TransformerParameters<ParameterArray>): TransformerWeights {
  const parameters = mapParameters(arrays, toTensor)
  const decoder = decoderOf(parameters)
  return decoder ? { ...parameters, decoder } : parameters
}

export function disposeWeights(weights: TransformerWeights): void {
  mapParameters(weights, (parameter) => parameter.dispose())
  weights.decoder?.dispose()
}

/** The same for ELMo; `disposeElmo` frees them. */
export function createElmo(arrays: ElmoParameters<ParameterArray>): ElmoWeights {
  const parameters = mapElmo(arrays, toTensor)
  return { ...parameters, decoder: transpose(parameters.embeddings.tokens as Tensor2D) } // (V, d) → (d, V)
}

export function disposeElmo(weights: ElmoWeights): void {
  mapElmo(weights, (parameter) => parameter.dispose())
  weights.decoder.dispose()
}
