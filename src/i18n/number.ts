/** A typographic minus and a readable exponent. */
const typeset = (digits: string): string => digits.replace('e', ' e').replaceAll('-', '−')

/** Two significant digits for the eye; the full number belongs into a title or an export. */
export function significant(value: number): string {
  const size = Math.abs(value)
  if (size === 0) return '0'
  if (size < 0.001) return typeset(value.toExponential(1))
  if (size < 0.0995) return typeset(value.toPrecision(2))
  if (size <= 1) return typeset(value.toFixed(2))
  if (size < 9.95) return typeset(value.toFixed(1))
  return typeset(value.toFixed(0))
}

/** Two decimals, where a difference of a few hundredths tells; what is smaller keeps its significant digits. */
export const hundredths = (value: number): string =>
  Math.abs(value) < 0.1 ? significant(value) : typeset(value.toFixed(2))

/** Enough digits for a reader to follow a calculation from one number to the next. */
export function fourDigits(value: number): string {
  if (value === 0) return '0'
  return typeset(Math.abs(value) < 0.001 ? value.toExponential(2) : value.toPrecision(4))
}

/** A number with its sign, for differences. */
export const signed = (value: number): string => (value > 0 ? `+${significant(value)}` : significant(value))

/** Every digit of a whole number, in groups of three: 109,482,240. */
export const grouped = (value: number): string => Math.round(value).toLocaleString('en')

const prefixes = ['', 'k', 'M', 'G', 'T', 'P', 'E']

/** Three significant digits with the prefix of its unit: 438 M of 437928960, for 438 MB or 438 MFLOPs. */
export function prefixed(value: number): string {
  const rounded = Number(value.toPrecision(3))
  const power = Math.min(prefixes.length - 1, Math.max(0, Math.floor(Math.log10(Math.abs(rounded) || 1) / 3)))
  const digits = (rounded / 1000 ** power).toPrecision(3)
  return typeset(`${Number(digits)}`) + (power === 0 ? '\u202f' : `\u202f${prefixes[power]}`)
}
