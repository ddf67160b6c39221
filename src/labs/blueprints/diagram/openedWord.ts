import { useChoices } from '../../../store/choices.ts'
import { exampleSets } from '../../../store/exampleSets.ts'
import type { Choices } from '../../../store/fields.ts'
import { useResults } from '../../../store/results.ts'
import { mostSentences, type SenseSentence, sentenceLimit, wordLimit } from '../../../store/senseSentences.ts'
import { readableToken } from '../../../trace/display.ts'
import { findWord } from '../../../trace/findWord.ts'

/**
 * What the Words lab shows of a typed token: its whole word in the typed sentence, beside the learner's own sentences or,
 * where there are none, the page's that have the word. Nothing where it is no word that can be looked for.
 *
 * @param index among the typed tokens
 */
export function wordListAt(index: number): Partial<Choices> {
  const typed = typedWord(index)
  if (!typed) return {}
  const { word, sentence } = typed
  const own = useChoices.getState().choices['words.sentences']
  const others = own ?? exampleSets.flatMap(({ sentences }) => sentences).filter((one) => has(one, word))
  const unmarked = own ? others : others.map((one) => ({ ...one, sense: null, occurrence: 0 }))
  const rest = unmarked.filter(({ text }) => text !== sentence.text)
  return { 'words.word': word, 'words.sentences': [sentence, ...rest].slice(0, mostSentences) }
}

const has = ({ text }: SenseSentence, word: string): boolean => findWord(text, word).length > 0

function typedWord(index: number): { readonly word: string; readonly sentence: SenseSentence } | null {
  const run = useResults.getState().runs['bert.shown']
  const trace = run?.result?.trace
  if (!trace || !run) return null
  const places = trace.offsets.flatMap((span, at) => (span ? [at] : []))
  const goesOn = (at: number | undefined) =>
    at !== undefined && readableToken(trace, at, run.request).kind === 'continuation'
  let [first, end] = [index, index + 1]
  while (first > 0 && goesOn(places[first])) first--
  while (goesOn(places[end])) end++
  const [from, to] = [trace.offsets[places[first] ?? -1], trace.offsets[places[end - 1] ?? -1]]
  if (!from || !to) return null
  const text = trace.sources[places[first]!] === 'pair' ? (run.request.pair ?? '') : run.request.text
  const word = text.slice(from[0], to[1])
  const occurrence = findWord(text, word).findIndex(([start]) => start === from[0])
  const isListed = word.length <= wordLimit && text.length <= sentenceLimit && occurrence < 100
  if (occurrence < 0 || !isListed) return null
  return { word, sentence: { text: text.replace(/[\r\n]/g, ' '), sense: null, clue: null, occurrence } }
}
