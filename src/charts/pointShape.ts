import { symbol, symbolCircle, symbolCross, symbolDiamond, symbolTriangle } from 'd3'
import { palettes, type Theme } from './palette.ts'
import type { PointGroup } from './scatterLayout.ts'

const shapes = [symbolCircle, symbolDiamond, symbolTriangle] as const

/** Outline of a group's symbol round (0, 0); `size` is its area in square units. */
export const pointPath = (group: PointGroup, size: number): string =>
  symbol(group === null ? symbolCross : shapes[group], group === null ? size * 0.6 : size)() ?? ''

/** A group's colour: ends of the diverging scale, which no model has for its accent, and ink. */
export function pointColour(group: PointGroup, theme: Theme): string {
  const { less, more, ink, ink2 } = palettes[theme]
  return group === null ? ink2 : [less, more, ink][group]!
}
