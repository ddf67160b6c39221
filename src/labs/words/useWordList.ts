import { useMemo } from 'react'
import { choose, useChoices } from '../../store/choices.ts'
import type { ExampleSet } from '../../store/exampleSets.ts'
import type { SenseSentence } from '../../store/senseSentences.ts'
import { type WordList, wordList } from '../../store/wordList.ts'

/** The word and the sentences that are chosen, found anew only when one of them changes. */
export function useWordList(): WordList {
  const set = useChoices(({ choices }) => choices['words.set'])
  const word = useChoices(({ choices }) => choices['words.word'])
  const sentences = useChoices(({ choices }) => choices['words.sentences'])
  return useMemo(
    () => wordList({ 'words.set': set, 'words.word': word, 'words.sentences': sentences }),
    [set, word, sentences],
  )
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
