/** What each of several changed words moves: one pass as the text is, and one for each change. */
import { getBackend } from '@tensorflow/tfjs-core'
import type { TextTokenizer } from '../text/tokenizer.ts'
import { type Place, tokenAt } from '../trace/place.ts'
import type { PlacedReach, Reaches, ReachesRequest } from '../trace/reaches.ts'
import type { Backend } from '../trace/trace.ts'
import type { LoadedModel } from './model.ts'
import { frameUnchanged, pieceId, reachOf, statesOf, withToken } from './reach.ts'

/** What was typed for a piece: the vocabulary's own writing, or a word that is read as one piece ("Dog"). */
function readPiece(tokenizer: TextTokenizer, typed: string): { readonly id: number; readonly token: string } {
  const { pieces } = tokenizer.pieces(typed, 2)
  const [only] = pieces
  const known = only && pieces.length === 1 && only.id !== tokenizer.special.unknown ? only : null
  return known ?? { id: pieceId(tokenizer, typed), token: typed }
}

/**
 * How far every state moves when each of the places is changed, one at a time. The page asks for one place to draw it, and
 * for a few at a time to try them all.
 *
 * @throws Refusal, with one sentence, whatever the request holds
 */
export async function runReaches(model: LoadedModel, request: ReachesRequest): Promise<Reaches> {
  const { places, replacement, ...rest } = request
  const { input, mask } = frameUnchanged(model, rest, 'cut')
  const { id, token } = readPiece(model.tokenizer, replacement)
  const before = input.ids.length > 0 ? await statesOf(model, input, mask) : null
  const change = async (place: Place): Promise<PlacedReach> => {
    const position = tokenAt(input, place)
    if (position === null || !before) return { position: null, same: false, reach: null }
    const after = await statesOf(model, withToken(input, position, id, token), mask)
    return { position, same: input.ids[position] === id, reach: reachOf(before, after) }
  }
  const changes: PlacedReach[] = []
  for (const place of places) changes.push(await change(place))
  const { tokens, ids, offsets, sources, segmentIds, positionIds, real } = input
  return {
    model: model.identity,
    backend: getBackend() as Backend,
    tokens: { tokens, ids, offsets, sources, segmentIds, positionIds, real },
    mask,
    replacement: token,
    changes,
    ...(input.cut && { cut: input.cut }),
  }
}
