type Field = string | number | boolean | null

/** A field as RFC 4180 wants it; a leading sign that a spreadsheet would run as a formula is quoted away. */
const write = (value: Field): string => {
  if (typeof value !== 'string') return value === null ? '' : String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A table as the text of a CSV file (RFC 4180), numbers at full precision; the first row holds the names of the columns. */
export const csvText = (rows: readonly (readonly Field[])[]): string =>
  rows.map((row) => `${row.map(write).join(',')}\r\n`).join('')

/** The same as a file; its first mark tells spreadsheets that it is UTF-8. */
export const csvFile = (rows: readonly (readonly Field[])[]): Blob =>
  new Blob([`\ufeff${csvText(rows)}`], { type: 'text/csv' })
