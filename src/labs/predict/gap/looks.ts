import type { ReadableToken } from '../../../trace/display.ts'
import { gapExamples } from './examples.ts'

/** A word piece of the text, and how strongly it is looked at. */
export interface Look {
  readonly label: string
  /** Its part of the whole row of weights, special tokens included. */
  readonly weight: number
  /** 1 = the strongest of the words. */
  readonly rank: number
}

/** What one row of attention weights says of the words. */
export interface Looks {
  readonly strongest: Look
  /** null: no piece is known to be the clue. */
  readonly clue: Look | null
  /** How many word pieces there are, and what they get together. */
  readonly words: number
  readonly together: number
  /** What each token would get if all got the same: 1 / T. */
  readonly uniform: number
}

/** The clue of a shipped example, as it is told apart by its text and its gap; null for any other sentence. */
export const clueOf = (text: string, gap: number | null): string | null =>
  gapExamples.find((one) => one.text === text && one.hidden === gap)?.clueWord ?? null

const isWord = ({ kind, label }: ReadableToken): boolean =>
  kind !== 'special' && kind !== 'pad' && /[\p{L}\p{N}]/u.test(label)

/**
 * Which word a token looks at most, special tokens and signs apart, and how much the clue gets.
 *
 * @param weights one row of attention weights, [T]
 * @returns null where the text has no word
 */
export function looksOf(
  weights: Float32Array,
  tokens: readonly ReadableToken[],
  clueWord: string | null,
): Looks | null {
  const words = [...weights.keys()]
    .filter((at) => isWord(tokens[at]!))
    .sort((a, b) => weights[b]! - weights[a]! || a - b)
    .map((at, index): Look => ({ label: tokens[at]!.label, weight: weights[at]!, rank: index + 1 }))
  const [strongest] = words
  if (!strongest) return null
  return {
    strongest,
    clue: (clueWord !== null && words.find(({ label }) => label.toLowerCase() === clueWord)) || null,
    words: words.length,
    together: words.reduce((sum, { weight }) => sum + weight, 0),
    uniform: 1 / weights.length,
  }
}
