import type { WordList } from '../../store/wordList.ts'
import type { Array2 } from '../../trace/arrays.ts'
import { rowDistance, rowOf } from '../../trace/measure.ts'

/** Two sentences, as indices into the list, that are the same up to and with the word, and differ after it. */
export type AlikePair = readonly [first: number, second: number]

/** All pairs that begin alike; the models do not tell cases apart. Those of two senses come first. */
export function alikePairs({ sentences }: WordList): readonly AlikePair[] {
  const beginnings = sentences.map(({ place }) => place?.text.slice(0, place.span[1]).toLowerCase())
  const pairs = sentences.flatMap((sentence, i): AlikePair[] =>
    sentences.flatMap((other, j): AlikePair[] =>
      j > i && beginnings[i] && beginnings[i] === beginnings[j] && sentence.text !== other.text
        ? [[i, j]]
        : [],
    ),
  )
  const differ = ([i, j]: AlikePair) => Number(sentences[i]!.sense !== sentences[j]!.sense)
  return pairs.toSorted((a, b) => differ(b) - differ(a))
}

/** Euclidean distance of two rows of states, of all columns or of one half of them. */
export function distanceOf(
  states: Array2,
  [first, second]: readonly [number, number],
  half: 'all' | 'forward' | 'backward',
): number {
  const width = states.shape[1]
  const [from, to] = { all: [0, width], forward: [0, width / 2], backward: [width / 2, width] }[half] as [
    number,
    number,
  ]
  return rowDistance(rowOf(states, first).subarray(from, to), rowOf(states, second).subarray(from, to))
}
