/** The corruption machine of pre-training on one sentence, and what BERT answers to it. */
import { maskFor } from '../models/mask.ts'
import { maskPieces, nextTokenLessons, previousTokenLessons } from '../models/objectives.ts'
import { frameInput } from '../text/input.ts'
import type { ChosenPlace, CorruptionAnswer, CorruptionRequest } from '../trace/corruption.ts'
import { rowOf } from '../trace/measure.ts'
import { Refusal } from '../trace/refusal.ts'
import { likeliest, logSoftmax, probabilitiesOf } from './distribution.ts'
import { runInput } from './forward.ts'
import type { LoadedTransformer } from './model.ts'

/** How many of BERT's answers are named at a place. */
const named = 3

/** @throws Refusal 'checkpoint-unsupported' of a model without [MASK] or without a masked-LM head */
export async function runCorruption(
  model: LoadedTransformer,
  { text, pair, percent, seed }: CorruptionRequest,
): Promise<CorruptionAnswer> {
  const { tokenizer, config } = model
  const { special } = tokenizer
  const { kind, positions, vocabulary } = config
  if (special.mask === undefined) {
    throw new Refusal('checkpoint-unsupported', { reason: 'its vocabulary lacks [MASK]' })
  }
  const input = frameInput(tokenizer, {
    kind,
    positions,
    text,
    ...(pair !== undefined && { pair }),
    overflow: 'cut',
  })
  // The twins' special tokens come first in the vocabulary.
  const firstWord = 1 + Math.max(...Object.values(special))
  const { ids, fates } = maskPieces(input.ids, {
    share: percent / 100,
    seed,
    maskId: special.mask,
    firstWord,
    vocabulary,
  })
  const corrupted = { ...input, ids, tokens: ids.map((id) => tokenizer.token(id)) }
  const mask = maskFor('own', 'bert', input.real)
  const { logits, milliseconds, backend } = await runInput(model, corrupted, mask, ['logits'])
  if (!logits) throw new Refusal('checkpoint-unsupported', { reason: 'it has no masked-LM head' })
  const places = fates.flatMap((fate, at): ChosenPlace[] => {
    if (fate === 'unchosen') return []
    const target = input.ids[at]!
    const logs = logSoftmax(rowOf(logits, at))
    const probabilities = probabilitiesOf(logs)
    return [
      {
        at,
        fate,
        seen: corrupted.tokens[at]!,
        target: input.tokens[at]!,
        probability: probabilities[target]!,
        loss: -logs[target]!,
        rank: 1 + logs.filter((log) => log > logs[target]!).length,
        top: likeliest(probabilities, named, tokenizer),
      },
    ]
  })
  const { cut: _cut, ...tokens } = input
  const pieces = input.offsets.filter((offset) => offset !== null).length
  return {
    model: model.identity,
    backend,
    milliseconds,
    input: tokens,
    words: input.ids.filter((id) => id >= firstWord).length,
    lessons: { nextToken: nextTokenLessons(pieces), previousToken: previousTokenLessons(pieces) },
    places,
    loss: places.length > 0 ? places.reduce((sum, { loss }) => sum + loss, 0) / places.length : null,
  }
}
