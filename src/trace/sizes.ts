import type { ElmoConfig, TransformerConfig } from './config.ts'
import type { Parts } from './parameters.ts'

/** What can be set about a model's size; a Transformer's `inner` is its feed-forward width, an ELMo's the width of its cells. */
export interface Sizes {
  readonly kind: 'bert' | 'gpt' | 'elmo'
  readonly layers: number
  /** d: width of the hidden states; of an ELMo, of one direction. */
  readonly width: number
  /** Attention heads; an ELMo has none, and 1 stands here. */
  readonly heads: number
  readonly inner: number
  /** V: rows of the token table. An ELMo that reads characters has no such table. */
  readonly vocabulary: number
  /** Learned positions: the longest text. An ELMo learns none. */
  readonly positions: number
  /** Segment vectors: BERT's 2. */
  readonly segments: number
  /** Are the softmax's weights the token table again? Otherwise they are a table of their own. */
  readonly tied: boolean
  /** BERT: pooler and next-sentence head. GPT: LayerNorm before the sublayer and a last one after the blocks (GPT-2). ELMo: reads characters. */
  readonly extra: boolean
}

/** Published ELMo's token vectors: a character CNN, highway layers and a projection (Peters et al. 2018, 3.4). */
export const characterCnn = {
  /** The 256 bytes, and begin and end of word and of sentence, and the filler. */
  rows: 261,
  width: 16,
  /** [characters a filter sees, how many such filters] */
  filters: [
    [1, 32],
    [2, 32],
    [3, 64],
    [4, 128],
    [5, 256],
    [6, 512],
    [7, 1024],
  ],
  highways: 2,
  /** Characters to which every word is padded or cut. */
  wordLength: 50,
} as const

/** Outputs of all filters together: the width of the highway layers. */
export const filterCount = characterCnn.filters.reduce((sum, [, count]) => sum + count, 0)

/** The Transformer that these sizes describe. */
export function transformerConfig(sizes: Sizes): TransformerConfig {
  return {
    kind: sizes.kind === 'bert' ? 'bert' : 'gpt',
    vocabulary: sizes.vocabulary,
    width: sizes.width,
    layers: sizes.layers,
    heads: sizes.heads,
    feedForward: sizes.inner,
    positions: sizes.positions,
    segments: sizes.kind === 'bert' ? sizes.segments : 0,
    norm: sizes.kind === 'gpt' && sizes.extra ? 'pre' : 'post',
    activation: 'gelu',
    epsilon: 1e-5,
  }
}

/** What that Transformer has beyond embeddings and blocks. */
export const transformerParts = ({ tied, extra }: Sizes): Parts => ({
  head: tied ? 'tied' : 'own',
  pooler: extra,
  nextSentence: extra,
})

/** The ELMo that these sizes describe. One that reads characters is published ELMo, whose softmax is thrown away after pre-training. */
export function elmoConfig(sizes: Sizes): ElmoConfig {
  return {
    kind: 'elmo',
    vocabulary: sizes.vocabulary,
    width: sizes.width,
    cells: sizes.inner,
    projected: true,
    layers: sizes.layers,
    positions: sizes.positions,
    boundary: 0,
    between: sizes.extra ? 'none' : 'dense',
    activation: 'gelu',
    epsilon: 1e-5,
  }
}

/** The sizes of a twin: a Transformer with all its parts, or an ELMo whose token table is tied to its softmax. */
export function sizesOf(config: TransformerConfig | ElmoConfig): Sizes {
  const { kind, layers, width, vocabulary, positions } = config
  const common = { kind, layers, width, vocabulary, positions, tied: true }
  if (config.kind === 'elmo') return { ...common, heads: 1, inner: config.cells, segments: 1, extra: false }
  return {
    ...common,
    heads: config.heads,
    inner: config.feedForward,
    segments: Math.max(1, config.segments),
    extra: config.kind === 'bert' || config.norm === 'pre',
  }
}
