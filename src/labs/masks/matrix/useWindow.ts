import { useMemo } from 'react'
import { clampRange, type Range } from '../../../charts/range.ts'
import { submask, submatrix } from '../../../charts/submatrix.ts'
import { choose, useChoices } from '../../../store/choices.ts'
import { type Kind, kinds } from '../../../store/fields.ts'
import { shownTrace } from '../../../store/pointed.ts'
import { useResults } from '../../../store/results.ts'
import type { Cell } from '../../../trace/request.ts'
import type { ModelView } from '../useModelView.ts'
import { partnerRange } from './partnerRange.ts'

/** A matrix of more tokens can be read in parts. */
const manyTokens = 24

/**
 * The part of a matrix that the reader has chosen to see, and the way between its cells and the model's: everything that
 * the picture draws is cut to the window, and every cell that it names is a cell of the whole again (`outer`).
 */
export function useWindow({ kind, trace, labels, shown, row, column }: ModelView) {
  const zoom = useChoices(({ choices }) => choices[`${kind}.zoom`])
  const count = labels.length
  const many = count > manyTokens
  const range = useMemo(() => (zoom && many ? clampRange(zoom, count) : null), [zoom, many, count])
  const part = useMemo(() => {
    const { mask, forbiddenRows } = trace
    if (!range) return { shown, mask, forbiddenRows, labels }
    const [from, to] = range
    return {
      shown: submatrix(shown, range),
      mask: submask(mask, range),
      forbiddenRows: forbiddenRows.filter((t) => t >= from && t < to).map((t) => t - from),
      labels: labels.slice(from, to),
    }
  }, [trace, labels, shown, range])

  const [from, to] = range ?? [0, count]
  const inner = (t: number | null) => (t !== null && t >= from && t < to ? t - from : null)
  const highlight = { row: inner(row), column: inner(column) }
  return {
    ...part,
    /** Null while the matrix is shown whole. */
    range,
    /** There are enough tokens to choose among. */
    many,
    highlight,
    cursor:
      highlight.row !== null && highlight.column !== null
        ? ([highlight.row, highlight.column] as const)
        : null,
    outer: ([r, c]: Cell): Cell => [r + from, c + from],
  }
}

/** Shows a part of one model's matrix, and the same words in the other's; null shows both whole. */
export function chooseWindow(kind: Kind, range: Range | null): void {
  const other = kinds.find((one) => one !== kind) ?? kind
  const results = useResults.getState()
  const [from, to] = [shownTrace(results, kind), shownTrace(results, other)]
  choose({
    [`${kind}.zoom`]: range,
    [`${other}.zoom`]: range && from && to ? partnerRange(from, to, range) : range,
  })
}
