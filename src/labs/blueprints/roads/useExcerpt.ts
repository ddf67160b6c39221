import { useMemo } from 'react'
import type { Accent } from '../../../charts/palette.ts'
import type { Typed } from '../diagram/useTyped.ts'
import { excerptOf, pickedWords } from './excerpt.ts'
import type { Spot } from './StopCard.tsx'
import type { Stop } from './stops.ts'

/**
 * What a stop reads: BERT's frame for BERT, the bare pieces before; hidden words where words are hidden. And the spot,
 * moved to where there is a word.
 *
 * @param most words that there is room for
 */
export function useExcerpt(
  { isFramed, objective }: Stop,
  typed: Readonly<Record<Accent, Typed>>,
  most: number,
  spot: Spot,
): { readonly excerpt: Typed; readonly within: Spot } {
  const source = isFramed ? typed.bert : typed.elmo
  const hidden = objective === 'next' ? null : spot.word
  const picked = useMemo(() => pickedWords(typed.bert, most), [typed, most])
  const excerpt = useMemo(() => excerptOf(source, picked, hidden), [source, picked, hidden])
  const word = Math.max(0, Math.min(spot.word, excerpt.words.length - 1))
  return { excerpt, within: { ...spot, word } }
}
