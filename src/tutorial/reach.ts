import type { Choices, Kind } from '../store/fields.ts'
import type { Reach } from '../trace/reach.ts'
import { reachIn } from './asked.ts'
import { traceOf } from './lab.ts'
import type { Lab } from './question.ts'

/**
 * The word that the Reach lab changes, into the words of the one sentence that stands there. Null while it is being read,
 * and where the sentence has no such word: the lab then changes its last one, and a number would be of another word.
 */
export function changedWord(lab: Lab): number | null {
  const read = traceOf(lab, 'gpt.shown')
  const { pair, 'reach.token': word } = lab.choices
  return read !== null && pair === null && word < read.tokens.length ? word : null
}

/** What a changed token moves under the model's own mask, whatever mask is chosen. */
export function reachUnderOwnMask(choices: Choices, kind: Kind) {
  return reachIn({ ...choices, [`${kind}.mask`]: 'own', [`${kind}.flips`]: [] }, kind)
}

/** [layers, T], row 0 the embedding; of ELMo, of both halves side by side. */
const movedIn = (reach: Reach) => ('moved' in reach ? reach.moved : reach.joined)

/** How far the top state at a token moved. */
export function movedAtTop(reach: Reach, at: number): number {
  const { shape, data } = movedIn(reach)
  return data[(shape[0] - 1) * shape[1] + at] ?? 0
}

/** States above the embedding at the tokens before one: how many moved, of how many, and how far the farthest. */
export function movedBefore(reach: Reach, position: number) {
  const { shape, data } = movedIn(reach)
  const [layers, T] = shape
  const distances = Array.from({ length: layers - 1 }, (_, layer) =>
    data.slice((layer + 1) * T, (layer + 1) * T + position),
  ).flatMap((row) => [...row])
  return {
    value: distances.filter((distance) => distance !== 0).length,
    of: distances.length,
    largest: Math.max(0, ...distances),
  }
}
