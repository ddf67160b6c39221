import type { Locale } from '../i18n/locale.ts'
import type { Choices } from '../store/fields.ts'
import type { SpotlightTarget } from '../store/spotlight.ts'
import type { Inquiries } from './inquiry.ts'
import type { CellsQuestion, ChoiceQuestion, Lab, NumberQuestion } from './question.ts'

/** What a step has beside its question: the lab in which the learner acts before the answer shows itself. */
interface InTheLab {
  /** What differs from a first visitor's page when the step opens. */
  readonly start: Partial<Choices>
  /** What to do in the lab. */
  readonly task: Readonly<Record<Locale, string>>
  /** The part of the lab in which it is done. */
  readonly target: SpotlightTarget
  /** The part of the lab in which the answer is seen. */
  readonly shows?: SpotlightTarget
  /** Has the learner done it? */
  readonly isDone: (lab: Lab) => boolean
  /** Does it for the learner. */
  readonly showMe: Partial<Choices>
}

export type Step = InTheLab & (ChoiceQuestion | NumberQuestion | CellsQuestion)

type Given<Question> = Omit<Question, 'kind'> & InTheLab

/** A step whose guess is one of a few outcomes. */
export const choiceStep = <
  const Option extends string,
  const Reading extends string,
  const I extends Inquiries = Record<never, never>,
>(
  step: Given<ChoiceQuestion<Option, Reading, I>>,
): Step => ({ kind: 'choice', ...step }) as InTheLab & ChoiceQuestion

/** A step whose guess is a number. */
export const numberStep = <const Reading extends string, const I extends Inquiries = Record<never, never>>(
  step: Given<NumberQuestion<Reading, I>>,
): Step => ({ kind: 'number', ...step }) as InTheLab & NumberQuestion

/** A step whose guess is painted: the cells that a mask forbids. */
export const cellsStep = <const Reading extends string, const I extends Inquiries = Record<never, never>>(
  step: Given<CellsQuestion<Reading, I>>,
): Step => ({ kind: 'cells', ...step }) as InTheLab & CellsQuestion

/** A percentage to guess, on a scale of 100. */
export const percent = { least: 0, most: 100, step: 1, unit: 'percent' } as const
