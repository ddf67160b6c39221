import type { Method, PlacePrediction } from '../../../trace/predict.ts'

/** How many of a method's candidates get a row. */
const perMethod = 3

/** What one method of a model says of the gap; null: not yet. */
export interface MethodColumn {
  readonly kind: 'bert' | 'gpt' | 'elmo'
  readonly method: Method
  readonly origin: 'trained' | 'untrained' | 'loaded'
  readonly place: PlacePrediction | null
  /** What it took; null: not yet. */
  readonly cost: { readonly sequences: number; readonly milliseconds: number } | null
}

export interface CandidateRow {
  readonly id: number
  readonly token: string
}

/** The best candidates of every method in one list: the right word, then those of which some method is surest. */
export function candidateRows(
  columns: readonly MethodColumn[],
  right: CandidateRow | null,
): readonly CandidateRow[] {
  const named = new Map<number, string>(right ? [[right.id, right.token]] : [])
  for (const { place } of columns) {
    for (const { id, token } of place?.top.slice(0, perMethod) ?? []) named.set(id, token)
  }
  const surest = (id: number) => Math.max(0, ...columns.map(({ place }) => place?.probabilities[id] ?? 0))
  return [...named]
    .map(([id, token]) => ({ id, token }))
    .sort(
      (a, b) =>
        Number(b.id === right?.id) - Number(a.id === right?.id) || surest(b.id) - surest(a.id) || a.id - b.id,
    )
}

/** The place of a token among all of the vocabulary, 1 = likeliest. */
export function rankOf(probabilities: Float32Array, id: number): number {
  let rank = 1
  for (const probability of probabilities) if (probability > probabilities[id]!) rank += 1
  return rank
}

/** log₂ p(with) − log₂ p(without), of the same token: how many bits of surprise the right side saved. */
export const bitsGained = (withIt: number, without: number): number => Math.log2(withIt) - Math.log2(without)
