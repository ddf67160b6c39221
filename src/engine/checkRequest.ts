import * as v from 'valibot'
import { Refusal } from '../trace/refusal.ts'
import type { Cell, PageRequest, RunRequest } from '../trace/request.ts'

const isCell = (value: unknown) =>
  Array.isArray(value) && value.length === 2 && value.every((index) => typeof index === 'number')

/** The form of both kinds of request; masks and lengths are checked where the tokens are known. */
const form = v.strictObject(
  {
    model: v.string('model must be a string'),
    text: v.string('text must be a string'),
    pair: v.optional(v.string('pair must be a string')),
    mask: v.optional(v.unknown()),
    flips: v.optional(
      v.array(
        v.custom<Cell>(isCell, 'flips must be cells, [row, column] each'),
        'flips must be an array of cells',
      ),
    ),
    padTo: v.optional(v.pipe(v.number('padTo must be a number'), v.integer('padTo must be a whole number'))),
    padSide: v.optional(v.picklist(['right', 'left'], "padSide must be 'right' or 'left'")),
    rawPositions: v.optional(v.boolean('rawPositions must be true or false')),
    include: v.optional(
      v.array(
        v.picklist(['qkv', 'logits'], "include holds only 'qkv' and 'logits'"),
        "include must be an array of 'qkv' and 'logits'",
      ),
    ),
  },
  (issue) =>
    issue.expected === 'never'
      ? `it has no option ${issue.received}`
      : issue.expected === 'Object'
        ? 'it must be an object with model and text'
        : `${issue.expected} is missing`,
)

/** Refuses, with one sentence, what a console or an address may send that is no request. */
export function checkRequest(request: RunRequest | PageRequest): void {
  const result = v.safeParse(form, request, { abortEarly: true })
  if (!result.success) throw new Refusal('bad-request', { what: result.issues[0].message })
}
