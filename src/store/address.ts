import * as v from 'valibot'
import { addressTextLimit, type Field } from './fieldKinds.ts'
import { type Choices, defaults, type FieldName, fields } from './fields.ts'

/** Version of the address; an older one keeps working for ever. */
const version = '1'

/** Longest fragment that is read at all, UTF-16 units. */
const fragmentLimit = 500_000

export interface ReadAddress {
  readonly choices: Choices
  /** Names in the address that were not understood and were replaced by their defaults. */
  readonly ignored: readonly string[]
}

const names = Object.keys(fields) as FieldName[]
const tableOf = fields as unknown as Record<FieldName, Field<unknown>>

/**
 * The fragment that shows these choices to a colleague, with its leading '#'; defaults are left out.
 * It never reaches a server: fragments are not sent.
 */
export function writeAddress(choices: Choices): string {
  const parameters = new URLSearchParams({ v: version })
  for (const name of names) {
    const text = tableOf[name].write(choices[name])
    if (text !== tableOf[name].write(defaults[name]) || isDeliberatelyEmpty(choices, name)) {
      parameters.set(name, text)
    }
  }
  return `#${parameters}`
}

/** Does the address hold less of a text than was typed? */
export const isCutInAddress = ({ text, pair, batch }: Choices): boolean =>
  [text, pair ?? '', ...(batch ?? [])].some((one) => one.length > addressTextLimit)

/** An optional text that is there but empty (an open, empty second sentence) differs from an absent one. */
const isDeliberatelyEmpty = (choices: Choices, name: FieldName) =>
  defaults[name] === null && choices[name] !== null

/** Reads a fragment; what does not fit its schema is replaced by the default and listed in `ignored`. */
export function readAddress(fragment: string): ReadAddress {
  const body = fragment.replace(/^#/, '')
  if (body.length > fragmentLimit) return { choices: defaults, ignored: ['#…'] }
  const parameters = new URLSearchParams(body)
  const ignored: string[] = []
  const found: Partial<Record<FieldName, unknown>> = {}
  const seen = new Set<string>()
  for (const [name, text] of parameters) {
    if (seen.has(name)) continue
    seen.add(name)
    if (name === 'v') {
      if (text !== version) ignored.push('v')
      continue
    }
    const field = Object.hasOwn(fields, name) ? tableOf[name as FieldName] : undefined
    const read = field && v.safeParse(field.schema, text)
    if (read?.success) found[name as FieldName] = read.output
    else ignored.push(name.slice(0, 24))
  }
  return { choices: { ...defaults, ...found } as Choices, ignored }
}
