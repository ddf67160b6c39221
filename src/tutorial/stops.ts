import { traceOf } from './lab.ts'
import type { Lab } from './question.ts'

/** Which places a row may look at: itself and what stands before it, itself and what stands behind it, or everything. */
type Way = 'forward' | 'backward' | 'both'

/** How many word pieces the typed text has, on which the stops of a road are drawn; null while they are on their way. */
export function wordsOf(lab: Lab): number | null {
  const trace = traceOf(lab, 'gpt.shown')
  return trace?.offsets.filter((span) => span !== null).length ?? null
}

const mayLook = (way: Way, row: number, column: number) =>
  way === 'both' || (way === 'forward' ? column <= row : column >= row)

const counted = (rows: number, columns: (row: number) => readonly number[], way: Way) => {
  const cells = Array.from({ length: rows }, (_, row) =>
    columns(row).map((column) => [row, column] as const),
  ).flat()
  return { value: cells.filter(([row, column]) => mayLook(way, row, column)).length, of: cells.length }
}

/** Open cells of the mask of one stack, of T × T. */
export const openCells = (way: Way, words: number) =>
  counted(words, () => Array.from({ length: words }, (_, column) => column), way)

/** Rows that may look at the next word, of those that have one. */
export const answersInSight = (way: Way, words: number) =>
  counted(Math.max(0, words - 1), (row) => [row + 1], way)

/**
 * States inside the layers that draw on words of both sides, of those whose word has a neighbour on each: in a stack a
 * state has what its mask has let through from layer to layer.
 */
export function withBothSides(ways: readonly Way[], layers: number, words: number) {
  const places = Array.from({ length: words }, (_, at) => at)
  const inner = places.slice(1, -1)
  const both = ways.flatMap((way) => {
    /** Of each place, the words that its state draws on. */
    let seen = places.map((at) => new Set([at]))
    return Array.from({ length: layers }, () => {
      const below = seen
      seen = places.map(
        (row) =>
          new Set(places.filter((column) => mayLook(way, row, column)).flatMap((at) => [...below[at]!])),
      )
      return inner.filter(
        (at) => [...seen[at]!].some((one) => one < at) && [...seen[at]!].some((one) => one > at),
      ).length
    })
  })
  return { value: both.reduce((sum, count) => sum + count, 0), of: ways.length * layers * inner.length }
}
