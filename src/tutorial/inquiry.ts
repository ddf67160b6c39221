import type { Metrics, NoMask } from '../store/figures.ts'
import type { Answered, Asked, QuestionName } from '../trace/questions.ts'

/** What a step or a quiz question wants to know: something of a model, or a file of what training/ measured. */
export type Inquiry =
  | { [Name in QuestionName]: { readonly ask: Name; readonly of: Asked<Name> } }[QuestionName]
  | { readonly ask: 'metrics' | 'noMask' }

export type Inquiries = Readonly<Record<string, Inquiry>>

type AnswerTo<Ask extends Inquiry['ask']> = Ask extends QuestionName
  ? Answered<Ask>
  : Ask extends 'metrics'
    ? Metrics
    : NoMask

/** What came back, by the same names. */
export type Said<I extends Inquiries> = { readonly [Name in keyof I]: AnswerTo<I[Name]['ask']> }
