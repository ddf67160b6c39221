import { useMemo } from 'react'
import { choose, useChoices } from '../../store/choices.ts'
import type { SenseSentence } from '../../store/senseSentences.ts'
import type { WordPlace } from '../../trace/embed.ts'
import type { Span } from '../../trace/tokens.ts'
import { type ExampleSet, exampleSet } from './exampleSets.ts'
import { findWord } from './findWord.ts'

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

/** The word and the sentences that are chosen: an example set, or what the learner made of it. */
export function useWordList(): WordList {
  const id = useChoices(({ choices }) => choices['words.set'])
  const ownWord = useChoices(({ choices }) => choices['words.word'])
  const ownSentences = useChoices(({ choices }) => choices['words.sentences'])
  return useMemo(() => {
    const set = exampleSet(id)
    const word = ownWord ?? set.word
    const sentences = (ownSentences ?? set.sentences).map((sentence): ListedSentence => {
      const spans = findWord(sentence.text, word)
      const span = spans[sentence.occurrence] ?? spans[0]
      return { ...sentence, spans, place: span ? { text: sentence.text, span } : null }
    })
    return { set, word, sentences, isSetsWord: word.trim().toLowerCase() === set.word }
  }, [id, ownWord, ownSentences])
}

/** What the store keeps of the list. */
const bare = ({ text, sense, clue, occurrence }: SenseSentence): SenseSentence => ({
  text,
  sense,
  clue,
  occurrence,
})

const put = (sentences: readonly SenseSentence[]) => choose({ 'words.sentences': sentences.map(bare) })

/** Changes one sentence of the list. */
export const changeSentence = ({ sentences }: WordList, at: number, change: Partial<SenseSentence>) =>
  put(sentences.map((sentence, n) => (n === at ? { ...sentence, ...change } : sentence)))

export const addSentence = ({ sentences }: WordList, text: string) =>
  put([...sentences, { text, sense: null, clue: null, occurrence: 0 }])

export const removeSentence = ({ sentences }: WordList, at: number) =>
  put(sentences.filter((_, n) => n !== at))

export const removeAll = () => choose({ 'words.sentences': [] })

/** Changes the word and keeps the sentences, whatever stands in them. */
export const changeWord = ({ sentences }: WordList, word: string) =>
  choose({ 'words.word': word, 'words.sentences': sentences.map(bare) })

export const chooseSet = (id: ExampleSet['id']) =>
  choose({ 'words.set': id, 'words.word': null, 'words.sentences': null })
