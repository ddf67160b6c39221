import type { Tensor2D } from '@tensorflow/tfjs-core'

/** What a token's embedding is summed from, [T, d] each. */
export interface EmbeddingSummands {
  readonly token: Tensor2D
  /** BERT's. */
  readonly segment?: Tensor2D
  readonly position: Tensor2D
  /** Their sum; BERT's LayerNorm follows. */
  readonly sum: Tensor2D
}
