import { useMemo } from 'react'
import { useChoices } from '../../store/choices.ts'
import type { Mix } from '../../store/mix.ts'
import type { Sense } from '../../store/senseSentences.ts'
import { useQuestion } from '../../store/useQuestion.ts'
import { placesOf, type WordList } from '../../store/wordList.ts'
import type { Array2 } from '../../trace/arrays.ts'
import { cosines } from '../../trace/cosine.ts'
import type { Occurrences, OccurrencesRequest, WordPlace } from '../../trace/embed.ts'
import { rowOf } from '../../trace/measure.ts'
import { evenLayers, mixStates, softmax } from '../../trace/mixStates.ts'
import { agreement } from '../../trace/nearest.ts'
import type { Refusal } from '../../trace/refusal.ts'
import { type Plane, planes } from './components.ts'

export const wordModels = ['bert', 'gpt', 'elmo'] as const
export type WordModel = (typeof wordModels)[number]

/** One model's states of the word in the sentences of the list that it reads. */
export interface WordStates {
  readonly kind: WordModel
  readonly model: Occurrences['model']
  /** Of each row the sentence, an index into the list, and the pieces of the word. */
  readonly rows: readonly { readonly sentence: number; readonly pieces: readonly string[] }[]
  /** Static first. */
  readonly layers: readonly Array2[]
}

/** The same, with the layer that is shown. */
export interface WordView extends WordStates {
  /** Index of the layer that is shown: ELMo's last where the slider goes beyond it; null: its mix. */
  readonly layer: number | null
  readonly states: Array2
  readonly plane: Plane
  /** [N, N] */
  readonly cosine: Array2
}

export interface WordAnswer {
  readonly view: WordView | null
  readonly refusal: Refusal | null
  /** Does the view answer to the list as it is now? */
  readonly isCurrent: boolean
}

/** Some rows of a matrix. */
const pick = (matrix: Array2, rows: readonly number[]): Array2 => {
  const data = new Float32Array(rows.length * matrix.shape[1])
  for (const [n, row] of rows.entries()) data.set(rowOf(matrix, row), n * matrix.shape[1])
  return { shape: [rows.length, matrix.shape[1]], data }
}

const samePlace = (a: WordPlace, b: WordPlace) =>
  a.text === b.text && a.span[0] === b.span[0] && a.span[1] === b.span[1]

/**
 * Of each sentence that has the word, the row of an answer to an older list: its own, or, where all others are the same, that
 * of what it was before. While somebody types in one sentence its point stays until the new one is there.
 */
function rowsFor(places: readonly WordPlace[], request: OccurrencesRequest, result: Occurrences) {
  const rowOfPlace = (at: number) => result.rows.findIndex(({ place }) => place === at)
  const changed = places.filter((place, at) => !request.places[at] || !samePlace(request.places[at], place))
  if (places.length === request.places.length && changed.length < 2)
    return places.map((_, at) => rowOfPlace(at))
  return places.map((place) => rowOfPlace(request.places.findIndex((other) => samePlace(other, place))))
}

/** What of an answer belongs to the list as it is now. */
function matched(
  kind: WordModel,
  request: OccurrencesRequest,
  result: Occurrences,
  { sentences }: WordList,
): WordStates {
  const found = sentences.flatMap(({ place }, sentence) => (place ? [{ place, sentence }] : []))
  const rows = rowsFor(
    found.map(({ place }) => place),
    request,
    result,
  )
  const kept = found.flatMap(({ sentence }, at) => (rows[at]! < 0 ? [] : [{ sentence, row: rows[at]! }]))
  return {
    kind,
    model: result.model,
    rows: kept.map(({ sentence, row }) => ({ sentence, pieces: result.rows[row]!.pieces })),
    layers: result.layers.map((layer) =>
      pick(
        layer,
        kept.map(({ row }) => row),
      ),
    ),
  }
}

/** ELMo's layers mixed. */
export const mixed = ({ layers }: WordStates, { gamma, scores }: Mix): Array2 =>
  mixStates(evenLayers(layers), softmax(scores), gamma)

/** One model's states of the word, asked for as long as the lab is on screen. */
export function useWordView(kind: WordModel, list: WordList): WordAnswer {
  const chosen = useChoices(({ choices }) => choices['words.layer'])
  const mix = useChoices(({ choices }) => choices['words.mix'])
  const places = useMemo(() => placesOf(list), [list])
  const answer = useQuestion(
    `words.${kind}`,
    'occurrences',
    places.length > 0 ? { model: kind, places } : null,
  )
  const request = answer?.request
  const result = answer?.result
  const states = useMemo(
    () => (request && result ? matched(kind, request, result, list) : null),
    [kind, request, result, list],
  )
  const aligned = useMemo(() => states && planes(states.layers), [states])
  const view = useMemo((): WordView | null => {
    if (!states || !aligned) return null
    if (kind === 'elmo' && mix) {
      const own = mixed(states, mix)
      const plane = planes([states.layers.at(-1)!, own])[1]!
      return { ...states, layer: null, states: own, plane, cosine: cosines(own) }
    }
    const layer = Math.min(chosen, states.layers.length - 1)
    const shown = states.layers[layer]!
    return { ...states, layer, states: shown, plane: aligned[layer]!, cosine: cosines(shown) }
  }, [states, aligned, kind, mix, chosen])
  return { view, refusal: answer?.refusal ?? null, isCurrent: answer?.isCurrent === true && !answer.refusal }
}

/** Marks of the rows, in their order. */
export const sensesOf = ({ rows }: WordStates, { sentences }: WordList): readonly (Sense | null)[] =>
  rows.map(({ sentence }) => sentences[sentence]!.sense)

/** Of each row whether the nearest neighbour in these states has its sense. */
export const agreementOf = (view: WordStates, states: Array2, list: WordList) =>
  agreement(cosines(states), sensesOf(view, list))
