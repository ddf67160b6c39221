import { mayLook } from '../../../trace/measure.ts'
import { csvText } from '../../../ui/csv.ts'
import type { ModelView } from '../useModelView.ts'

/** The matrix on screen, one line a cell: query, key, whether the mask allows it, value at full precision. */
export function matrixCsv({ trace, tokens, shown, mode }: ModelView): string {
  const names = [
    'query_index',
    'query',
    'key_index',
    'key',
    'allowed',
    mode === 'difference' ? mode : 'weight',
  ]
  const cells = tokens.flatMap((query, row) =>
    tokens.map((key, column) => [
      row,
      query.label,
      column,
      key.label,
      mayLook(trace.mask, row, column) ? 1 : 0,
      shown.data[row * tokens.length + column]!,
    ]),
  )
  return csvText([names, ...cells])
}
