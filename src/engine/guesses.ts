/** Each word of a text asked for from one side. */
import { concat, slice, type Tensor2D } from '@tensorflow/tfjs-core'
import { elmo } from '../models/elmo.ts'
import { maskFor } from '../models/mask.ts'
import { frameInput } from '../text/input.ts'
import type { Guess, Guesses, GuessesRequest, GuessWay } from '../trace/failures.ts'
import { Refusal } from '../trace/refusal.ts'
import { bertRows } from './behind.ts'
import { checkIds } from './checkIds.ts'
import { logProbability } from './distribution.ts'
import { checkInput, states } from './forward.ts'
import { inputOfIds } from './idInput.ts'
import { isElmoModel, type LoadedElmo, type LoadedModel, type LoadedTransformer } from './model.ts'
import { keep, readBack } from './readings.ts'

/** GPT's logits for each of the ids, in their order, from [SEP] and the ones before it: [n, V] in one pass. */
function gptRows(model: LoadedTransformer, ids: readonly number[]): Tensor2D {
  const start = model.tokenizer.special.start
  if (start === undefined) throw new Refusal('bad-request', { what: 'this model has no token to start from' })
  const input = inputOfIds(model, { ids: [start, ...ids.slice(0, -1)] })
  const mask = maskFor('own', model.config.kind, input.real)
  checkInput(model, input, mask)
  return states(model, input, mask).logits!
}

/** ELMo's logits for each of the ids from one side, in the order of the text: [n, V]. */
function elmoRows({ weights, config }: LoadedElmo, ids: readonly number[], way: 'forward' | 'backward') {
  checkIds(config, ids)
  const { logits, boundaryLogits } = elmo(weights, config, ids)[way]
  const n = ids.length
  if (n === 1) return boundaryLogits
  // Forward at t is for t + 1, backward for t − 1: the boundary's row stands at the other end.
  return way === 'forward'
    ? concat([boundaryLogits, slice(logits, [0, 0], [n - 1, -1])], 0)
    : concat([slice(logits, [1, 0], [n - 1, -1]), boundaryLogits], 0)
}

/** The logits of any model for the ids that it reads, one after the other: [n · V]. */
async function rowsOf(model: LoadedModel, read: readonly number[], way: GuessWay): Promise<Float32Array> {
  if (!isElmoModel(model) && model.config.kind === 'bert') return bertRows(model, read)
  const readings = keep(() => ({
    logits: isElmoModel(model)
      ? elmoRows(model, read, way === 'backward' ? 'backward' : 'forward')
      : gptRows(model, read),
  }))
  return (await readBack(readings)).get(readings.logits)!
}

/**
 * Asks for each word piece of a text from what stands on one side of it.
 *
 * @throws Refusal 'bad-request' or 'id-out-of-range'
 */
export async function runGuesses(model: LoadedModel, { text, way }: GuessesRequest): Promise<Guesses> {
  const { tokenizer, config } = model
  const frame = { kind: 'elmo' as const, positions: config.positions, text, overflow: 'cut' as const }
  const { ids } = frameInput(tokenizer, frame)
  const identity = { model: model.identity, vocabulary: config.vocabulary }
  if (ids.length === 0) return { ...identity, places: [] }
  const ways = { bert: ['forward'], gpt: ['forward', 'reversed'], elmo: ['forward', 'backward'] }[config.kind]
  if (!ways.includes(way)) {
    throw new Refusal('bad-request', { what: `${config.kind} cannot be asked ${way}` })
  }
  const read = way === 'reversed' ? ids.toReversed() : ids
  const logits = await rowsOf(model, read, way)
  const V = config.vocabulary
  const places = read.slice(0, logits.length / V).map((id, at): Guess => {
    const row = logits.subarray(at * V, (at + 1) * V)
    const own = row[id]!
    const best = row.indexOf(row.reduce((max, x) => Math.max(max, x), Number.NEGATIVE_INFINITY))
    const named = (of: number) => ({
      token: tokenizer.token(of),
      id: of,
      probability: Math.exp(logProbability(row, of)),
    })
    return { ...named(id), rank: row.reduce((above, x) => above + (x > own ? 1 : 0), 0), best: named(best) }
  })
  return { ...identity, places: way === 'reversed' ? places.toReversed() : places }
}
