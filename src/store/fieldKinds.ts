import * as v from 'valibot'

/**
 * One thing that the learner can choose: its default, how it is read from the address (a valibot schema from
 * string to value) and how it is written there.
 */
export interface Field<T> {
  readonly fallback: T
  readonly schema: v.GenericSchema<string, T>
  readonly write: (value: T) => string
}

/** Longest text that an address may hold, UTF-16 units; far beyond what 128 tokens take. */
export const addressTextLimit = 4000

export const wholeNumber = (least: number, most: number) =>
  v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number), v.minValue(least), v.maxValue(most))

export const oneOf = <const T extends string>(options: readonly T[], fallback: NoInfer<T>): Field<T> => ({
  fallback,
  schema: v.picklist(options) as unknown as v.GenericSchema<string, T>,
  write: (value) => value,
})

export const flag: Field<boolean> = {
  fallback: false,
  schema: v.pipe(
    v.picklist(['0', '1']),
    v.transform((value) => value === '1'),
  ) as unknown as v.GenericSchema<string, boolean>,
  write: (value) => (value ? '1' : '0'),
}

export const whole = (least: number, most: number, fallback: number): Field<number> => ({
  fallback,
  schema: wholeNumber(least, most),
  write: String,
})

/** A number with at most two digits behind the point. */
export const decimal = (least: number, most: number, fallback: number): Field<number> => ({
  fallback,
  schema: v.pipe(
    v.string(),
    v.regex(/^\d(\.\d{1,2})?$/),
    v.transform(Number),
    v.minValue(least),
    v.maxValue(most),
  ),
  write: (value) => String(Math.round(100 * value) / 100),
})

export const nullable = <T>(field: Field<T>): Field<T | null> => ({
  fallback: null,
  schema: field.schema,
  write: (value) => (value === null ? '' : field.write(value)),
})

export const words = (fallback: string): Field<string> => ({
  fallback,
  schema: v.pipe(v.string(), v.maxLength(addressTextLimit)),
  // Not through the middle of a surrogate pair.
  write: (value) => value.slice(0, addressTextLimit).replace(/[\ud800-\udbff]$/, ''),
})

export const texts: Field<readonly string[]> = {
  fallback: [],
  schema: v.pipe(
    v.string(),
    v.maxLength(4 * addressTextLimit),
    v.transform((value): readonly string[] => value.split('\n')),
    v.check((lines) => lines.length <= 3),
  ),
  write: (lines) => lines.map((line) => line.replaceAll('\n', ' ')).join('\n'),
}
