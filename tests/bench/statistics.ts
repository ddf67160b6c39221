/** The value below which the share `q` of the sorted samples lies; q = 0.5 is the median. */
export function quantile(samples: readonly number[], q: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]
  if (value === undefined) throw new Error('There is no quantile of no samples.')
  return value
}

export const median = (samples: readonly number[]) => quantile(samples, 0.5)

/** Prints rows under their headings, numbers to the right. */
export function printTable(title: string, headings: readonly string[], rows: readonly (readonly string[])[]) {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ')
  console.log(`\n${title}`)
  console.log(line(headings))
  console.log(widths.map((width) => '─'.repeat(width)).join('  '))
  for (const row of rows) console.log(line(row))
}

/** A measured value against what it may be or what the peer needs, e.g. "0.42×". */
export const ratio = (value: number, reference: number) => `${(value / reference).toFixed(2)}×`

export const milliseconds = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`
