import type { Array2 } from '../trace/arrays.ts'
import { meanOf } from '../trace/measure.ts'
import type { ColourScale } from './scale.ts'

/** Layers × (heads and, last, their mean): where each thumbnail lies, device pixels. */
export interface ThumbnailGrid {
  readonly side: number
  readonly gap: number
}

/** First source cell of every pixel, and one past the last. */
const edges = (cells: number, side: number): Int32Array =>
  Int32Array.from({ length: side + 1 }, (_, pixel) => Math.floor((pixel * cells) / side))

/**
 * Draws one matrix into a square of the picture. A pixel shows the largest weight under it, so that a single strong
 * cell of 64 × 64 is still seen at 20 × 20.
 */
function drawThumbnail(
  { shape: [count], data }: Array2,
  side: number,
  { table, position }: ColourScale,
  pixels: Uint32Array,
  start: number,
  width: number,
): void {
  const edge = edges(count, side)
  const last = table.length - 1
  for (let y = 0; y < side; y++) {
    const top = edge[y]!
    const bottom = Math.max(top + 1, edge[y + 1]!)
    for (let x = 0; x < side; x++) {
      const left = edge[x]!
      const right = Math.max(left + 1, edge[x + 1]!)
      let largest = 0
      for (let row = top; row < bottom; row++) {
        for (let index = row * count + left; index < row * count + right; index++) {
          if (data[index]! > largest) largest = data[index]!
        }
      }
      pixels[start + y * width + x] = table[Math.round(position(largest) * last)]!
    }
  }
}

/** All thumbnails of all layers in one picture: rows of `heads + 1` squares, transparent between them. */
export function thumbnailPixels(
  layers: readonly (readonly Array2[])[],
  { side, gap }: ThumbnailGrid,
  scale: ColourScale,
): { readonly width: number; readonly height: number; readonly pixels: Uint32Array } {
  const across = Math.max(0, ...layers.map((heads) => heads.length)) + 1
  const pitch = side + gap
  const width = across * pitch - gap
  const height = Math.max(1, layers.length * pitch - gap)
  const pixels = new Uint32Array(width * height)
  layers.forEach((heads, layer) => {
    const row = layer * pitch * width
    heads.forEach((head, place) => {
      drawThumbnail(head, side, scale, pixels, row + place * pitch, width)
    })
    if (heads.length > 0) {
      drawThumbnail(meanOf(heads), side, scale, pixels, row + heads.length * pitch, width)
    }
  })
  return { width, height, pixels }
}

export interface HeadChoice {
  readonly layer: number
  readonly head: number | 'mean'
}

/** Every choice of an overview, layer by layer, the mean over its heads last. */
export const headChoices = (layers: number, heads: number): readonly HeadChoice[] =>
  Array.from({ length: layers * (heads + 1) }, (_, index) => {
    const place = index % (heads + 1)
    return { layer: Math.floor(index / (heads + 1)), head: place === heads ? 'mean' : place }
  })

/** Where a key takes the choice of a head, or null when it is no key of the overview. */
export function movedChoice(
  key: string,
  { layer, head }: HeadChoice,
  layers: number,
  heads: number,
): HeadChoice | null {
  const place = head === 'mean' ? heads : head
  const to = (nextLayer: number, nextPlace: number): HeadChoice => {
    const column = Math.max(0, Math.min(heads, nextPlace))
    return {
      layer: Math.max(0, Math.min(layers - 1, nextLayer)),
      head: column === heads ? 'mean' : column,
    }
  }
  switch (key) {
    case 'ArrowUp':
      return to(layer - 1, place)
    case 'ArrowDown':
      return to(layer + 1, place)
    case 'ArrowLeft':
      return to(layer, place - 1)
    case 'ArrowRight':
      return to(layer, place + 1)
    case 'Home':
      return to(layer, 0)
    case 'End':
      return to(layer, heads)
    default:
      return null
  }
}
