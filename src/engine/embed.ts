import { isElmoTrace } from '../trace/anyTrace.ts'
import type { Array2 } from '../trace/arrays.ts'
import type { EmbedRequest } from '../trace/embed.ts'
import { Refusal } from '../trace/refusal.ts'
import type { LoadedModel } from './model.ts'
import { runAny } from './run.ts'

/**
 * The states of one layer, [T, d]: 0 is the embedding, k the output of block k; of ELMo's layers both directions side by
 * side, [T, 2d].
 *
 * @throws Refusal, with one sentence, whatever the request holds
 */
export async function runEmbed(model: LoadedModel, { layer, ...request }: EmbedRequest): Promise<Array2> {
  const { layers } = model.config
  if (!(Number.isInteger(layer) && layer >= 0 && layer <= layers)) {
    throw new Refusal('bad-request', {
      what: `layer is ${layer}, but the model has the layers 0 to ${layers}`,
    })
  }
  const { trace } = await runAny(model, request, 'refuse')
  if (layer === 0) return trace.embeddings
  return (isElmoTrace(trace) ? trace.layers : trace.layers)[layer - 1]!.hidden
}
