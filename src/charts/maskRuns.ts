/** A stretch of cells of one row, as [row, first column, length]. */
export type Run = readonly [row: number, column: number, length: number]

/** Stretches of equal, non-zero opacity, gathered by opacity, so that a mask is painted with few large rectangles. */
export function runsByOpacity(opacity: Float32Array, count: number): ReadonlyMap<number, readonly Run[]> {
  const groups = new Map<number, Run[]>()
  for (let row = 0; row < count; row++) {
    let start = 0
    for (let column = 1; column <= count; column++) {
      const value = opacity[row * count + start] ?? 0
      if (column < count && opacity[row * count + column] === value) continue
      if (value > 0) {
        const group = groups.get(value)
        const run: Run = [row, start, column - start]
        if (group) group.push(run)
        else groups.set(value, [run])
      }
      start = column
    }
  }
  return groups
}

/** Opacity of the mask's layer: 1 where a cell is forbidden. */
export function forbiddenOpacity(mask: Uint8Array): Float32Array {
  return Float32Array.from(mask, (allowed) => (allowed ? 0 : 1))
}
