/** Senses of a word, as the learner marks them. */
export const senses = ['A', 'B', 'C'] as const
export type Sense = (typeof senses)[number]

/** On which side of the word the sentence tells its sense. */
export const clues = ['before', 'after'] as const
export type Clue = (typeof clues)[number]

/** One sentence of the Words lab. */
export interface SenseSentence {
  readonly text: string
  /** null: not marked. */
  readonly sense: Sense | null
  /** null: on both sides, or not marked. */
  readonly clue: Clue | null
  /** Which occurrence of the word in the text is meant, counted from 0. */
  readonly occurrence: number
}

/** The most sentences that the lab compares. */
export const mostSentences = 24

/** Longest word to look for, UTF-16 units. */
export const wordLimit = 40

/** Longest sentence, UTF-16 units; 128 tokens rarely take more. */
export const sentenceLimit = 600

const clueSigns: Readonly<Record<Clue, string>> = { before: '<', after: '>' }

/** One sentence a line: its sense or `-`, `<` or `>` where the clue stands before or after the word, which occurrence, text. */
export const writeSentences = (sentences: readonly SenseSentence[]): string =>
  sentences
    .map(({ text, sense, clue, occurrence }) => {
      const cut = text
        .replace(/[\r\n]+/g, ' ')
        .slice(0, sentenceLimit)
        .replace(/[\ud800-\udbff]$/, '')
      return `${sense ?? '-'}${clue ? clueSigns[clue] : ''}${occurrence || ''} ${cut}`
    })
    .join('\n')

/** Reads what `writeSentences` wrote; null where the text is anything else or too much. */
export function readSentences(text: string): readonly SenseSentence[] | null {
  const lines = text === '' ? [] : text.split('\n')
  if (lines.length > mostSentences) return null
  const sentences: SenseSentence[] = []
  for (const line of lines) {
    const [, sense, sign, occurrence, rest] = /^([ABC-])([<>]?)(\d{0,2}) ([^\r]*)$/.exec(line) ?? []
    if (rest === undefined || rest.length > sentenceLimit) return null
    sentences.push({
      text: rest,
      sense: sense === '-' ? null : (sense as Sense),
      clue: clues.find((clue) => clueSigns[clue] === sign) ?? null,
      occurrence: Number(occurrence),
    })
  }
  return sentences
}
