import { format, interpolateLab, lab, rgb } from 'd3'
import { type Accent, palettes, type Theme } from './palette.ts'

/** What the cells of a matrix hold: weights in [0, 1] or differences in [−limit, limit]. */
export type MatrixMode = 'weights' | 'difference'

/** What a scale can show besides: distances in [0, limit]. */
export type ScaleMode = MatrixMode | 'distances'

/** Everything needed to turn a value into a colour. */
export interface ColourScale {
  /** Packed pixels, equally far apart in CIELAB. */
  readonly table: Uint32Array
  /** The same as light and dark alone, for rows that promise nothing. */
  readonly greyTable: Uint32Array
  /** Place of a value on the ramp, 0 … 1. */
  readonly position: (value: number) => number
  readonly domain: readonly [number, number]
}

const STEPS = 256

/** A colour as the 32-bit word that a little-endian machine (every browser's) keeps in an ImageData. */
function pack(colour: string): number {
  const { r, g, b } = rgb(colour)
  return ((255 << 24) | (Math.round(b) << 16) | (Math.round(g) << 8) | Math.round(r)) >>> 0
}

/** A colour without its hue, as light as before. */
export const greyOf = (colour: string): string => lab(lab(colour).l, 0, 0).formatRgb()

/**
 * Colour of a place on a ramp. Straight lines in CIELAB: single-hue for weights (plate → accent), two arms of equal
 * length that meet at the plate for differences.
 */
export function rampColour(mode: ScaleMode, accent: Accent, theme: Theme): (position: number) => string {
  const palette = palettes[theme]
  if (mode !== 'difference') return interpolateLab(palette.plate, palette[accent])
  const less = interpolateLab(palette.plate, palette.less)
  const more = interpolateLab(palette.plate, palette.more)
  return (position) => (position < 0.5 ? less(1 - 2 * position) : more(2 * position - 1))
}

/** Attention thins out as 1/T: the square root keeps 0.02 visible, and the legend's axis shows the same bending. */
const weightPosition = (weight: number): number => Math.sqrt(Math.max(0, Math.min(1, weight)))

const differencePosition =
  (limit: number) =>
  (difference: number): number => {
    const share = Math.min(1, Math.abs(difference) / limit)
    return 0.5 + (Math.sign(difference) * Math.sqrt(share)) / 2
  }

export function colourScale(mode: ScaleMode, accent: Accent, theme: Theme, limit: number): ColourScale {
  // An odd table has a middle, so that no difference is exactly the plate.
  const steps = mode === 'difference' ? STEPS - 1 : STEPS
  const colour = rampColour(mode, accent, theme)
  const colours = Array.from({ length: steps }, (_, index) => colour(index / (steps - 1)))
  const table = Uint32Array.from(colours, pack)
  const greyTable = Uint32Array.from(colours, (one) => pack(greyOf(one)))
  if (mode === 'distances') {
    const position = (distance: number) => weightPosition(distance / (limit || 1))
    return { table, greyTable, position, domain: [0, limit] }
  }
  return mode === 'weights'
    ? { table, greyTable, position: weightPosition, domain: [0, 1] }
    : { table, greyTable, position: differencePosition(limit || 1), domain: [-limit, limit] }
}

/** Values worth a tick on the legend's axis. */
export function rampTicks(mode: ScaleMode, limit: number): readonly number[] {
  if (mode === 'distances') return [0, limit / 16, limit / 4, limit]
  return mode === 'weights' ? [0, 0.1, 0.25, 0.5, 1] : [-limit, 0, limit]
}

const twoDigits = format('.2~g')

/** A tick's number with two significant digits and a true minus sign. */
export const tickText = (value: number): string => (value < 0 ? `−${twoDigits(-value)}` : twoDigits(value))
