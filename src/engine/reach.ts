/** What one changed token moves: two passes that differ in one id. */
import { maskFor, switchCells } from '../models/mask.ts'
import { frameInput } from '../text/input.ts'
import type { Array2 } from '../trace/arrays.ts'
import type { ModelInput } from '../trace/input.ts'
import { rowDistance, rowOf } from '../trace/measure.ts'
import type { PageReachRequest, Reach, ReachRequest } from '../trace/reach.ts'
import { Refusal } from '../trace/refusal.ts'
import { checkRequest } from './checkRequest.ts'
import { runElmoInput } from './elmoForward.ts'
import { runInput } from './forward.ts'
import { isElmoModel, type LoadedModel } from './model.ts'

/** The input with another id at one place. @throws Refusal 'bad-request' */
function changed(model: LoadedModel, input: ModelInput, position: number, replacement?: string): ModelInput {
  const T = input.ids.length
  if (!(Number.isInteger(position) && position >= 0 && position < T)) {
    throw new Refusal('bad-request', {
      what: `position is ${position}, but the text has the tokens 0 to ${T - 1}`,
    })
  }
  const { tokenizer } = model
  const named = replacement ?? '[UNK]'
  const id = Array.from({ length: tokenizer.size }, (_, at) => at).find((at) => tokenizer.token(at) === named)
  if (id === undefined) throw new Refusal('bad-request', { what: `there is no piece "${named}"` })
  return { ...input, ids: input.ids.with(position, id), tokens: input.tokens.with(position, named) }
}

/** Distances of the rows of two runs' states, a layer a row: [layers, T]. */
function distances(before: readonly Array2[], after: readonly Array2[]): Array2 {
  const T = before[0]!.shape[0]
  const data = new Float32Array(before.length * T)
  for (const [layer, state] of before.entries()) {
    for (let t = 0; t < T; t++) data[layer * T + t] = rowDistance(rowOf(state, t), rowOf(after[layer]!, t))
  }
  return { shape: [before.length, T], data }
}

/**
 * How far every state of every layer moves when one token is changed.
 *
 * @throws Refusal, with one sentence, whatever the request holds
 */
export async function runReach(
  model: LoadedModel,
  request: ReachRequest | PageReachRequest,
  overflow: 'cut' | 'refuse',
): Promise<Reach> {
  const { position, replacement, ...rest } = request
  checkRequest(rest as ReachRequest)
  const { model: _model, ...typed } = rest
  const { kind, positions } = model.config
  const input = frameInput(model.tokenizer, { ...typed, kind, positions, overflow })
  // The page's place may lie beyond a text that has become shorter.
  const place = overflow === 'cut' ? Math.min(position, input.ids.length - 1) : position
  const other = changed(model, input, place, replacement)
  if (isElmoModel(model)) {
    if ('mask' in typed && typed.mask !== undefined) throw new Refusal('mask-without-attention', {})
    const [before, after] = [await runElmoInput(model, input), await runElmoInput(model, other)]
    const states = (trace: typeof before, way: 'forward' | 'backward') => [
      trace.embeddings,
      ...trace.layers.map((layer) => layer[way].hidden),
    ]
    const joined = (trace: typeof before) => [trace.embeddings, ...trace.layers.map(({ hidden }) => hidden)]
    return {
      forward: distances(states(before, 'forward'), states(after, 'forward')),
      backward: distances(states(before, 'backward'), states(after, 'backward')),
      joined: distances(joined(before), joined(after)),
    }
  }
  const preset = maskFor(('mask' in typed && typed.mask) || 'own', model.config.kind, input.real)
  const mask = 'flips' in typed ? switchCells(preset, typed.flips) : preset
  const [before, after] = [await runInput(model, input, mask), await runInput(model, other, mask)]
  const states = (trace: typeof before) => [trace.embeddings, ...trace.layers.map(({ hidden }) => hidden)]
  return { moved: distances(states(before), states(after)) }
}
