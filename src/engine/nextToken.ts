/** One step of writing: the logits of the next token, and the choice among them. */
import { getBackend, slice, type Tensor, type Tensor2D, tensor } from '@tensorflow/tfjs-core'
import type { KeysAndValues } from '../models/attention.ts'
import { elmo } from '../models/elmo.ts'
import { gptStep } from '../models/gptStep.ts'
import { drawFrom, drawnNumber, type Rated, rate } from '../models/sampling.ts'
import { frameInput } from '../text/input.ts'
import type { SpecialIds } from '../text/tokenizer.ts'
import { Refusal } from '../trace/refusal.ts'
import type { Sampling } from '../trace/sampling.ts'
import type { Backend } from '../trace/trace.ts'
import type { NextToken, NextTokenRequest, RatedToken } from '../trace/writing.ts'
import { checkIds } from './checkIds.ts'
import { checkSampling } from './checkSampling.ts'
import { isElmoModel, type LoadedElmo, type LoadedModel, type LoadedTransformer } from './model.ts'
import { keep, readBack } from './readings.ts'

/** How many of the likeliest stand in an answer. */
const shown = 12

/** What was read, as plain arrays: nothing has to be freed, and a tensor lives no longer than a step. */
interface Memo {
  readonly ids: readonly number[]
  /** Keys and values of a block, [h, T, d_head] each. */
  readonly past: readonly { readonly k: Float32Array; readonly v: Float32Array }[]
  /** After the last of the ids, [V]. */
  readonly logits: Float32Array
}

/** Of each model the texts read last, newest first. A model on another backend is another one, and remembers nothing. */
const memos = new WeakMap<LoadedModel, readonly Memo[]>()

/** So many texts are remembered: the one that is written, and some steps of it that are looked at. */
const remembered = 3

/** How many tokens two texts have in common before they part. */
function commonStart(a: readonly number[], b: readonly number[]): number {
  const parting = a.findIndex((id, at) => id !== b[at])
  return parting < 0 ? a.length : Math.min(parting, b.length)
}

/** The first `tokens` rows of every head of a cached array [h, T, d_head], as a tensor. */
function rowsOf(data: Float32Array, heads: number, T: number, tokens: number): Tensor {
  return slice(tensor(data, [heads, T, data.length / (heads * T)]), [0, 0, 0], [heads, tokens, -1])
}

/** What a pass found, how much of the text it knew already, and how long it took. */
interface Pass {
  readonly logits: Float32Array
  readonly remembered: number
  readonly milliseconds: number
}

/** Logits of the token after the ids; with a cache only what was not read before is read. */
async function gptLogits(model: LoadedTransformer, ids: readonly number[], cache: boolean): Promise<Pass> {
  const { weights, config } = model
  if (weights.kind !== 'gpt' || !weights.decoder) {
    throw new Refusal('bad-request', { what: 'this model does not say what comes next' })
  }
  const known = cache ? (memos.get(model) ?? []) : []
  const same = known.find(
    (memo) => memo.ids.length === ids.length && commonStart(memo.ids, ids) === ids.length,
  )
  if (same) return { logits: same.logits, remembered: ids.length, milliseconds: 0 }
  const start = performance.now()
  const nearest = known.toSorted((a, b) => commonStart(b.ids, ids) - commonStart(a.ids, ids))[0]
  // The last token has to be read in any case: its state is what the logits come from.
  const common = nearest ? Math.min(commonStart(nearest.ids, ids), ids.length - 1) : 0
  const step = keep(() => {
    const past = common > 0 ? nearest!.past : []
    const rows = (data: Float32Array) => rowsOf(data, config.heads, nearest!.ids.length, common)
    const read = past.map(({ k, v }) => ({ k: rows(k), v: rows(v) }) as KeysAndValues)
    const found = gptStep(weights, config, ids.slice(common), read)
    return cache ? found : { logits: found.logits, past: [] }
  })
  const numbers = await readBack(step)
  const logits = numbers.get(step.logits!)!
  if (cache) {
    const past = step.past.map(({ k, v }) => ({ k: numbers.get(k)!, v: numbers.get(v)! }))
    // What only goes on with a remembered text takes its place.
    const others = known.filter((memo) => !(memo === nearest && common === memo.ids.length))
    memos.set(model, [{ ids, past, logits }, ...others].slice(0, remembered))
  }
  return { logits, remembered: common, milliseconds: performance.now() - start }
}

/** Logits of ELMo's forward half; it reads all of the text each time. */
async function elmoLogits(model: LoadedElmo, ids: readonly number[]): Promise<Pass> {
  const start = performance.now()
  const readings = keep(() => {
    const { forward } = elmo(model.weights, model.config, ids)
    const last = ids.length - 1
    return { logits: last < 0 ? forward.boundaryLogits : slice(forward.logits, [last, 0], [1, -1]) }
  })
  const numbers = await readBack(readings)
  const logits = numbers.get(readings.logits as Tensor2D)!
  return { logits, remembered: 0, milliseconds: performance.now() - start }
}

/** The token that ends a text. */
const endOf = ({ start, sep }: SpecialIds) => start ?? sep

/** Every token that is no word. */
export function specialIds({ special }: LoadedModel['tokenizer']): ReadonlySet<number> {
  const { pad, unknown, cls, sep, mask, start } = special
  return new Set([pad, unknown, cls, sep, mask, start].filter((id) => id !== undefined))
}

/** What is never drawn when a model writes on: every special token but the one that ends a text. */
export function neverDrawn(tokenizer: LoadedModel['tokenizer']): ReadonlySet<number> {
  const end = endOf(tokenizer.special)
  return new Set([...specialIds(tokenizer)].filter((id) => id !== end))
}

/** The choice, and what it was made from. */
export interface Choice {
  readonly rated: readonly Rated[]
  readonly rank: number
  /** null when the likeliest is taken. */
  readonly number: number | null
}

/** Rates the tokens and draws one: `step` counts what was written before it. */
export function chooseNext(
  logits: Float32Array,
  sampling: Sampling,
  step: number,
  never: ReadonlySet<number>,
): Choice {
  const rated = rate(logits, sampling, never)
  if (sampling.temperature === 0) return { rated, rank: 0, number: null }
  const number = drawnNumber(sampling.seed ?? 0, step)
  return { rated, rank: drawFrom(rated, number), number }
}

/** Reads the ids, and says what comes after them. */
export function nextLogitsOf(model: LoadedModel, ids: readonly number[], cache: boolean): Promise<Pass> {
  checkIds(model.config, ids)
  return isElmoModel(model) ? elmoLogits(model, ids) : gptLogits(model, ids, cache)
}

/** The likeliest tokens and the drawn one, each with where its part of [0, 1) begins. */
function describeChoice(
  { rated, rank }: Choice,
  token: (id: number) => string,
): Pick<NextToken, 'candidates' | 'counts' | 'drawn'> {
  let from = 0
  const candidates: RatedToken[] = []
  for (const [at, one] of rated.entries()) {
    if (at < shown || at === rank) candidates.push({ ...one, token: token(one.id), rank: at, from })
    from += one.probability
    if (at >= shown && at >= rank) break
  }
  const uncut = (by: RatedToken['cut']) => rated.filter(({ cut }) => cut === by).length
  const topP = uncut(null)
  const { id, probability } = rated[rank]!
  return {
    candidates,
    counts: { all: rated.length, topK: topP + uncut('topP'), topP },
    drawn: { token: token(id), id, probability },
  }
}

/**
 * Answers one step of the page.
 *
 * @throws Refusal 'text-too-long' when no token fits any more; 'bad-request' or 'id-out-of-range'
 */
export async function runNextToken(model: LoadedModel, request: NextTokenRequest): Promise<NextToken> {
  const { text, pair, written, cache, endless = false, ...rest } = request
  const { model: _model, ...sampling } = rest
  checkSampling(sampling)
  const { kind, positions } = model.config
  const frame = { kind, positions, text, overflow: 'cut' as const, ...(pair !== undefined && { pair }) }
  const input = frameInput(model.tokenizer, frame)
  const ids = [...input.ids, ...written]
  const pass = await nextLogitsOf(model, ids, cache)
  const { tokenizer } = model
  const never = endless ? specialIds(tokenizer) : neverDrawn(tokenizer)
  const choice = chooseNext(pass.logits, sampling, written.length, never)
  const described = describeChoice(choice, tokenizer.token)
  return {
    model: model.identity,
    backend: getBackend() as Backend,
    milliseconds: pass.milliseconds,
    remembered: pass.remembered,
    tokens: ids.map((id) => tokenizer.token(id)),
    ids,
    typed: input.ids.length,
    limit: positions,
    ...described,
    drawnNumber: choice.number,
    endId: endOf(tokenizer.special) ?? null,
    ...(input.cut && { cut: input.cut }),
  }
}
