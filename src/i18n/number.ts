/** Two significant digits for the eye; the full number belongs into a title or an export. */
export function significant(value: number): string {
  const size = Math.abs(value)
  if (size === 0) return '0'
  if (size < 0.001) return value.toExponential(1).replace('e', ' e')
  if (size < 0.0995) return value.toPrecision(2)
  if (size <= 1) return value.toFixed(2)
  if (size < 9.95) return value.toFixed(1)
  return value.toFixed(0)
}

/** A number with its sign, for differences. */
export const signed = (value: number): string =>
  value > 0 ? `+${significant(value)}` : significant(value).replace('-', '−')
