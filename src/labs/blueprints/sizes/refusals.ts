import type { Sizes } from '../../../trace/sizes.ts'

/** What can be set, with the least and the most that the page counts. */
export const limits = {
  layers: [1, 200],
  width: [1, 20_000],
  heads: [1, 256],
  inner: [1, 100_000],
  vocabulary: [1, 999_999],
  positions: [1, 200_000],
  segments: [1, 16],
} as const
export type SizeName = keyof typeof limits

/** Why these sizes are no model. */
export type Fault =
  | { readonly code: 'range'; readonly name: SizeName; readonly least: number; readonly most: number }
  | {
      readonly code: 'heads'
      readonly width: number
      readonly heads: number
      readonly fitting: readonly number[]
    }

/** Numbers of heads that divide the width, the nearest ones first below and then above. */
function fittingHeads(width: number, heads: number): readonly number[] {
  const divides = (n: number) => width % n === 0
  const all = Array.from({ length: Math.min(width, limits.heads[1]) }, (_, at) => at + 1).filter(divides)
  const below = all.filter((n) => n < heads).at(-1)
  const above = all.find((n) => n > heads)
  return [below, above].filter((n) => n !== undefined)
}

/** The first reason why these sizes describe no model; null when they do. */
export function faultOf(sizes: Sizes): Fault | null {
  for (const name of Object.keys(limits) as SizeName[]) {
    const [least, most] = limits[name]
    const value = sizes[name]
    if (!(Number.isInteger(value) && value >= least && value <= most)) {
      return { code: 'range', name, least, most }
    }
  }
  const { kind, width, heads } = sizes
  if (kind !== 'elmo' && width % heads !== 0) {
    return { code: 'heads', width, heads, fitting: fittingHeads(width, heads) }
  }
  return null
}
