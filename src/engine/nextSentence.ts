/** BERT's other objective: does B follow A? Devlin et al. 2019, 3.1, task #2. */
import { maskFor } from '../models/mask.ts'
import { frameInput } from '../text/input.ts'
import type { MaskMatrix } from '../trace/arrays.ts'
import type {
  NextSentenceRequest,
  PageNextSentenceAnswer,
  PageNextSentenceRequest,
} from '../trace/nextSentence.ts'
import { Refusal } from '../trace/refusal.ts'
import { runInput } from './forward.ts'
import type { LoadedTransformer } from './model.ts'

/** Segment ids where the attention mask belongs: a token of segment 0 is taken for a pad. */
function segmentMask(segmentIds: readonly number[]): MaskMatrix {
  const T = segmentIds.length
  const row = Uint8Array.from(segmentIds, (segment) => (segment > 0 ? 1 : 0))
  const data = new Uint8Array(T * T)
  for (let i = 0; i < T; i++) data.set(row, i * T)
  return { shape: [T, T], data }
}

/** @throws Refusal 'bad-request' without a second sentence, 'text-too-long', 'checkpoint-unsupported' */
export async function runNextSentence(
  model: LoadedTransformer,
  request: NextSentenceRequest | PageNextSentenceRequest,
  overflow: 'cut' | 'refuse',
): Promise<PageNextSentenceAnswer> {
  const { text, pair } = request
  if (pair.trim() === '') throw new Refusal('bad-request', { what: 'pair has to hold a second sentence' })
  const { kind, positions } = model.config
  const input = frameInput(model.tokenizer, { kind, positions, text, pair, overflow })
  const isBug = 'segmentsAsMask' in request && request.segmentsAsMask
  const mask = isBug ? segmentMask(input.segmentIds) : maskFor('own', 'bert', input.real)
  const trace = await runInput(model, input, mask)
  const { nextSentence } = trace
  if (!nextSentence) {
    throw new Refusal('checkpoint-unsupported', { reason: 'it has no next-sentence head' })
  }
  return { nextSentence, trace, ...(input.cut && { cut: input.cut }) }
}
