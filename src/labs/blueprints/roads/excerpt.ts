import type { Typed } from '../diagram/useTyped.ts'

/** Words that a stop is drawn on where there is little room: enough to see a mask's shape. */
export const fewestWords = 6

/**
 * Which of the typed words a stop is drawn on: the first ones, and where there are two texts the first of each.
 *
 * The text must be as BERT reads it, for it alone has segments.
 */
export function pickedWords({ words, segments }: Typed, mostWords = fewestWords): readonly number[] {
  const all = words.map((_, word) => word)
  const ofB = all.filter((word) => segments?.[words[word]!] === 1)
  const ofA = all.filter((word) => !ofB.includes(word))
  const half = Math.floor(mostWords / 2)
  if (ofB.length === 0) return ofA.slice(0, mostWords)
  return [...ofA.slice(0, mostWords - Math.min(half, ofB.length)), ...ofB.slice(0, half)]
}

/** The picked words with the model's frame round them and no pads; one of the words may be hidden by [MASK]. */
export function excerptOf(typed: Typed, picked: readonly number[], hidden: number | null): Typed {
  const inside = new Set(picked.flatMap((word) => typed.words[word] ?? []))
  const outside = new Set(typed.words.filter((at) => !inside.has(at)))
  const kept = typed.labels.flatMap((label, at) => (outside.has(at) || label.kind === 'pad' ? [] : [at]))
  const covered = hidden === null ? undefined : typed.words[picked[hidden] ?? -1]
  return {
    labels: kept.map((at) => (at === covered ? { label: '[MASK]', kind: 'special' } : typed.labels[at]!)),
    real: kept.map(() => 1),
    ...(typed.segments && { segments: kept.map((at) => typed.segments![at]!) }),
    words: kept.flatMap((at, index) => (inside.has(at) ? [index] : [])),
  }
}
