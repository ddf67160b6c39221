/** What `window.bothways.generate` answers: GPT writes on, step by step. */
import * as v from 'valibot'
import { frameInput } from '../text/input.ts'
import { Refusal } from '../trace/refusal.ts'
import type { Candidate } from '../trace/trace.ts'
import type { GenerateRequest } from '../trace/writing.ts'
import { checkSampling } from './checkSampling.ts'
import type { LoadedTransformer } from './model.ts'
import { chooseNext, neverDrawn, nextLogitsOf } from './nextToken.ts'

const form = v.strictObject(
  {
    text: v.string('text must be a string'),
    tokens: v.pipe(
      v.number('tokens must be a number'),
      v.integer('tokens must be a whole number'),
      v.minValue(0, 'tokens must be 0 or more'),
    ),
    temperature: v.optional(v.unknown()),
    topK: v.optional(v.unknown()),
    topP: v.optional(v.unknown()),
    seed: v.optional(v.unknown()),
    cache: v.optional(v.boolean('cache must be true or false')),
  },
  (issue) =>
    issue.expected === 'never'
      ? `it has no option ${issue.received}`
      : issue.expected === 'Object'
        ? 'it must be an object with text and tokens'
        : `${issue.expected} is missing`,
)

/** Refuses, with one sentence, whatever is no GenerateRequest. @throws Refusal 'bad-request' */
function checkGenerateRequest(request: GenerateRequest): void {
  const result = v.safeParse(form, request, { abortEarly: true })
  if (!result.success) throw new Refusal('bad-request', { what: result.issues[0].message })
  checkSampling(request)
}

/**
 * Writes on until so many tokens are there, the text is ended, or as many tokens stand there as the model has positions.
 * The token that ends the text is the last one of the answer.
 *
 * @throws Refusal 'bad-request' or 'text-too-long'
 */
export async function runGenerate(model: LoadedTransformer, request: GenerateRequest): Promise<Candidate[]> {
  checkGenerateRequest(request)
  const { text, tokens, cache = true, ...sampling } = request
  const { kind, positions } = model.config
  const { tokenizer } = model
  const ids = [...frameInput(tokenizer, { kind, positions, text, overflow: 'refuse' }).ids]
  const never = neverDrawn(tokenizer)
  const end = tokenizer.special.start
  const written: Candidate[] = []
  while (written.length < tokens && ids.length < positions && written.at(-1)?.id !== end) {
    const { logits } = await nextLogitsOf(model, [...ids], cache)
    const { rated, rank } = chooseNext(logits, sampling, written.length, never)
    const { id, probability } = rated[rank]!
    written.push({ token: tokenizer.token(id), id, probability })
    ids.push(id)
  }
  return written
}
