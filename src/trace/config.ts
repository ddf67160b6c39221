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

/** Shape of an ELMo; both directions have the same. */
export interface ElmoConfig {
  readonly kind: 'elmo'
  /** V: number of token ids. */
  readonly vocabulary: number
  /** d: width of a token vector and of a direction's states. */
  readonly width: number
  /** c: width of an LSTM's memory. */
  readonly cells: number
  /** Whether each LSTM's output is projected from c to d; without it c is d. */
  readonly projected: boolean
  readonly layers: number
  /** The most tokens that fit: a limit of the page, not of an LSTM. */
  readonly positions: number
  /** Id of the vector that both directions read before their first token. */
  readonly boundary: number
  /** What stands between LSTM and softmax: nothing, LayerNorm, or a dense layer with activation and LayerNorm. */
  readonly between: 'none' | 'norm' | 'dense'
  readonly activation: Activation
  /** ε of the LayerNorm. */
  readonly epsilon: number
}
