import { writeCells } from '../store/cells.ts'
import { currentTrace } from '../store/current.ts'
import type { Kind } from '../store/fields.ts'
import type { Slot } from '../store/wanted.ts'
import { lastHidden, mayLook, rowDistance, rowOf, weightsOf } from '../trace/measure.ts'
import type { ModelIdentity, Trace } from '../trace/trace.ts'
import type { Lab, Source } from './question.ts'

/** The Trace of a slot if it answers what is chosen now; null while an older one is still on screen. */
export const traceOf = ({ choices, results }: Lab, slot: Slot): Trace | null =>
  currentTrace(choices, results, slot)

/** Whose numbers these are: of one or several models, computed a moment ago. */
export const by = (...models: readonly ModelIdentity[]): Source => ({
  of: 'model',
  models: [...new Set(models.map(({ kind }) => kind))],
  origin: models.find(({ origin }) => origin !== 'trained')?.origin ?? 'trained',
})

const realRows = (trace: Trace) => trace.real.flatMap((real, t) => (real ? [t] : []))

/** The cells that the mask forbids, of pads' rows as well, as store/cells.ts writes them. */
export const forbiddenCells = ({ tokens, mask }: Trace): string =>
  writeCells(
    tokens.flatMap((_, row) =>
      tokens.flatMap((_, column) => (mayLook(mask, row, column) ? [] : [[row, column] as const])),
    ),
  )

/** Does the mask let any real row look at some key for which `isMeant` holds? */
export const anyMayLook = (trace: Trace, isMeant: (row: number, column: number) => boolean): boolean =>
  realRows(trace).some((row) =>
    trace.tokens.some((_, column) => isMeant(row, column) && mayLook(trace.mask, row, column)),
  )

/**
 * Of all the weight that the real rows of the shown layer and head give, the share that goes to the keys for which
 * `isMeant` holds, 0…1. Exactly 0 where the mask forbids them all.
 */
export function shareOfWeight(
  { choices }: Lab,
  kind: Kind,
  trace: Trace,
  isMeant: (row: number, column: number) => boolean,
): number {
  const layer = trace.layers[Math.min(choices[`${kind}.layer`], trace.layers.length - 1)]!
  const weights = weightsOf(layer, choices[`${kind}.head`])
  let meant = 0
  let all = 0
  for (const row of realRows(trace)) {
    rowOf(weights, row).forEach((weight, column) => {
      all += weight
      if (isMeant(row, column)) meant += weight
    })
  }
  return all === 0 ? 0 : meant / all
}

/** How far the last state of each real row of `a` is from that of the same row of `b`; both of the same T tokens. */
export const distances = (a: Trace, b: Trace): readonly number[] =>
  realRows(a).map((row) => rowDistance(rowOf(lastHidden(a), row), rowOf(lastHidden(b), row)))

/** Rows of a GPT Trace whose likeliest next token is the token that follows, and how many rows have one. */
export function foretold(trace: Trace): { readonly value: number; readonly of: number } {
  const rows = realRows(trace).filter((row) => trace.real[row + 1] === 1)
  const hits = rows.filter((row) => trace.top[row]?.[0]?.id === trace.ids[row + 1])
  return { value: hits.length, of: rows.length }
}
