/** A row-major array of 32-bit floats with its shape; the only form in which numbers leave the worker. */
export interface Array1 {
  readonly shape: readonly [number]
  readonly data: Float32Array
}

/** Two axes, row-major: element (i, j) is `data[i * shape[1] + j]`. */
export interface Array2 {
  readonly shape: readonly [number, number]
  readonly data: Float32Array
}

/** A T × T mask: 1 where query row i may look at key column j, 0 where it must not. */
export interface MaskMatrix {
  readonly shape: readonly [number, number]
  readonly data: Uint8Array
}
