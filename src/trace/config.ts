export type Activation = 'gelu' | 'gelu-tanh' | 'relu'

/** Shape of a Transformer that `models/` can run, read from a checkpoint's config.json by `checkpoint/`. */
export interface TransformerConfig {
  readonly kind: 'bert' | 'gpt'
  /** V: number of token ids. */
  readonly vocabulary: number
  /** d: width of the hidden states. */
  readonly width: number
  readonly layers: number
  readonly heads: number
  /** Inner width of the feed-forward layer. */
  readonly feedForward: number
  /** Number of learned positions: the most tokens that fit. */
  readonly positions: number
  /** Number of segments (BERT: 2; GPT: 0). */
  readonly segments: number
  /** post: LayerNorm after the residual (Transformer, BERT, GPT-1); pre: before the sublayer (GPT-2). */
  readonly norm: 'post' | 'pre'
  readonly activation: Activation
  /** ε of every LayerNorm. */
  readonly epsilon: number
}
