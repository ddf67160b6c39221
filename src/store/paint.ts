import { mayLook } from '../trace/measure.ts'
import type { Cell } from '../trace/request.ts'
import { setFlips, useChoices } from './choices.ts'
import type { Kind } from './fields.ts'
import { useResults } from './results.ts'

const keyOf = ([row, column]: Cell) => `${row}.${column}`

/**
 * Allows or forbids cells of a model's mask. What is kept are the cells that differ from the preset: the preset itself
 * is read off the latest Trace, whose mask is the preset with the cells of its own request switched.
 */
export function paintMask(kind: Kind, cells: readonly Cell[], allow: boolean): void {
  const run = useResults.getState().runs[`${kind}.shown`]
  const trace = run?.result?.trace
  if (!trace) return
  const switchedThen = new Set(run.request.flips.map(keyOf))
  const flips = new Map(useChoices.getState().choices[`${kind}.flips`].map((cell) => [keyOf(cell), cell]))
  for (const cell of cells) {
    const key = keyOf(cell)
    const preset = mayLook(trace.mask, cell[0], cell[1]) !== switchedThen.has(key)
    if (preset === allow) flips.delete(key)
    else flips.set(key, cell)
  }
  setFlips(kind, [...flips.values()])
}
