/** What one changed token moves: two passes that differ in one id. */
import { maskFor, switchCells } from '../models/mask.ts'
import { frameInput } from '../text/input.ts'
import type { TextTokenizer } from '../text/tokenizer.ts'
import type { Array2, MaskMatrix } from '../trace/arrays.ts'
import type { ModelInput } from '../trace/input.ts'
import { rowDistance, rowOf } from '../trace/measure.ts'
import type { PageReachRequest, Reach, ReachRequest } from '../trace/reach.ts'
import { Refusal } from '../trace/refusal.ts'
import type { ElmoRequest, PageRequest, RunRequest } from '../trace/request.ts'
import { checkRequest } from './checkRequest.ts'
import { runElmoInput } from './elmoForward.ts'
import { states } from './forward.ts'
import { isElmoModel, type LoadedModel } from './model.ts'
import { keep, matrix, readBack } from './readings.ts'

type Unchanged = Omit<RunRequest, 'include'> | Omit<PageRequest, 'include'> | Omit<ElmoRequest, 'include'>

/** A framed text and the mask [T, T] that it is read under, null for ELMo. */
interface Framed {
  readonly input: ModelInput
  readonly mask: MaskMatrix | null
}

/** All states of a pass, a layer each, the embedding first; of ELMo its halves, too. */
export type States = Readonly<Record<'moved', readonly Array2[]>> | Readonly<Record<Half, readonly Array2[]>>
type Half = 'forward' | 'backward' | 'joined'

/**
 * The text as the model reads it, before anything is changed.
 *
 * @throws Refusal, with one sentence, whatever the request holds
 */
export function frameUnchanged(model: LoadedModel, request: Unchanged, overflow: 'cut' | 'refuse'): Framed {
  checkRequest(request as RunRequest)
  const { model: _model, ...typed } = request
  const { kind, positions } = model.config
  const input = frameInput(model.tokenizer, { ...typed, kind, positions, overflow })
  if (isElmoModel(model)) {
    if ('mask' in typed && typed.mask !== undefined) throw new Refusal('mask-without-attention', {})
    return { input, mask: null }
  }
  const preset = maskFor(('mask' in typed && typed.mask) || 'own', model.config.kind, input.real)
  return { input, mask: 'flips' in typed ? switchCells(preset, typed.flips) : preset }
}

/** The id of a piece. @throws Refusal 'piece-unknown' */
export function pieceId(tokenizer: TextTokenizer, piece: string): number {
  for (let id = 0; id < tokenizer.size; id++) if (tokenizer.token(id) === piece) return id
  const { pieces } = tokenizer.pieces(piece, 8)
  throw new Refusal('piece-unknown', {
    piece: piece.slice(0, 40),
    reads: pieces.map(({ token }) => token).join(' ') || '…',
  })
}

/** The input with another id at one place. */
export const withToken = (input: ModelInput, position: number, id: number, token: string): ModelInput => ({
  ...input,
  ids: input.ids.with(position, id),
  tokens: input.tokens.with(position, token),
})

export async function statesOf(
  model: LoadedModel,
  input: ModelInput,
  mask: MaskMatrix | null,
): Promise<States> {
  if (isElmoModel(model)) {
    const { embeddings, layers } = await runElmoInput(model, input)
    return {
      forward: [embeddings, ...layers.map(({ forward }) => forward.hidden)],
      backward: [embeddings, ...layers.map(({ backward }) => backward.hidden)],
      joined: [embeddings, ...layers.map(({ hidden }) => hidden)],
    }
  }
  // Neither attention nor candidates are read back: a search makes hundreds of passes.
  const hidden = keep(() => {
    const { embeddings, layers } = states(model, input, mask!)
    return [embeddings, ...layers.map((layer) => layer.hidden)]
  })
  const numbers = await readBack(hidden)
  return { moved: hidden.map((one) => matrix(numbers.get(one)!, model.config.width)) }
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

/** How far each state of one pass lies from the same of another, of the same model. */
export function reachOf(before: States, after: States): Reach {
  const between = <Name extends string>(name: Name) =>
    distances(
      (before as Record<Name, readonly Array2[]>)[name],
      (after as Record<Name, readonly Array2[]>)[name],
    )
  if ('moved' in before) return { moved: between('moved') }
  return { forward: between('forward'), backward: between('backward'), joined: between('joined') }
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
  const { position, replacement = '[UNK]', ...rest } = request
  const { input, mask } = frameUnchanged(model, rest, overflow)
  const T = input.ids.length
  // The page's place may lie beyond a text that has become shorter.
  const place = overflow === 'cut' ? Math.min(position, T - 1) : position
  if (!(Number.isInteger(place) && place >= 0 && place < T)) {
    throw new Refusal('bad-request', {
      what:
        T === 0
          ? 'the text has no token'
          : `position is ${position}, but the text has the tokens 0 to ${T - 1}`,
    })
  }
  const other = withToken(input, place, pieceId(model.tokenizer, replacement), replacement)
  return reachOf(await statesOf(model, input, mask), await statesOf(model, other, mask))
}
