import type { Word } from './word.ts'

/**
 * GPT-2's pattern for words ("Language Models are Unsupervised Multitask Learners", encoder.py), the white space of
 * Unicode spelled out (JavaScript's \s differs by U+0085 and U+FEFF), and no word longer than 4,096 characters, so
 * that an endless one costs neither the regular expression's stack nor a byte-pair merge of megabytes.
 */
const pattern =
  /'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}{1,4096}| ?\p{N}{1,4096}| ?[^\p{White_Space}\p{L}\p{N}]{1,4096}|\p{White_Space}{1,4096}(?!\P{White_Space})|\p{White_Space}{1,4096}/gu

/** The words that a byte-level pre-tokenizer makes of `text` from unit `from` to unit `to`, found lazily. */
export function* byteWords(text: string, from: number, to: number): Generator<Word> {
  const section = to === text.length ? text : text.slice(0, to)
  const words = new RegExp(pattern)
  words.lastIndex = from
  for (let match = words.exec(section); match; match = words.exec(section)) {
    yield byteWord(match[0], match.index)
  }
}

function byteWord(text: string, from: number): Word {
  const starts: number[] = []
  const ends: number[] = []
  let at = from
  for (const character of text) {
    const end = at + character.length
    for (let byte = utf8Length(character.codePointAt(0)!); byte > 0; byte--) {
      starts.push(at)
      ends.push(end)
    }
    at = end
  }
  return { text, starts, ends }
}

/** Bytes of a code point in UTF-8; half of a surrogate pair is encoded as U+FFFD, in three. */
function utf8Length(point: number): number {
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}
