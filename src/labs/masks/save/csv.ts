import { mayLook } from '../../../trace/measure.ts'
import type { ModelView } from '../useModelView.ts'

/** A field as RFC 4180 wants it; a leading sign that a spreadsheet would run as a formula is quoted away. */
const field = (text: string) => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The matrix on screen, one line a cell: query, key, whether the mask allows it, value at full precision. */
export function matrixCsv({ trace, tokens, shown, mode }: ModelView): string {
  const lines = [`query_index,query,key_index,key,allowed,${mode === 'difference' ? 'difference' : 'weight'}`]
  const count = tokens.length
  tokens.forEach((query, row) => {
    tokens.forEach((key, column) => {
      lines.push(
        [
          row,
          field(query.label),
          column,
          field(key.label),
          mayLook(trace.mask, row, column) ? 1 : 0,
          shown.data[row * count + column],
        ].join(','),
      )
    })
  })
  return `${lines.join('\r\n')}\r\n`
}
