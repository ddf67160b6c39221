import { create } from 'zustand'
import { writeAddress } from '../store/address.ts'
import { choose, chooseAll, useChoices } from '../store/choices.ts'
import { type Choices, defaults } from '../store/fields.ts'
import { notify } from '../store/notices.ts'
import { useResults } from '../store/results.ts'
import { type Attempt, observed } from './attempt.ts'
import { course, stepById } from './course.ts'
import { type Attempts, keepAttempts, keepBefore, keptAttempts, keptBefore } from './kept.ts'
import type { Lab, Step } from './step.ts'

interface RunnerState {
  /** By the step's id. */
  readonly attempts: Attempts
  /** The choices to go back to when the tutorial is left; null when it was entered by an address. */
  readonly before: Choices | null
  /** Null until the learner decides: then a wide screen shows the tutorial and a phone folds it. */
  readonly folded: boolean | null
}

export const useRunner = create<RunnerState>(() => ({
  attempts: keptAttempts(),
  before: keptBefore(),
  folded: null,
}))

const lab = (): Lab => ({ choices: useChoices.getState().choices, results: useResults.getState() })
const openStep = () => stepById(lab().choices.step)

/** The picture with which a step opens, in the language of the page. */
const opening = (step: Step, { lang, embed, hide }: Choices): Choices => ({
  ...defaults,
  ...step.start,
  step: step.id,
  lang,
  embed,
  hide,
})

/**
 * What to go back to: what was there before the tutorial, with any text that the learner has typed since into the
 * step that is open.
 */
function returning({ choices }: Lab, before: Choices | null): Choices | null {
  const step = stepById(choices.step)
  if (!step) return choices
  const { text, pair } = opening(step, choices)
  if (choices.text === text && choices.pair === pair) return before
  return { ...(before ?? defaults), text: choices.text, pair: choices.pair }
}

const setBefore = (before: Choices | null) => {
  useRunner.setState({ before })
  keepBefore(before)
}

/** Opens a step with its starting picture; what was there before can be gone back to. */
export function open(step: Step): void {
  setBefore(returning(lab(), useRunner.getState().before))
  useRunner.setState({ folded: false })
  chooseAll(opening(step, lab().choices))
}

/** Leaves the tutorial: the page is as it was before the first step was opened. */
export function leave(): void {
  const { choices } = lab()
  const before = returning(lab(), useRunner.getState().before)
  setBefore(null)
  const { lang, embed, hide } = choices
  if (before) chooseAll({ ...before, lang, embed, hide, step: null })
  else choose({ step: null })
}

/** Opens the step before or after the open one; past either end the tutorial is left. */
export function turn(by: -1 | 1): void {
  const step = openStep()
  const next = step && course[course.indexOf(step) + by]
  if (next) open(next)
  else if (step) leave()
}

/** Notes a guess; null skips it. */
export function guess(value: Attempt['guess']): void {
  const step = openStep()
  if (step) put(step, observed(step, { guess: value, answer: null }, lab()))
}

/** Forgets the attempt at the open step and puts its starting picture back. */
export function again(): void {
  const step = openStep()
  if (!step) return
  const { [step.id]: _, ...attempts } = useRunner.getState().attempts
  setAttempts(attempts)
  open(step)
}

/** Does the task of the open step; a guess not made is skipped. */
export function showMe(): void {
  const step = openStep()
  if (!step) return
  if (!useRunner.getState().attempts[step.id]) guess(null)
  choose(step.showMe)
}

export const fold = (folded: boolean) => useRunner.setState({ folded })

const setAttempts = (attempts: Attempts) => {
  useRunner.setState({ attempts })
  keepAttempts(attempts)
}

const put = (step: Step, attempt: Attempt) =>
  setAttempts({ ...useRunner.getState().attempts, [step.id]: attempt })

/** An address that says nothing but the step (and the language) is a request for the step's own picture. */
const saysOnlyStep = (choices: Choices) =>
  writeAddress({ ...choices, step: null, lang: null, embed: false, hide: [] }) === writeAddress(defaults)

/** Watches the lab: recognises a task when it is done and a step when an address opens it. Returns what stops it. */
export function startTutorial(): () => void {
  let arrived: string | null = null
  const look = () => {
    const { choices } = lab()
    const step = openStep()
    if (choices.step !== arrived) {
      arrived = choices.step
      if (step && saysOnlyStep(choices)) chooseAll(opening(step, choices))
      if (!step && choices.step !== null) notify('stepUnknown', { step: choices.step.slice(0, 40) })
    }
    const attempt = step && useRunner.getState().attempts[step.id]
    if (!attempt) return
    const seen = observed(step, attempt, lab())
    if (seen !== attempt) put(step, seen)
  }
  look()
  const stops = [useChoices.subscribe(look), useResults.subscribe(look)]
  return () => {
    for (const stop of stops) stop()
  }
}
