import * as v from 'valibot'
import { Refusal } from '../trace/refusal.ts'
import type { Sampling } from '../trace/sampling.ts'

const form = v.object({
  temperature: v.optional(
    v.pipe(
      v.number('temperature must be a number'),
      v.finite('temperature must be a finite number'),
      v.minValue(0, 'temperature must be 0 (the likeliest) or more'),
    ),
  ),
  topK: v.optional(
    v.pipe(
      v.number('topK must be a number'),
      v.integer('topK must be a whole number'),
      v.minValue(1, 'topK must be 1 or more; without it none is cut'),
    ),
  ),
  topP: v.optional(
    v.pipe(
      v.number('topP must be a number'),
      v.minValue(0, 'topP must lie between 0 and 1'),
      v.maxValue(1, 'topP must lie between 0 and 1'),
    ),
  ),
  seed: v.optional(v.pipe(v.number('seed must be a number'), v.integer('seed must be a whole number'))),
})

/** Refuses, with one sentence, what no token can be drawn with. @throws Refusal 'bad-request' */
export function checkSampling(sampling: Sampling): void {
  const result = v.safeParse(form, sampling, { abortEarly: true })
  if (!result.success) throw new Refusal('bad-request', { what: result.issues[0].message })
}
