import type { Choices, Kind } from '../store/fields.ts'
import { type ListedSentence, placesOf, type WordList, wordList } from '../store/wordList.ts'
import type { Array2 } from '../trace/arrays.ts'
import { cosines } from '../trace/cosine.ts'
import type { Occurrences } from '../trace/embed.ts'
import { agreement, majority, meanScore } from '../trace/nearest.ts'
import type { ElmoReach, Reach, TransformerReach } from '../trace/reach.ts'
import type { ModelId } from '../trace/request.ts'
import type { Inquiry } from './inquiry.ts'
import type { Source } from './question.ts'

const modelOf = <K extends Kind | 'elmo'>(choices: Choices, kind: K) =>
  choices[`${kind}.weights`] === 'untrained' ? (`${kind}-untrained` as const) : kind

/** What the Words lab asks: the word of its list in each sentence that has it. */
export const occurrences = (choices: Choices, model: ModelId) =>
  ({ ask: 'occurrences', of: { model, places: placesOf(wordList(choices)) } }) as const satisfies Inquiry

const typed = ({ text, pair }: Choices) => ({ text, ...(pair !== null && { pair }) })

/** What the Reach lab asks of ELMo: what the changed token moves. */
export const reachInElmo = (choices: Choices) =>
  ({
    ask: 'reach',
    of: {
      model: modelOf(choices, 'elmo'),
      ...typed(choices),
      position: choices['reach.token'],
      replacement: choices['reach.replacement'],
    },
  }) as const satisfies Inquiry

/** The same of a Transformer; BERT's tokens begin with [CLS]. */
export const reachIn = (choices: Choices, kind: Kind) =>
  ({
    ask: 'reach',
    of: {
      model: modelOf(choices, kind),
      ...typed(choices),
      mask: choices[`${kind}.mask`],
      flips: choices[`${kind}.flips`],
      position: choices['reach.token'] + (kind === 'bert' ? 1 : 0),
      replacement: choices['reach.replacement'],
    },
  }) as const satisfies Inquiry

/** Whose numbers these are, by the weights that are chosen: an answer to `reach` does not say. */
export const byChosen = (choices: Choices, ...kinds: readonly (Kind | 'elmo')[]): Source => ({
  of: 'model',
  models: kinds,
  origin: kinds.some((kind) => choices[`${kind}.weights`] === 'untrained') ? 'untrained' : 'trained',
})

export const inElmo = (reach: Reach): ElmoReach | null => ('forward' in reach ? reach : null)
export const inTransformer = (reach: Reach): TransformerReach | null => ('moved' in reach ? reach : null)

/** How far one state moved; 0 where there is none. */
export const movedAt = ({ shape: [layers, T], data }: Array2, layer: number, token: number): number =>
  layer < layers && token >= 0 && token < T ? data[layer * T + token]! : 0

/** Of the states above the embedding, at tokens for which `isMeant` holds, those that moved at all. */
export function movedStates(
  { shape: [layers, T], data }: Array2,
  isMeant: (token: number) => boolean,
): { readonly unit: 'count'; readonly value: number; readonly of: number } {
  let value = 0
  let of = 0
  for (let layer = 1; layer < layers; layer++) {
    for (let token = 0; token < T; token++) {
      if (!isMeant(token)) continue
      of += 1
      if (data[layer * T + token] !== 0) value += 1
    }
  }
  return { unit: 'count', value, of }
}

/** The states of a layer, the last one where the model has fewer. */
export const statesOf = ({ layers }: Occurrences, layer: number): Array2 =>
  layers[Math.min(layer, layers.length - 1)]!

/** The sentence of each row of an answer to `occurrences`. */
const sentencesOf = (list: WordList, { rows }: Occurrences): readonly ListedSentence[] => {
  const placed = list.sentences.filter(({ place }) => place)
  return rows.map(({ place }) => placed[place]!)
}

/** The nearest-neighbour score of some states [N, d] of the marked sentences for which `isMeant` holds, as the Words lab has it. */
export function senseScore(
  list: WordList,
  said: Occurrences,
  states: Array2,
  isMeant: (sentence: ListedSentence) => boolean = () => true,
): number {
  const sentences = sentencesOf(list, said)
  const agreed = agreement(
    cosines(states),
    sentences.map(({ sense }) => sense),
  )
  return meanScore(agreed, (row) => isMeant(sentences[row]!))?.value ?? 0
}

/** What always answering with the commonest sense would score. */
export function chanceOf(
  list: WordList,
  said: Occurrences,
  isMeant: (sentence: ListedSentence) => boolean,
): number {
  const sentences = sentencesOf(list, said)
  const senses = sentences.map(({ sense }) => sense)
  return majority(senses, (row) => isMeant(sentences[row]!))?.value ?? 0
}
