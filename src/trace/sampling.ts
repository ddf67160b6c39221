/** How the next token is chosen from the logits. */
export interface Sampling {
  /** The logits are divided by it; 0 takes the likeliest token. Default: 1. */
  readonly temperature?: number
  /** Only the k likeliest are kept. Default: all. */
  readonly topK?: number
  /** Of these the smallest set of the likeliest that holds this share of the probability. Default: 1, all. */
  readonly topP?: number
  /** Of the drawn numbers: the same seed draws the same tokens. Default: 0. */
  readonly seed?: number
}
