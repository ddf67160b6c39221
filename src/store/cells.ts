import type { Cell } from '../trace/request.ts'

/** Highest row or column that an address may name. */
export const highestIndex = 511

/** Most cells that an address may switch by hand: all of a 128 × 128 mask. */
const mostCells = 128 * 128

/** Cells as text, in order, neighbours of a row as a run: `2.0-3_5.1`. */
export function writeCells(cells: readonly Cell[]): string {
  const runs: { row: number; from: number; to: number }[] = []
  for (const [row, column] of [...cells].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = runs.at(-1)
    if (last && last.row === row && column <= last.to + 1) last.to = column
    else runs.push({ row, from: column, to: column })
  }
  return runs.map(({ row, from, to }) => `${row}.${from}${to > from ? `-${to}` : ''}`).join('_')
}

/** Reads what `writeCells` wrote, each cell once; null where the text is anything else or too much. */
export function readCells(text: string): readonly Cell[] | null {
  const cells = new Map<string, Cell>()
  for (const run of text === '' ? [] : text.split('_')) {
    const [, row, from, to = from] = /^(\d{1,3})\.(\d{1,3})(?:-(\d{1,3}))?$/.exec(run)?.map(Number) ?? []
    const last = Number.isNaN(to) ? from : to
    if (row === undefined || from === undefined || last === undefined) return null
    if (Math.max(row, from, last) > highestIndex || last < from) return null
    for (let column = from; column <= last; column++) cells.set(`${row}.${column}`, [row, column])
    if (cells.size > mostCells) return null
  }
  return [...cells.values()]
}
