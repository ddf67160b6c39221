import type { ElmoConfig } from './config.ts'
import type { Dense, Norm, Shape } from './parameters.ts'

/** One LSTM, its gates side by side in the order input, forget, candidate, output. */
export interface LstmParameters<T> {
  /** W: [d, 4c] */
  readonly input: T
  /** U: [h, 4c] */
  readonly recurrent: T
  /** b: [4c] */
  readonly bias: T
  /** P: [c, h]; without it the output is as wide as the cell. */
  readonly projection?: T
}

/** Every parameter of an ELMo in one tree, as `TransformerParameters` are. */
export interface ElmoParameters<T> {
  readonly kind: 'elmo'
  /** Both directions read the same table, and the softmax is tied to it: [V, d]. */
  readonly embeddings: { readonly tokens: T }
  readonly layers: readonly { readonly forward: LstmParameters<T>; readonly backward: LstmParameters<T> }[]
  /** What stands between LSTM and softmax, shared by both directions. */
  readonly head: { readonly dense?: Dense<T>; readonly norm?: Norm<T> }
  /** s [layers + 1], before its softmax, and γ [1]: what a task would fit; pre-training leaves them alone. */
  readonly mix: { readonly weights: T; readonly gamma: T }
}

/** The tree of shapes that a configuration asks for; a state is as wide as a token vector. */
export function elmoShapes(config: ElmoConfig): ElmoParameters<Shape> {
  const { width: d, cells: c, vocabulary: V } = config
  const lstm: LstmParameters<Shape> = {
    input: [d, 4 * c],
    recurrent: [d, 4 * c],
    bias: [4 * c],
    ...(config.projected && { projection: [c, d] }),
  }
  return {
    kind: 'elmo',
    embeddings: { tokens: [V, d] },
    layers: Array.from({ length: config.layers }, () => ({ forward: lstm, backward: lstm })),
    head: {
      ...(config.between === 'dense' && { dense: { kernel: [d, d], bias: [d] } }),
      ...(config.between !== 'none' && { norm: { scale: [d], shift: [d] } }),
    },
    mix: { weights: [config.layers + 1], gamma: [1] },
  }
}

/** Replaces every parameter of the tree, in the order of the forward pass; `path` is e.g. `layers.0.forward.input`. */
export function mapElmo<A, B>(
  { embeddings, layers, head, mix }: ElmoParameters<A>,
  replace: (parameter: A, path: string) => B,
): ElmoParameters<B> {
  const lstm = (of: LstmParameters<A>, path: string): LstmParameters<B> => ({
    input: replace(of.input, `${path}.input`),
    recurrent: replace(of.recurrent, `${path}.recurrent`),
    bias: replace(of.bias, `${path}.bias`),
    ...(of.projection !== undefined && { projection: replace(of.projection, `${path}.projection`) }),
  })
  return {
    kind: 'elmo',
    embeddings: { tokens: replace(embeddings.tokens, 'embeddings.tokens') },
    layers: layers.map(({ forward, backward }, k) => ({
      forward: lstm(forward, `layers.${k}.forward`),
      backward: lstm(backward, `layers.${k}.backward`),
    })),
    head: {
      ...(head.dense && {
        dense: {
          kernel: replace(head.dense.kernel, 'head.dense.kernel'),
          bias: replace(head.dense.bias, 'head.dense.bias'),
        },
      }),
      ...(head.norm && {
        norm: {
          scale: replace(head.norm.scale, 'head.norm.scale'),
          shift: replace(head.norm.shift, 'head.norm.shift'),
        },
      }),
    },
    mix: { weights: replace(mix.weights, 'mix.weights'), gamma: replace(mix.gamma, 'mix.gamma') },
  }
}
