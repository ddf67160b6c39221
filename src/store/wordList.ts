import type { WordPlace } from '../trace/embed.ts'
import { findWord } from '../trace/findWord.ts'
import type { Span } from '../trace/tokens.ts'
import { type ExampleSet, exampleSet } from './exampleSets.ts'
import type { Choices } from './fields.ts'
import type { SenseSentence } from './senseSentences.ts'

/** A sentence, and where the word stands in it. */
export interface ListedSentence extends SenseSentence {
  /** All places of the word. */
  readonly spans: readonly Span[]
  /** The one that is meant; null where the word is not in the sentence. */
  readonly place: WordPlace | null
}

export interface WordList {
  readonly set: ExampleSet
  readonly word: string
  readonly sentences: readonly ListedSentence[]
  /** Are word and senses those of the set? */
  readonly isSetsWord: boolean
}

type ListChoices = Pick<Choices, 'words.set' | 'words.word' | 'words.sentences'>

/** The word and the sentences that are chosen: an example set, or what the learner made of it. */
export function wordList(choices: ListChoices): WordList {
  const set = exampleSet(choices['words.set'])
  const word = choices['words.word'] ?? set.word
  const sentences = (choices['words.sentences'] ?? set.sentences).map((sentence): ListedSentence => {
    const spans = findWord(sentence.text, word)
    const span = spans[sentence.occurrence] ?? spans[0]
    return { ...sentence, spans, place: span ? { text: sentence.text, span } : null }
  })
  return { set, word, sentences, isSetsWord: word.trim().toLowerCase() === set.word }
}

/** Where the word stands, in the sentences that have it: what the models are asked for. */
export const placesOf = ({ sentences }: WordList): readonly WordPlace[] =>
  sentences.flatMap(({ place }) => (place ? [place] : []))
