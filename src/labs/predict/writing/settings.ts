import type { Choices } from '../../../store/fields.ts'
import type { Sampling } from '../../../trace/sampling.ts'

/** What the learner set, as the engine takes it. */
export function samplingOf(choices: Choices): Sampling {
  const topK = choices['predict.topK']
  return {
    temperature: choices['predict.temperature'],
    ...(topK > 0 && { topK }),
    topP: choices['predict.topP'],
    seed: choices['predict.writingSeed'],
  }
}
