import type { Span } from './tokens.ts'

/**
 * Where a word stands in a text, in any case, as a word of its own: "bank" is in "The bank.", not in "banks".
 *
 * @returns places in UTF-16 units, in order
 */
export function findWord(text: string, word: string): readonly Span[] {
  const sought = word.trim()
  if (sought === '') return []
  const escaped = sought.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  const whole = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${escaped}(?![\\p{L}\\p{M}\\p{N}])`, 'giu')
  return [...text.matchAll(whole)].map(({ 0: found, index }) => [index, index + found.length])
}
