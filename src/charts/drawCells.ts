import type { ColourScale } from './scale.ts'

/**
 * One pixel a value: the picture of a matrix at its natural size, to be enlarged without smoothing.
 *
 * @param isGrey rows that promise nothing; row i starts at pixel i · columns
 */
export function cellPixels(
  values: Float32Array,
  scale: ColourScale,
  pixels: Uint32Array,
  columns: number,
  isGrey: (row: number) => boolean,
): void {
  const { table, greyTable, position } = scale
  const last = table.length - 1
  for (let row = 0; row * columns < pixels.length; row++) {
    const colours = isGrey(row) ? greyTable : table
    for (let index = row * columns; index < (row + 1) * columns; index++) {
      pixels[index] = colours[Math.round(position(values[index] ?? 0) * last)] ?? 0
    }
  }
}

/** Draws a count × count matrix onto a canvas of as many pixels with one `putImageData`. */
export function drawCells(
  canvas: HTMLCanvasElement,
  values: Float32Array,
  count: number,
  scale: ColourScale,
  isGrey: (row: number) => boolean,
): void {
  if (canvas.width !== count || canvas.height !== count) {
    canvas.width = count
    canvas.height = count
  }
  const image = new ImageData(count, count)
  cellPixels(values, scale, new Uint32Array(image.data.buffer), count, isGrey)
  canvas.getContext('2d')?.putImageData(image, 0, 0)
}
