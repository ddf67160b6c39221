/**
 * GPT token by token. Under a look-ahead mask no later token changes an earlier state: the keys and values of what was
 * read stay what they were, and the next token needs nothing else of it. They are the KV cache. Under any other mask an
 * earlier state would have to be computed anew, so that a cache would be wrong.
 */
import { ones, slice, type Tensor2D, type Tensor3D, tensor } from '@tensorflow/tfjs-core'
import type { TransformerConfig } from '../trace/config.ts'
import type { KeysAndValues } from './attention.ts'
import { blocks } from './block.ts'
import { embed, nextLogits } from './gpt.ts'
import type { GptWeights } from './weights.ts'

/** What a step leaves behind. */
export interface GptStep {
  /** For the token after the last one, [1, V]; absent in a checkpoint without such a head. */
  readonly logits?: Tensor2D
  /** Keys and values of all P + n tokens, a block each: what the next step takes for its past. */
  readonly past: readonly KeysAndValues[]
}

/** Token i of the n new ones may look at the P before them, at the new ones before it and at itself: bool [h, n, P + n]. */
function stepMask(heads: number, before: number, n: number): Tensor3D {
  const columns = before + n
  if (n === 1) return ones([heads, 1, columns], 'bool')
  const cells = Uint8Array.from({ length: heads * n * columns }, (_, cell) => {
    const [row, column] = [Math.floor(cell / columns) % n, cell % columns]
    return column <= before + row ? 1 : 0
  })
  return tensor(cells, [heads, n, columns], 'bool')
}

/**
 * Reads n more tokens under the look-ahead mask; with an empty past, a whole text.
 *
 * @param ids [n], n ≥ 1, every id within its table, and all positions too: nothing is checked here
 * @param past keys and values of the P tokens before them, a block each; empty: there are none
 */
export function gptStep(
  weights: GptWeights,
  config: TransformerConfig,
  ids: readonly number[],
  past: readonly KeysAndValues[],
): GptStep {
  const [before, n] = [past[0]?.k.shape[1] ?? 0, ids.length]
  const positionIds = ids.map((_, at) => before + at)
  const { embeddings } = embed(weights.embeddings, { ids, positionIds }) // (n) → (n, d)
  const mask = stepMask(config.heads, before, n) // (h, n, P + n)
  const layers = blocks(embeddings, mask, weights.blocks, config, [], past) // (n, d) → L × (n, d)
  const last = slice(layers.at(-1)?.hidden ?? embeddings, [n - 1, 0], [1, -1]) // (n, d) → (1, d)
  const { logits } = nextLogits(last, weights, config) // (1, d) → (1, V)
  return { ...(logits && { logits }), past: layers.map(({ attention: { k, v } }) => ({ k, v })) }
}
