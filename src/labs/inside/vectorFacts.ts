/** What a vector's strip says in words. */
export interface VectorFacts {
  readonly size: number
  readonly least: number
  readonly most: number
  /** Euclidean length. */
  readonly norm: number
  /** Largest magnitude: the end of the strip's scale. */
  readonly limit: number
}

export function vectorFacts(values: Float32Array): VectorFacts {
  let [least, most, squares] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0]
  for (const value of values) {
    least = Math.min(least, value)
    most = Math.max(most, value)
    squares += value * value
  }
  const limit = values.length === 0 ? 0 : Math.max(Math.abs(least), Math.abs(most))
  return { size: values.length, least, most, norm: Math.sqrt(squares), limit }
}
