import type { NoMask } from '../store/figures.ts'

type Run = NonNullable<NoMask['runs']['without']>

/** Of the pieces that a run wrote, always the likeliest one, how many stood in its prompt already; and the longest text. */
export function writing({ continuations }: Run) {
  const greedy = continuations.filter(({ method }) => method === 'greedy')
  const known = (prompt: string, piece: string) => prompt.toLowerCase().includes(piece)
  const texts = greedy.map(({ pieces }) => pieces.join(' ').replaceAll(' ##', ''))
  return {
    written: greedy.reduce((sum, { pieces }) => sum + pieces.length, 0),
    copied: greedy.reduce(
      (sum, { prompt, pieces }) => sum + pieces.filter((piece) => known(prompt, piece)).length,
      0,
    ),
    longest: texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '–'),
  }
}
