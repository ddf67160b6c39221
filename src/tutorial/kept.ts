import * as v from 'valibot'
import { type PaperId, papers } from '../i18n/papers.ts'
import { readAddress, writeAddress } from '../store/address.ts'
import { recall, remember } from '../store/device.ts'
import type { Choices } from '../store/fields.ts'
import type { Attempt } from './attempt.ts'

const measure = v.union([
  v.object({
    unit: v.picklist(['share', 'rate', 'points', 'distance', 'bits', 'number']),
    value: v.number(),
  }),
  v.object({ unit: v.literal('count'), value: v.number(), of: v.number() }),
  v.object({ unit: v.literal('word'), value: v.string() }),
])

const source = v.union([
  v.object({
    of: v.literal('model'),
    models: v.array(v.picklist(['bert', 'gpt', 'elmo'])),
    origin: v.picklist(['trained', 'untrained', 'loaded']),
  }),
  v.object({ of: v.picklist(['measured', 'logged', 'counted']) }),
  v.object({
    of: v.literal('paper'),
    paper: v.custom<PaperId>((name) => typeof name === 'string' && Object.hasOwn(papers, name)),
  }),
])

const attempt = v.object({
  guess: v.nullable(v.union([v.string(), v.number()])),
  answer: v.nullable(
    v.object({
      outcome: v.union([v.string(), v.number()]),
      readings: v.record(v.string(), measure),
      by: source,
      whose: v.exactOptional(v.picklist(['bert', 'gpt', 'elmo'])),
    }),
  ),
})

export type Attempts = Readonly<Record<string, Attempt>>

/** The attempts that this device remembers; those that we do not understand, of another version, are left out. */
export function keptAttempts(): Attempts {
  try {
    const all = v.parse(v.record(v.string(), v.unknown()), JSON.parse(recall('tutorial') ?? '{}'))
    return Object.fromEntries(
      Object.entries(all).flatMap(([id, one]) => {
        const read = v.safeParse(attempt, one)
        return read.success ? [[id, read.output]] : []
      }),
    )
  } catch {
    return {}
  }
}

export const keepAttempts = (all: Attempts) => remember('tutorial', JSON.stringify(all))

/** What the page held before the course was entered, and the texts that the course has put in their place since. */
export interface Before {
  readonly choices: Choices
  readonly text: string
  readonly pair: string | null
}

const before = v.object({ address: v.string(), text: v.string(), pair: v.nullable(v.string()) })

/** What to go back to, if the page was reloaded in the middle of a step. */
export function keptBefore(): Before | null {
  try {
    const { address, text, pair } = v.parse(before, JSON.parse(recall('tutorial.before') ?? ''))
    return { choices: readAddress(address).choices, text, pair }
  } catch {
    return null
  }
}

export const keepBefore = (before: Before | null) =>
  remember(
    'tutorial.before',
    before === null
      ? ''
      : JSON.stringify({ address: writeAddress(before.choices), text: before.text, pair: before.pair }),
  )
