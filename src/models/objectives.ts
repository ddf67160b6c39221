/**
 * What pre-training asks of a sentence: the masked LM (Devlin et al. 2019, 3.1, task #1), the next token (Radford et al.
 * 2018, 3.1), and ELMo's two directions (Peters et al. 2018, 3.1). The twins' own is training/objectives.py.
 */
import type { Lesson } from '../trace/corruption.ts'
import { createRandom } from './random.ts'

/** Shares of the chosen pieces that become [MASK], and a random piece; the others stay. */
const maskShare = 0.8
const randomShare = 0.1

/** What becomes of a piece: not chosen; or chosen, and then masked, replaced by a random piece, or kept. */
export type Fate = 'unchosen' | 'masked' | 'random' | 'kept'

export interface CorruptionOptions {
  /** Share of the word pieces that is chosen, 0 to 1; pre-training: 0.15. */
  readonly share: number
  readonly seed: number
  readonly maskId: number
  /** The first id that is no special token; all from there on are word pieces. */
  readonly firstWord: number
  /** Size of the vocabulary. */
  readonly vocabulary: number
}

/** [T] each. Only chosen places enter the loss, whatever became of them. */
export interface Corrupted {
  /** As the model sees them. */
  readonly ids: readonly number[]
  readonly fates: readonly Fate[]
}

/** To the nearest whole number; halves to the even one, as numpy's rint. */
function roundToEven(x: number): number {
  const floor = Math.floor(x)
  if (x - floor !== 0.5) return Math.round(x)
  return floor % 2 === 0 ? floor : floor + 1
}

/** How many of so many word pieces are chosen: the share, but at least one; of nothing, or at share 0, none. */
export const chosenCount = (words: number, share: number): number =>
  words === 0 || share === 0 ? 0 : Math.max(1, roundToEven(share * words))

/**
 * Chooses a share of a sentence's word pieces, never a special token; of these 80 % become [MASK], 10 % a random piece,
 * 10 % stay (training/objectives.py: mask_pieces). With one seed a larger share chooses the same pieces and more.
 *
 * @param ids [T]
 */
export function maskPieces(
  ids: readonly number[],
  { share, seed, maskId, firstWord, vocabulary }: CorruptionOptions,
): Corrupted {
  const { uniform } = createRandom(seed)
  const draws = ids.map((id) => ({
    isWord: id >= firstWord,
    order: uniform(),
    fate: uniform(),
    other: firstWord + Math.floor(uniform() * (vocabulary - firstWord)),
  }))
  const words = [...ids.keys()].filter((at) => draws[at]!.isWord)
  const chosen = new Set(
    words.toSorted((a, b) => draws[a]!.order - draws[b]!.order).slice(0, chosenCount(words.length, share)),
  )
  const fates = draws.map(({ fate }, at): Fate => {
    if (!chosen.has(at)) return 'unchosen'
    if (fate < maskShare) return 'masked'
    return fate < maskShare + randomShare ? 'random' : 'kept'
  })
  const seen = { masked: () => maskId, random: (at: number) => draws[at]!.other }
  return {
    ids: ids.map((id, at) => {
      const fate = fates[at]!
      return fate === 'masked' || fate === 'random' ? seen[fate](at) : id
    }),
    fates,
  }
}

/** GPT's, from T pieces between two boundaries: every piece from those before it, and that the text ends, T + 1 in all. */
export const nextTokenLessons = (T: number): readonly Lesson[] =>
  Array.from({ length: T + 1 }, (_, target) => ({ from: target - 1, target }))

/** ELMo's backward half: the same from the end, that the text begins there included. */
export const previousTokenLessons = (T: number): readonly Lesson[] =>
  Array.from({ length: T + 1 }, (_, step) => ({ from: T - step, target: T - step - 1 }))
