import type { Locale } from '../i18n/locale.ts'
import type { PaperId } from '../i18n/papers.ts'
import type { Choices } from '../store/fields.ts'
import type { ResultsState } from '../store/results.ts'
import type { ModelIdentity } from '../trace/trace.ts'
import type { Inquiries, Said } from './inquiry.ts'

/** What can be seen of the lab: what was chosen and what the models said to it. */
export interface Lab {
  readonly choices: Choices
  readonly results: ResultsState
}

/**
 * A measured number in its unit, or a word that a model said. A share and a rate lie in 0…1, a rate is read to a tenth of a
 * percent; points are percentage points, with their sign; a count knows of how many.
 */
export type Measure =
  | {
      readonly unit: 'share' | 'rate' | 'points' | 'distance' | 'bits' | 'number'
      readonly value: number
    }
  | { readonly unit: 'count'; readonly value: number; readonly of: number }
  | { readonly unit: 'word'; readonly value: string }

/** Whose numbers they are. */
export type Source =
  /** Computed by these models a moment ago. */
  | {
      readonly of: 'model'
      readonly models: readonly ModelIdentity['kind'][]
      readonly origin: ModelIdentity['origin']
    }
  /** Measured by training/ on text never trained on (metrics.json); logged during a pre-training; counted from a rule or a configuration. */
  | { readonly of: 'measured' | 'logged' | 'counted' }
  | { readonly of: 'paper'; readonly paper: PaperId }

/** What came out, the numbers it was seen in, and whose they are. */
export interface Answer<Outcome extends string | number, Reading extends string> {
  readonly outcome: Outcome
  readonly readings: Readonly<Record<Reading, Measure>>
  readonly by: Source
  /** Whose outcome it is, where the readings are of other models as well. */
  readonly whose?: ModelIdentity['kind']
}

interface CommonWords<Reading extends string> {
  readonly question: string
  readonly readings: Readonly<Record<Reading, string>>
}

interface ChoiceWords<Option extends string, Reading extends string> extends CommonWords<Reading> {
  readonly options: Readonly<Record<Option, string>>
  /** What to make of it when this option is what came out. It must be true whatever the exact numbers are. */
  readonly meaning: Readonly<Record<Option, string>>
  /** What to say to whoever guessed this, when something else came out: what the guess takes for granted. */
  readonly wrong: Readonly<Record<Option, string>>
}

interface NumberWords<Reading extends string> extends CommonWords<Reading> {
  /** What to make of it, whatever the number is. */
  readonly meaning: string
  /** What to say to a guess below, and above, what came out. */
  readonly low: string
  readonly high: string
}

interface CellsWords<Reading extends string> extends CommonWords<Reading> {
  readonly meaning: string
  /** What to say when some forbidden cells were not painted, or some open ones were. */
  readonly missed: string
  readonly extra: string
}

interface Asking<Outcome extends string | number, Reading extends string, I extends Inquiries, Words> {
  /** What the models are asked when the learner has acted; without it, the lab's own Traces are enough. */
  readonly asks?: (choices: Choices) => I
  /** The answer; null while what it needs is on its way. A method, so that steps of all kinds fit into one list. */
  answer(lab: Lab, said: Said<I>): Answer<Outcome, Reading> | null
  readonly words: Readonly<Record<Locale, Words>>
}

export interface ChoiceQuestion<
  Option extends string = string,
  Reading extends string = string,
  I extends Inquiries = Inquiries,
> extends Asking<Option, Reading, I, ChoiceWords<Option, Reading>> {
  readonly kind: 'choice'
  /** The outcomes to guess from, in the order in which they are offered. */
  readonly options: readonly Option[]
}

export interface NumberQuestion<Reading extends string = string, I extends Inquiries = Inquiries>
  extends Asking<number, Reading, I, NumberWords<Reading>> {
  readonly kind: 'number'
  /** A guess is made on a slider from least to most. */
  readonly scale: {
    readonly least: number
    readonly most: number
    readonly step: number
    readonly unit: 'percent' | 'bits' | 'number'
  }
  /** A guess is right when it is at most so far away. */
  readonly within: number
}

export interface CellsQuestion<Reading extends string = string, I extends Inquiries = Inquiries>
  extends Asking<string, Reading, I, CellsWords<Reading>> {
  readonly kind: 'cells'
  /** The tokens of the rows, which are those of the columns; at most 7. Null while they are on their way. */
  readonly tokens: (lab: Lab) => readonly string[] | null
}

/** Something to guess. The outcome of cells is the forbidden ones, as store/cells.ts writes them. */
export type Question = ChoiceQuestion | NumberQuestion | CellsQuestion

/** A question whose guess is one of a few outcomes. */
export const choiceQuestion = <
  const Option extends string,
  const Reading extends string,
  const I extends Inquiries = Record<never, never>,
>(
  question: Omit<ChoiceQuestion<Option, Reading, I>, 'kind'>,
): Question => ({ kind: 'choice', ...question }) as ChoiceQuestion

/** A question whose guess is a number. */
export const numberQuestion = <
  const Reading extends string,
  const I extends Inquiries = Record<never, never>,
>(
  question: Omit<NumberQuestion<Reading, I>, 'kind'>,
): Question => ({ kind: 'number', ...question }) as NumberQuestion

/** A question whose guess is painted: the cells that a mask forbids. */
export const cellsQuestion = <const Reading extends string, const I extends Inquiries = Record<never, never>>(
  question: Omit<CellsQuestion<Reading, I>, 'kind'>,
): Question => ({ kind: 'cells', ...question }) as CellsQuestion
