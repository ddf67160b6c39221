import { create } from 'zustand'
import { choose, useChoices } from '../../../store/choices.ts'
import { theEngine } from '../../../store/engine.ts'
import type { Choices } from '../../../store/fields.ts'
import { toRefusal } from '../../../store/results.ts'
import type { Refusal } from '../../../trace/refusal.ts'
import type { Candidate } from '../../../trace/trace.ts'
import type { NextToken, NextTokenRequest } from '../../../trace/writing.ts'
import { samplingOf } from './settings.ts'

/** What the writing goes on from. */
export interface Start {
  readonly text: string
  readonly pair: string | null
}

export interface WrittenToken extends Candidate {
  /** Taken by the learner, and not drawn. */
  readonly byHand: boolean
  /** It ends the text. */
  readonly ends: boolean
}

/** One way to go on from a start. */
export interface Branch {
  readonly key: number
  readonly start: Start
  readonly written: readonly WrittenToken[]
}

/** How fast a run of the writer was. */
export interface Speed {
  readonly tokens: number
  /** From the first question to the last answer. */
  readonly milliseconds: number
  /** To the first answer. */
  readonly first: number
}

interface WriterState {
  /** Oldest first; those of other sentences stay too. */
  readonly branches: readonly Branch[]
  /** Key of the branch that is shown; null: nothing is written yet. */
  readonly current: number | null
  /** Which token's choice is looked at, counted from 0; null: the next one. */
  readonly selected: number | null
  readonly isWriting: boolean
  /** The latest step, while it writes. */
  readonly latest: NextToken | null
  /** Of the last run with the cache and of the last without. */
  readonly speeds: Readonly<Record<'cached' | 'anew', Speed | null>>
  readonly refusal: Refusal | null
}

/** So many branches are kept. */
const most = 12
/** Least time between two pictures of what is being written, milliseconds: drawing must not hold up the writing. */
const pictureEvery = 60
/** A run of fewer tokens says nothing about speed. */
const fewest = 8

/** What GPT has written, on any start; kept while other screens are looked at. */
export const useWriter = create<WriterState>(() => ({
  branches: [],
  current: null,
  selected: null,
  isWriting: false,
  latest: null,
  speeds: { cached: null, anew: null },
  refusal: null,
}))

export const startOf = ({ text, pair }: Choices): Start => ({ text, pair })

const same = (a: Start, b: Start) => a.text === b.text && a.pair === b.pair

/** The branch on show, if it goes on from this start. */
export function branchOn({ branches, current }: WriterState, start: Start): Branch | null {
  const branch = branches.find(({ key }) => key === current)
  return branch && same(branch.start, start) ? branch : null
}

/** The question for the token after these. */
export function stepRequest(
  choices: Choices,
  start: Start,
  written: readonly { readonly id: number }[],
): NextTokenRequest {
  return {
    model: choices['gpt.weights'] === 'untrained' ? 'gpt-untrained' : 'gpt',
    text: start.text,
    ...(start.pair !== null && { pair: start.pair }),
    written: written.map(({ id }) => id),
    cache: choices['predict.cache'],
    ...samplingOf(choices),
  }
}

let keys = 0

/** Puts a branch in the place of the one with its key, or behind the others, and shows it. */
function show(branch: Branch, change: Partial<WriterState> = {}): void {
  useWriter.setState(({ branches }) => {
    const isNew = !branches.some(({ key }) => key === branch.key)
    const all = isNew
      ? [...branches, branch].slice(-most)
      : branches.map((one) => (one.key === branch.key ? branch : one))
    return { branches: all, current: branch.key, ...change }
  })
}

/** The run that is under way: how to end it, showing what it has written so far. */
let running: { readonly end: () => void } | null = null

export function stop(): void {
  running?.end()
}

/** Writes on from the present start: `count` tokens, or until the text is ended or full. A change of the start ends it. */
export async function write(count = Number.POSITIVE_INFINITY): Promise<void> {
  stop()
  const leave = new AbortController()
  const start = startOf(useChoices.getState().choices)
  let branch = branchOn(useWriter.getState(), start) ?? { key: keys++, start, written: [] }
  let latest: NextToken | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    show(branch, { latest })
  }
  const own = {
    end: () => {
      if (running !== own) return
      running = null
      leave.abort()
      if (branch.written.length > 0) flush()
      useWriter.setState({ isWriting: false, latest: null })
    },
  }
  running = own
  useWriter.setState({ isWriting: true, selected: null, refusal: null })
  const began = performance.now()
  const times: number[] = []
  const cache = useChoices.getState().choices['predict.cache']
  try {
    while (times.length < count) {
      const { choices } = useChoices.getState()
      if (!same(start, startOf(choices))) break
      const asked = stepRequest(choices, start, branch.written)
      const answer = await theEngine().put('predict.writing', 'nextToken', asked, leave.signal)
      if (running !== own || answer.typed + branch.written.length >= answer.limit) break
      times.push(performance.now() - began)
      latest = answer
      const ends = answer.drawn.id === answer.endId
      branch = { ...branch, written: [...branch.written, { ...answer.drawn, byHand: false, ends }] }
      if (times.length === 1) flush()
      timer ??= setTimeout(flush, pictureEvery)
      if (ends) break
    }
    if (times.length >= fewest && cache === useChoices.getState().choices['predict.cache']) {
      const speed = { tokens: times.length, milliseconds: times.at(-1)!, first: times[0]! }
      useWriter.setState(({ speeds }) => ({ speeds: { ...speeds, [cache ? 'cached' : 'anew']: speed } }))
    }
  } catch (error) {
    const refusal = toRefusal(error)
    if (refusal.code !== 'cancelled') useWriter.setState({ refusal })
  } finally {
    own.end()
  }
}

/** Looks at the choice of one token; null: of the next one. */
export function select(selected: number | null): void {
  stop()
  useWriter.setState({ selected })
}

/** Takes a candidate in the place of what stands at `at`: the way that was written before stays as a branch of its own. */
export function take(at: number, candidate: Candidate, ends: boolean): void {
  stop()
  const start = startOf(useChoices.getState().choices)
  const before = branchOn(useWriter.getState(), start)
  const written = before?.written ?? []
  if (written[at]?.id === candidate.id) return
  const { token, id, probability } = candidate
  const next = [...written.slice(0, at), { token, id, probability, byHand: true, ends }]
  const key = before && at === written.length ? before.key : keys++
  show({ key, start, written: next }, { selected: null, refusal: null })
}

/** Shows another branch; one that goes on from another sentence brings it back. */
export function goTo({ key, start }: Branch): void {
  stop()
  useWriter.setState({ current: key, selected: null, refusal: null })
  if (!same(start, startOf(useChoices.getState().choices))) choose({ text: start.text, pair: start.pair })
}

/** A fresh branch from the start, beside those that are there. */
export function startAgain(): void {
  stop()
  useWriter.setState({ current: null, selected: null, refusal: null })
}
