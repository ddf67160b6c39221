import type { MDXContent } from 'mdx/types'
import type { Locale } from '../i18n/locale.ts'
import type { Choices, Kind } from '../store/fields.ts'
import type { ResultsState } from '../store/results.ts'
import type { SpotlightTarget } from '../store/spotlight.ts'
import type { ModelIdentity } from '../trace/trace.ts'

/** What a step can see of the lab: what was chosen and what the models said. */
export interface Lab {
  readonly choices: Choices
  readonly results: ResultsState
}

/** A measured number in its unit. A share lies in 0…1; a count knows of how many. */
export type Measure =
  | { readonly unit: 'share'; readonly value: number }
  | { readonly unit: 'distance'; readonly value: number }
  | { readonly unit: 'count'; readonly value: number; readonly of: number }

/** The model's own answer at one moment: what came out, the numbers it was seen in, and whose they are. */
export interface Answer<Outcome extends string | number, Reading extends string> {
  readonly outcome: Outcome
  readonly readings: Readonly<Record<Reading, Measure>>
  readonly by: { readonly kind: Kind; readonly origin: ModelIdentity['origin'] }
}

/** Words that every step needs in every language; one short sentence each. */
interface CommonWords<Reading extends string> {
  readonly title: string
  readonly question: string
  /** What to do in the lab. */
  readonly task: string
  readonly readings: Readonly<Record<Reading, string>>
}

interface ChoiceWords<Option extends string, Reading extends string> extends CommonWords<Reading> {
  readonly options: Readonly<Record<Option, string>>
  /** What to make of it when this option is what came out. It must be true whatever the exact numbers are. */
  readonly meaning: Readonly<Record<Option, string>>
}

interface NumberWords<Reading extends string> extends CommonWords<Reading> {
  /** What to make of it, whatever the number is. */
  readonly meaning: string
}

interface CommonStep<Outcome extends string | number, Reading extends string, Words> {
  /** Its name in the address; never changes. */
  readonly id: string
  /** Place in the course: chapter, and number within it. */
  readonly at: readonly [chapter: number, number: number]
  /** What differs from a first visitor's page when the step opens. */
  readonly start: Partial<Choices>
  /** The part of the lab in which the task is done. */
  readonly target: SpotlightTarget
  /** Has the learner done the task? */
  readonly isDone: (lab: Lab) => boolean
  /** The model's answer; null while its Traces are on their way. */
  readonly answer: (lab: Lab) => Answer<Outcome, Reading> | null
  /** Does the task for the learner. */
  readonly showMe: Partial<Choices>
  readonly words: Readonly<Record<Locale, Words>>
  readonly prose: Readonly<Record<Locale, () => Promise<{ readonly default: MDXContent }>>>
}

export interface ChoiceStep<Option extends string, Reading extends string>
  extends CommonStep<Option, Reading, ChoiceWords<Option, Reading>> {
  readonly kind: 'choice'
  /** The outcomes to guess from, in the order in which they are offered. */
  readonly options: readonly Option[]
}

export interface PercentStep<Reading extends string>
  extends CommonStep<number, Reading, NumberWords<Reading>> {
  readonly kind: 'percent'
  /** A guess is right when it is at most so many percentage points away. */
  readonly within: number
}

export type Step = ChoiceStep<string, string> | PercentStep<string>

/** A step whose guess is one of a few outcomes. */
export const choiceStep = <const Option extends string, const Reading extends string>(
  step: Omit<ChoiceStep<Option, Reading>, 'kind'>,
): Step => ({ kind: 'choice', ...step })

/** A step whose guess is a percentage. */
export const percentStep = <const Reading extends string>(
  step: Omit<PercentStep<Reading>, 'kind'>,
): Step => ({
  kind: 'percent',
  ...step,
})
