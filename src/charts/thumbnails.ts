import type { Array2 } from '../trace/arrays.ts'
import type { ColourScale } from './scale.ts'

/** Layers × (heads and, last, their mean): where each thumbnail lies, device pixels. */
export interface ThumbnailGrid {
  readonly side: number
  readonly gap: number
}

/**
 * Largest weight under a pixel of a thumbnail, so that a single strong cell of 64 × 64 is still seen at 20 × 20;
 * with several heads, of their mean.
 */
function strongest(heads: readonly Array2[], x: number, y: number, side: number): number {
  const [rows, columns] = heads[0]?.shape ?? [0, 0]
  const top = Math.floor((y * rows) / side)
  const left = Math.floor((x * columns) / side)
  const bottom = Math.max(top + 1, Math.floor(((y + 1) * rows) / side))
  const right = Math.max(left + 1, Math.floor(((x + 1) * columns) / side))
  let largest = 0
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      let sum = 0
      for (const { data } of heads) sum += data[row * columns + column] ?? 0
      if (sum > largest) largest = sum
    }
  }
  return largest / heads.length
}

/** All thumbnails of all layers in one picture: rows of `heads + 1` squares, transparent between them. */
export function thumbnailPixels(
  layers: readonly (readonly Array2[])[],
  { side, gap }: ThumbnailGrid,
  { table, position }: ColourScale,
): { readonly width: number; readonly height: number; readonly pixels: Uint32Array } {
  const across = Math.max(0, ...layers.map((heads) => heads.length)) + 1
  const pitch = side + gap
  const width = across * pitch - gap
  const height = Math.max(1, layers.length * pitch - gap)
  const pixels = new Uint32Array(width * height)
  layers.forEach((heads, layer) => {
    for (let place = 0; place <= heads.length; place++) {
      const shown = place < heads.length ? heads.slice(place, place + 1) : heads
      for (let y = 0; y < side; y++) {
        const start = (layer * pitch + y) * width + place * pitch
        for (let x = 0; x < side; x++) {
          const weight = strongest(shown, x, y, side)
          pixels[start + x] = table[Math.round(position(weight) * (table.length - 1))] ?? 0
        }
      }
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
