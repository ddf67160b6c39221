import * as v from 'valibot'
import { readAddress, writeAddress } from '../store/address.ts'
import { recall, remember } from '../store/device.ts'
import type { Choices } from '../store/fields.ts'
import type { Attempt } from './attempt.ts'

const measure = v.union([
  v.object({ unit: v.picklist(['share', 'distance']), value: v.number() }),
  v.object({ unit: v.literal('count'), value: v.number(), of: v.number() }),
])

const attempts = v.record(
  v.string(),
  v.object({
    guess: v.nullable(v.union([v.string(), v.number()])),
    answer: v.nullable(
      v.object({
        outcome: v.union([v.string(), v.number()]),
        readings: v.record(v.string(), measure),
        by: v.object({
          kind: v.picklist(['bert', 'gpt']),
          origin: v.picklist(['trained', 'untrained', 'loaded']),
        }),
      }),
    ),
  }),
)

export type Attempts = Readonly<Record<string, Attempt>>

/** The attempts that this device remembers; none where it remembers nothing that we understand. */
export function keptAttempts(): Attempts {
  try {
    return v.parse(attempts, JSON.parse(recall('tutorial') ?? '{}'))
  } catch {
    return {}
  }
}

export const keepAttempts = (all: Attempts) => remember('tutorial', JSON.stringify(all))

/** What was on the page before the tutorial was entered, if the page was reloaded in the middle of a step. */
export function keptBefore(): Choices | null {
  const address = recall('tutorial.before')
  return address ? readAddress(address).choices : null
}

export const keepBefore = (before: Choices | null) =>
  remember('tutorial.before', before === null ? '' : writeAddress(before))
