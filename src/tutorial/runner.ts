import { create } from 'zustand'
import { writeAddress } from '../store/address.ts'
import { choose, chooseAll, useChoices } from '../store/choices.ts'
import { useEngineStatus } from '../store/engineStatus.ts'
import { type Choices, defaults } from '../store/fields.ts'
import { notify } from '../store/notices.ts'
import { useResults } from '../store/results.ts'
import { type Attempt, withAnswer } from './attempt.ts'
import { course, type Entry, entryById, type StepEntry, walk } from './course.ts'
import { draft, fitting, forgetDrafts, useDrafts } from './drafts.ts'
import { fold } from './folded.ts'
import { answerNow, forgetInquiries, useInquiries } from './inquiries.ts'
import { type Attempts, type Before, keepAttempts, keepBefore, keptAttempts, keptBefore } from './kept.ts'
import type { Lab, Question } from './question.ts'
import type { Step } from './step.ts'
import { hasStrayed } from './strayed.ts'

/** What is open: a place of the course, with what had to be fetched for it. */
export type Opened =
  | { readonly entry: StepEntry; readonly step: Step }
  | {
      readonly entry: Extract<Entry, { kind: 'quiz' }>
      readonly questions: Readonly<Record<string, Question>>
    }
  | { readonly entry: Extract<Entry, { kind: 'page' }> }

interface RunnerState {
  /** By the id of the step or the quiz question. */
  readonly attempts: Attempts
  /** What to go back to when the course is left; null when it was entered by an address. */
  readonly before: Before | null
  /** The last place that could be opened; null before the first. */
  readonly opened: Opened | null
  /** The place that could not be fetched. */
  readonly failed: Entry | null
  /** The place before the one that is open. */
  readonly from: Entry | null
}

export const useRunner = create<RunnerState>(() => ({
  attempts: keptAttempts(),
  before: keptBefore(),
  opened: null,
  failed: null,
  from: null,
}))

const labNow = (): Lab => ({
  choices: useChoices.getState().choices,
  results: useResults.getState(),
})

const openStep = (): Extract<Opened, { step: Step }> | null => {
  const { opened } = useRunner.getState()
  return opened && 'step' in opened && opened.entry.id === useChoices.getState().choices.step ? opened : null
}

/** The questions that are open, by their ids: a step's own, or those of a quiz. */
const openQuestions = (): Readonly<Record<string, Question>> => {
  const { opened } = useRunner.getState()
  if (!opened || opened.entry.id !== useChoices.getState().choices.step) return {}
  if ('step' in opened) return { [opened.entry.id]: opened.step }
  return 'questions' in opened ? opened.questions : {}
}

async function fetched(entry: Entry): Promise<Opened> {
  if (entry.kind === 'page') return { entry }
  if (entry.kind === 'step') return { entry, step: (await entry.load()).default }
  const questions = await Promise.all(
    entry.questions.map(async ({ id, load }) => [id, (await load()).default] as const),
  )
  return { entry, questions: Object.fromEntries(questions) }
}

/** What stays as it is on the page whatever step is opened. */
const frameOf = ({ lang, embed, hide, path }: Choices) => ({ lang, embed, hide, path })

/** The picture with which a step opens. */
const opening = (id: string, step: Step, now: Choices): Choices => ({
  ...defaults,
  ...step.start,
  step: id,
  ...frameOf(now),
})

/** What to go back to: what was there before the course, with any text that the learner has typed since. */
function returning(now: Choices, before: Before | null): Choices | null {
  if (now.step === null) return now
  if (before === null) return null
  const isTyped = now.text !== before.text || now.pair !== before.pair
  if (!isTyped) return before.choices
  return { ...before.choices, text: now.text, pair: now.pair, 'predict.written': [] }
}

const setBefore = (before: Before | null) => {
  useRunner.setState({ before })
  keepBefore(before)
}

let newest = 0

/** Opens a place of the course; a step comes with its starting picture. What was there before can be gone back to. */
export async function open(entry: Entry): Promise<void> {
  const own = ++newest
  try {
    const opened = await fetched(entry)
    if (own === newest) show(opened)
  } catch {
    if (own === newest) useRunner.setState({ failed: entry })
  }
}

function show(opened: Opened): void {
  const { id } = opened.entry
  const now = useChoices.getState().choices
  const choices = 'step' in opened ? opening(id, opened.step, now) : { ...now, step: id }
  const back = returning(now, useRunner.getState().before)
  setBefore(back && { choices: back, text: choices.text, pair: choices.pair })
  arrive(opened)
  fold(false)
  chooseAll(choices)
}

/** A place is there; what was asked for the one before is dropped. */
function arrive(opened: Opened): void {
  const before = useRunner.getState().opened?.entry ?? null
  if (before === opened.entry) return
  forgetInquiries()
  useRunner.setState({ opened, failed: null, from: before })
}

/** Leaves the course: the page is as it was before the first step was opened. */
export function leave(): void {
  newest++
  const { choices } = labNow()
  const back = returning(choices, useRunner.getState().before)
  setBefore(null)
  if (back) chooseAll({ ...back, ...frameOf(choices), step: null })
  else choose({ step: null })
}

/** From the glossary back to where it was opened, whose picture is as it was. */
export function goBack(): void {
  const { from } = useRunner.getState()
  if (from) choose({ step: from.id })
  else leave()
}

/** Opens the place before or after the open one; past either end the course is left. */
export function turn(by: -1 | 1): void {
  const { step, path } = useChoices.getState().choices
  const entries = walk(path)
  const place = entries.findIndex(({ id }) => id === step)
  const next = place < 0 ? nearest(step, entries, by) : entries[place + by]
  if (next) void open(next)
  else leave()
}

/** The next place of a path from one that does not lie on it. */
function nearest(id: string | null, entries: readonly Entry[], by: -1 | 1): Entry | undefined {
  const here = course.findIndex((entry) => entry.id === id)
  if (here < 0) return undefined
  const beyond = (entry: Entry) => (course.indexOf(entry) - here) * by > 0
  return by > 0 ? entries.find(beyond) : entries.findLast(beyond)
}

/** Notes a guess at an open question; null skips it. */
export function guess(id: string, value: Attempt['guess']): void {
  draft(id, null)
  setAttempts({ ...useRunner.getState().attempts, [id]: { guess: value, answer: null } })
  look()
}

/** Forgets the attempt at a question; a step's starting picture is put back. */
export function again(id: string): void {
  const { [id]: _, ...attempts } = useRunner.getState().attempts
  setAttempts(attempts)
  const step = openStep()
  if (step?.entry.id === id) show(step)
}

/** Puts back the picture with which the open step began; a guess stays. */
export function putBack(): void {
  const open = openStep()
  if (open) chooseAll(opening(open.entry.id, open.step, labNow().choices))
}

/** Forgets all attempts, those in the making too. */
export function forgetAttempts(): void {
  forgetDrafts()
  setAttempts({})
}

/**
 * Does the task of the open step, in its own picture where the learner has left that. A guess in the making counts; one not
 * made is skipped.
 */
export function showMe(): void {
  const open = openStep()
  if (!open) return
  const { id } = open.entry
  if (!useRunner.getState().attempts[id]) guess(id, fitting(open.step, useDrafts.getState().drafts[id]))
  if (hasStrayed(open.step, labNow().choices)) putBack()
  choose(open.step.showMe)
}

/** Asks again for what was refused. */
export function askAgain(): void {
  forgetInquiries()
  look()
}

const setAttempts = (attempts: Attempts) => {
  useRunner.setState({ attempts })
  if (!keepAttempts(attempts)) notify('storageFull')
}

/** An address that says nothing but the step is a request for the step's own picture. */
const saysOnlyStep = (choices: Choices) =>
  writeAddress({ ...choices, step: null, ...frameOf(defaults) }) === writeAddress(defaults)

/** Fetches the place that an address asks for. */
async function follow(entry: Entry): Promise<void> {
  const own = ++newest
  try {
    const opened = await fetched(entry)
    if (own !== newest) return
    const { choices } = labNow()
    // The picture first: the step must not be answered of what stood there before it.
    if ('step' in opened && saysOnlyStep(choices)) chooseAll(opening(entry.id, opened.step, choices))
    arrive(opened)
  } catch {
    if (own === newest) useRunner.setState({ failed: entry })
  }
}

/** Fetches again what failed. */
export function retry(): void {
  const { failed } = useRunner.getState()
  if (failed) void (failed.id === useChoices.getState().choices.step ? follow(failed) : open(failed))
}

/** Looks at the lab: whatever was guessed at and can be answered now is answered. */
function look(): void {
  const lab = labNow()
  for (const [id, question] of Object.entries(openQuestions())) {
    if ('isDone' in question && !(question as Step).isDone(lab)) continue
    const attempt = useRunner.getState().attempts[id]
    // A step whose task is done before the guess is asked at once, so that the number waits for the guess.
    if (!attempt && !('isDone' in question)) continue
    const answer = answerNow(id, question, lab)
    if (!attempt) continue
    const seen = withAnswer(attempt, answer)
    if (seen !== attempt) setAttempts({ ...useRunner.getState().attempts, [id]: seen })
  }
}

/** Watches the lab: recognises a task when it is done, and a place that an address opens. Returns what stops it. */
export function startCourse(): () => void {
  let arrived: string | null = null
  const arriveBy = ({ choices }: { readonly choices: Choices }) => {
    if (choices.step === arrived) return
    arrived = choices.step
    if (choices.step === null || useRunner.getState().opened?.entry.id === choices.step) return
    const entry = entryById(choices.step)
    if (entry) void follow(entry)
    else notify('stepUnknown', { step: choices.step.slice(0, 40) })
  }
  const see = () => {
    arriveBy(useChoices.getState())
    look()
  }
  see()
  let { backend } = useEngineStatus.getState()
  const stops = [
    useChoices.subscribe(see),
    useResults.subscribe(look),
    useInquiries.subscribe(look),
    useRunner.subscribe(({ opened }, before) => {
      if (opened !== before.opened) look()
    }),
    useEngineStatus.subscribe((status) => {
      // Numbers of one backend are not shown under the name of another; those lost with a worker are asked again.
      const changed = backend !== null && status.backend !== null && status.backend !== backend
      backend = status.backend ?? backend
      if (changed) forgetInquiries()
      if (status.phase === 'ready') look()
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
