import type { ColourScale } from './scale.ts'

/** One pixel a value: the picture of a matrix at its natural size, to be enlarged without smoothing. */
export function cellPixels(values: Float32Array, scale: ColourScale, pixels: Uint32Array): void {
  const { table, position } = scale
  const last = table.length - 1
  for (let index = 0; index < pixels.length; index++) {
    pixels[index] = table[Math.round(position(values[index] ?? 0) * last)] ?? 0
  }
}

/** Draws a count × count matrix onto a canvas of as many pixels with one `putImageData`. */
export function drawCells(
  canvas: HTMLCanvasElement,
  values: Float32Array,
  count: number,
  scale: ColourScale,
): void {
  if (canvas.width !== count || canvas.height !== count) {
    canvas.width = count
    canvas.height = count
  }
  const image = new ImageData(count, count)
  cellPixels(values, scale, new Uint32Array(image.data.buffer))
  canvas.getContext('2d')?.putImageData(image, 0, 0)
}
