/** The form of the console's questions; what depends on the model's tokens is checked where they are known. */
import * as v from 'valibot'
import { methodsOf } from '../trace/predict.ts'
import { Refusal } from '../trace/refusal.ts'

const methods = Object.values(methodsOf).flat()

const predict = v.strictObject({
  model: v.string('model must be a string'),
  text: v.string('text must be a string'),
  pair: v.optional(v.string('pair must be a string')),
  at: v.optional(v.pipe(v.number('at must be a number'), v.integer('at must be a whole number'))),
  method: v.optional(v.picklist(methods, `method is one of ${methods.join(', ')}`)),
  top: v.optional(
    v.pipe(
      v.number('top must be a number'),
      v.integer('top must be a whole number'),
      v.minValue(1, 'top must be 1 or more'),
    ),
  ),
  all: v.optional(v.boolean('all must be true or false')),
})

const nextSentence = v.strictObject({
  text: v.string('text must be a string'),
  pair: v.string('pair must be a string'),
})

/** Refuses, with one sentence, what is no request of this form. */
const checkedBy =
  (form: v.GenericSchema, names: string) =>
  (request: unknown): void => {
    const result = v.safeParse(form, request, { abortEarly: true })
    if (result.success) return
    const [issue] = result.issues
    const what =
      issue.type !== 'strict_object'
        ? issue.message
        : issue.expected === 'never'
          ? `it has no option ${issue.received}`
          : issue.expected === 'Object'
            ? `it must be an object with ${names}`
            : `${issue.expected} is missing`
    throw new Refusal('bad-request', { what })
  }

export const checkPredict = checkedBy(predict, 'model and text')
export const checkNextSentence = checkedBy(nextSentence, 'text and pair')
