/** A run of tokens: the first, and the one after the last. */
export type Range = readonly [from: number, to: number]

/** Fewest tokens that a window shows. */
export const LEAST = 4

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value))

/** The window within `count` tokens, moved rather than cut; null when it leaves nothing out. */
export function clampRange([from, to]: Range, count: number): Range | null {
  const size = Math.max(LEAST, to - from)
  if (size >= count) return null
  const start = clamp(from, 0, count - size)
  return [start, start + size]
}

/**
 * Whole tokens for a window that the pointer has pulled to [a, b]; `before` is the window of the moment before, which
 * tells the edge that stands still. A window that is moved keeps its size.
 */
export function snapRange(
  [a, b]: readonly [number, number],
  before: Range,
  count: number,
  moved: boolean,
): Range {
  if (moved) {
    const size = before[1] - before[0]
    const from = clamp(Math.round(a), 0, count - size)
    return [from, from + size]
  }
  const from = Math.round(a)
  const to = Math.round(b)
  if (to - from >= LEAST) return [from, to]
  const start = clamp(to === before[1] ? to - LEAST : from, 0, count - LEAST)
  return [start, start + LEAST]
}

/** The two edges of a window, each with a handle. */
export type Edge = 'from' | 'to'

/** How far a key moves a handle. */
const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -8,
  PageUp: 8,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** Where a key takes one edge of a window, or null when it is no key of a slider. */
export function keyedRange(key: string, edge: Edge, [from, to]: Range, count: number): Range | null {
  const step = steps[key]
  if (step === undefined) return null
  return edge === 'from'
    ? [clamp(from + step, 0, to - LEAST), to]
    : [from, clamp(to + step, from + LEAST, count)]
}
