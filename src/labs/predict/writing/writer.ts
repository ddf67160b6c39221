import { create } from 'zustand'
import { choose, isSameStart, type LeftWriting, useChoices } from '../../../store/choices.ts'
import { theEngine } from '../../../store/engine.ts'
import type { Choices } from '../../../store/fields.ts'
import { toRefusal } from '../../../store/results.ts'
import type { WrittenId } from '../../../store/subjectFields.ts'
import type { Refusal } from '../../../trace/refusal.ts'
import type { Candidate } from '../../../trace/trace.ts'
import type { NextToken, NextTokenRequest } from '../../../trace/writing.ts'
import { type Lost, writtenThatFits } from './mend.ts'
import { samplingOf } from './settings.ts'

/** What the writing goes on from. */
export interface Start {
  readonly text: string
  readonly pair: string | null
}

/** One way to go on from a start. */
export interface Branch {
  readonly key: number
  readonly start: Start
  readonly written: readonly WrittenId[]
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
  /** Tokens by id, as far as GPT has named them. */
  readonly names: Readonly<Record<number, string>>
  /** The token that ends a text; null before the first answer, and where there is none. */
  readonly endId: number | null
  /** What of an address could not be shown. */
  readonly lost: Lost | null
}

/** So many branches are kept. */
const most = 40
/** Least time between two pictures of what is being written, milliseconds: drawing must not hold up the writing. */
const pictureEvery = 60
/** A run of fewer tokens says nothing about speed. */
const fewest = 8

/**
 * What GPT has written, on any start; kept while other screens are looked at. The ids of the branch on show are a choice
 * (`predict.written`), and stand in the address.
 */
export const useWriter = create<WriterState>(() => ({
  branches: [],
  current: null,
  selected: null,
  isWriting: false,
  latest: null,
  speeds: { cached: null, anew: null },
  refusal: null,
  names: {},
  endId: null,
  lost: null,
}))

const present = () => useChoices.getState().choices

export const startOf = ({ text, pair }: Choices): Start => ({ text, pair })

/** Key of the branch on show, if it goes on from this start. */
function currentOn({ branches, current }: WriterState, start: Start): number | null {
  const branch = branches.find(({ key }) => key === current)
  return branch && isSameStart(branch.start, start) ? branch.key : null
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

/** Puts a branch in the place of the one with its key, or behind the others, and shows it where its sentence is the present one. */
function show(branch: Branch, change: Partial<WriterState> = {}): void {
  const isHere = isSameStart(branch.start, present())
  useWriter.setState(({ branches, current }) => {
    const isNew = !branches.some(({ key }) => key === branch.key)
    const all = isNew
      ? [...branches, branch].slice(-most)
      : branches.map((one) => (one.key === branch.key ? branch : one))
    return { branches: all, current: isHere ? branch.key : current, ...change }
  })
  if (isHere) choose({ 'predict.written': branch.written })
}

const beginsWith = (written: readonly WrittenId[], start: readonly WrittenId[]) =>
  start.length <= written.length && start.every(({ id }, at) => id === written[at]!.id)

/**
 * Makes branches of what was written elsewhere: before this view was opened, by an address, by the button that goes back.
 *
 * @param left what was written on texts that have been changed since
 */
export function adopt(left: readonly LeftWriting[]): void {
  const choices = present()
  const known = useWriter.getState().branches
  const branches = [...known]
  for (const { text, pair, 'predict.written': written } of left) {
    const start = { text, pair }
    const isThere = branches.some((one) => isSameStart(one.start, start) && beginsWith(one.written, written))
    if (!isThere) branches.push({ key: keys++, start, written })
  }
  const written = choices['predict.written']
  const same = branches.find(
    (one) =>
      isSameStart(one.start, choices) &&
      one.written.length === written.length &&
      beginsWith(one.written, written),
  )
  if (!same && written.length > 0) branches.push({ key: keys++, start: startOf(choices), written })
  const current = written.length === 0 ? null : (same ?? branches.at(-1)!).key
  if (branches.length > known.length || current !== useWriter.getState().current)
    useWriter.setState({ branches: branches.slice(-most), current })
}

/** Learns from an answer how tokens are called. */
export function learn({ ids, tokens, candidates, endId }: NextToken): void {
  const { names } = useWriter.getState()
  const said = [
    ...ids.map((id, at) => [id, tokens[at]!] as const),
    ...candidates.map((one) => [one.id, one.token] as const),
  ]
  const unknown = said.filter(([id]) => names[id] === undefined)
  if (unknown.length === 0 && endId === useWriter.getState().endId) return
  useWriter.setState({ names: { ...names, ...Object.fromEntries(unknown) }, endId })
}

/** Keeps of an address what GPT can read, and says what it lost. */
export function mend(refusal: Refusal): void {
  const found = writtenThatFits(present()['predict.written'], refusal)
  if (!found) return
  useWriter.setState({ lost: found.lost, selected: null })
  choose({ 'predict.written': found.written })
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
  const start = startOf(present())
  const key = currentOn(useWriter.getState(), start) ?? keys++
  let branch: Branch = { key, start, written: present()['predict.written'] }
  let latest: NextToken | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    if (latest) learn(latest)
    show(branch, { latest })
  }
  const own = {
    end: () => {
      if (running !== own) return
      running = null
      leave.abort()
      if (latest) flush()
      useWriter.setState({ isWriting: false, latest: null })
    },
  }
  running = own
  useWriter.setState({ isWriting: true, selected: null, refusal: null, lost: null })
  const began = performance.now()
  const times: number[] = []
  const cache = present()['predict.cache']
  try {
    while (times.length < count) {
      if (!isSameStart(start, present())) break
      const asked = stepRequest(present(), start, branch.written)
      const answer = await theEngine().put('predict.writing', 'nextToken', asked, leave.signal)
      if (running !== own || answer.typed + branch.written.length >= answer.limit) break
      times.push(performance.now() - began)
      latest = answer
      branch = { ...branch, written: [...branch.written, { id: answer.drawn.id, byHand: false }] }
      if (times.length === 1) flush()
      timer ??= setTimeout(flush, pictureEvery)
      if (answer.drawn.id === answer.endId) break
    }
    if (times.length >= fewest && cache === present()['predict.cache']) {
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
export function take(at: number, { id }: Candidate): void {
  stop()
  const start = startOf(present())
  const before = currentOn(useWriter.getState(), start)
  const written = present()['predict.written']
  if (written[at]?.id === id) return
  const key = before !== null && at === written.length ? before : keys++
  const next = [...written.slice(0, at), { id, byHand: true }]
  show({ key, start, written: next }, { selected: null, refusal: null, lost: null })
}

/** Shows another branch; one that goes on from another sentence brings it back. */
export function goTo({ key, start, written }: Branch): void {
  stop()
  useWriter.setState({ current: key, selected: null, refusal: null, lost: null })
  choose({ ...start, 'predict.written': written })
}

/** A fresh branch from the start, beside those that are there. */
export function startAgain(): void {
  stop()
  useWriter.setState({ current: null, selected: null, refusal: null, lost: null })
  choose({ 'predict.written': [] })
}
