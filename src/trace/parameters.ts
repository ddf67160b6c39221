import type { TransformerConfig } from './config.ts'

/** The shape of a parameter; kernels are [in, out], so that a dense layer is x · kernel + bias. */
export type Shape = readonly number[]

/** A parameter as it comes from a file or from the seeded generator: row-major float32. */
export interface ParameterArray {
  readonly shape: Shape
  readonly data: Float32Array
}

/** x · kernel + bias: kernel [in, out], bias [out]. */
export interface Dense<T> {
  readonly kernel: T
  readonly bias: T
}

/** LayerNorm's learned scale γ and shift β, [d] each. */
export interface Norm<T> {
  readonly scale: T
  readonly shift: T
}

/** One Transformer block; BERT and GPT have the same. */
export interface BlockParameters<T> {
  readonly attention: {
    /** W^Q, W^K and W^V side by side: [d, 3d]. */
    readonly input: Dense<T>
    /** W^O: [d, d]. */
    readonly output: Dense<T>
    readonly norm: Norm<T>
  }
  readonly feedForward: {
    readonly input: Dense<T>
    readonly output: Dense<T>
    readonly norm: Norm<T>
  }
}

/** The masked-LM head: a transform, then the token table again as softmax weights (or, untied, a table of its own). */
export interface MaskedHeadParameters<T> {
  readonly transform: Dense<T>
  readonly norm: Norm<T>
  /** [d, V]; absent where it is tied to the token table. */
  readonly decoder?: T
  readonly bias: T
}

export interface BertParameters<T> {
  readonly kind: 'bert'
  readonly embeddings: {
    readonly tokens: T
    readonly positions: T
    readonly segments: T
    readonly norm: Norm<T>
  }
  readonly blocks: readonly BlockParameters<T>[]
  readonly maskedHead?: MaskedHeadParameters<T>
  readonly pooler?: Dense<T>
  readonly nextSentence?: Dense<T>
}

export interface GptParameters<T> {
  readonly kind: 'gpt'
  readonly embeddings: { readonly tokens: T; readonly positions: T }
  readonly blocks: readonly BlockParameters<T>[]
  /** Only in pre-LN models (GPT-2's ln_f). */
  readonly finalNorm?: Norm<T>
  /** The language-model head, without bias: the token table again, or a decoder [d, V] of its own. */
  readonly head: 'tied' | 'none' | { readonly decoder: T }
}

/** Every parameter of a model in one tree, whatever stands for a parameter: its shape, its numbers or its tensor. */
export type TransformerParameters<T> = BertParameters<T> | GptParameters<T>

/** Which parts a checkpoint has beyond embeddings and blocks. */
export interface Parts {
  /** The token head: tied to the token table, with a table of its own, or absent. */
  readonly head: 'tied' | 'own' | 'none'
  readonly pooler: boolean
  readonly nextSentence: boolean
}

/** All parts, tied: what the twins have. */
export const allParts: Parts = { head: 'tied', pooler: true, nextSentence: true }

/** The tree of shapes that a configuration asks for. GPT has neither pooler nor next-sentence head, whatever `parts` says. */
export function parameterShapes(config: TransformerConfig, parts: Parts): TransformerParameters<Shape> {
  const { width: d, feedForward: f, vocabulary: V } = config
  const dense = (inputs: number, outputs: number): Dense<Shape> => ({
    kernel: [inputs, outputs],
    bias: [outputs],
  })
  const norm: Norm<Shape> = { scale: [d], shift: [d] }
  const block: BlockParameters<Shape> = {
    attention: { input: dense(d, 3 * d), output: dense(d, d), norm },
    feedForward: { input: dense(d, f), output: dense(f, d), norm },
  }
  const blocks = Array.from({ length: config.layers }, () => block)
  const table = { tokens: [V, d], positions: [config.positions, d] }
  if (config.kind === 'gpt') {
    return {
      kind: 'gpt',
      embeddings: table,
      blocks,
      ...(config.norm === 'pre' && { finalNorm: norm }),
      head: parts.head === 'own' ? { decoder: [d, V] } : parts.head,
    }
  }
  return {
    kind: 'bert',
    embeddings: { ...table, segments: [config.segments, d], norm },
    blocks,
    ...(parts.head !== 'none' && {
      maskedHead: {
        transform: dense(d, d),
        norm,
        ...(parts.head === 'own' && { decoder: [d, V] }),
        bias: [V],
      },
    }),
    ...(parts.pooler && { pooler: dense(d, d) }),
    ...(parts.nextSentence && { nextSentence: dense(d, 2) }),
  }
}

/**
 * Replaces every parameter of the tree; `path` says which it is, e.g. `blocks.0.attention.input.kernel`.
 * Parameters are visited in the order of the forward pass.
 */
export function mapParameters<A, B>(
  tree: TransformerParameters<A>,
  replace: (parameter: A, path: string) => B,
): TransformerParameters<B> {
  const dense = (of: Dense<A>, path: string): Dense<B> => ({
    kernel: replace(of.kernel, `${path}.kernel`),
    bias: replace(of.bias, `${path}.bias`),
  })
  const norm = (of: Norm<A>, path: string): Norm<B> => ({
    scale: replace(of.scale, `${path}.scale`),
    shift: replace(of.shift, `${path}.shift`),
  })
  const table = {
    tokens: replace(tree.embeddings.tokens, 'embeddings.tokens'),
    positions: replace(tree.embeddings.positions, 'embeddings.positions'),
  }
  const block = ({ attention, feedForward }: BlockParameters<A>, path: string): BlockParameters<B> => ({
    attention: {
      input: dense(attention.input, `${path}.attention.input`),
      output: dense(attention.output, `${path}.attention.output`),
      norm: norm(attention.norm, `${path}.attention.norm`),
    },
    feedForward: {
      input: dense(feedForward.input, `${path}.feedForward.input`),
      output: dense(feedForward.output, `${path}.feedForward.output`),
      norm: norm(feedForward.norm, `${path}.feedForward.norm`),
    },
  })
  const blocks = () => tree.blocks.map((of, layer) => block(of, `blocks.${layer}`))
  if (tree.kind === 'gpt') {
    return {
      kind: 'gpt',
      embeddings: table,
      blocks: blocks(),
      ...(tree.finalNorm && { finalNorm: norm(tree.finalNorm, 'finalNorm') }),
      head:
        typeof tree.head === 'string' ? tree.head : { decoder: replace(tree.head.decoder, 'head.decoder') },
    }
  }
  const { embeddings, maskedHead, pooler, nextSentence } = tree
  return {
    kind: 'bert',
    embeddings: {
      ...table,
      segments: replace(embeddings.segments, 'embeddings.segments'),
      norm: norm(embeddings.norm, 'embeddings.norm'),
    },
    blocks: blocks(),
    ...(maskedHead && {
      maskedHead: {
        transform: dense(maskedHead.transform, 'head.transform'),
        norm: norm(maskedHead.norm, 'head.norm'),
        ...(maskedHead.decoder !== undefined && { decoder: replace(maskedHead.decoder, 'head.decoder') }),
        bias: replace(maskedHead.bias, 'head.bias'),
      },
    }),
    ...(pooler && { pooler: dense(pooler, 'pooler') }),
    ...(nextSentence && { nextSentence: dense(nextSentence, 'nextSentence') }),
  }
}
