import type { Word } from './word.ts'

/** The settings of a BertNormalizer, and what becomes of a word that is longer than `longest` characters. */
export interface BertRules {
  readonly cleanText: boolean
  readonly spaceChinese: boolean
  readonly stripAccents: boolean
  readonly lowercase: boolean
  readonly longest: number
  /** 'swallow': its tail only lengthens its span (WordPiece makes one [UNK] of it); 'split': its tail is a new word. */
  readonly overlong: 'swallow' | 'split'
}

/** What the rules make of one typed character, whatever stands around it. */
interface Character {
  /** Normalised form; empty where the rules drop the character. */
  readonly text: string
  /**
   * 'inside' a word, a word 'alone' (punctuation, Chinese), a 'space' between words; dropped: 'attached' to its
   * neighbour (an accent, a joiner), or 'gone' (a control character, half of a surrogate pair).
   */
  readonly role: 'inside' | 'alone' | 'space' | 'attached' | 'gone'
}

/** So many characters are remembered: more than a text in any script has, and no more memory than that. */
const mostKnown = 0x10000

const space = /^\p{White_Space}$/u
const lineOrTab = /^[\t\n\r]$/
const control = /^[\p{Cc}\p{Cf}\p{Co}\p{Cs}\ufffd]$/u
const format = /^\p{Cf}$/u
const accents = /\p{Mn}/gu
const punctuation = /^[\p{P}!-/:-@[-`{-~]$/u
const chinese =
  /^[\u4e00-\u9fff\u3400-\u4dbf\u{20000}-\u{2a6df}\u{2a700}-\u{2b73f}\u{2b740}-\u{2b81f}\u{2b820}-\u{2ceaf}\uf900-\ufaff\u{2f800}-\u{2fa1f}]$/u

/**
 * The words that BertNormalizer and BertPreTokenizer make of `text` from unit `from` to unit `to`, found lazily.
 * Character by character, as the reference (Hugging Face's Rust library) does and the twins were trained: the
 * JavaScript library differs for a capital sigma at the end of a word and for ideographs beyond U+FFFF.
 */
export function bertWords(rules: BertRules): (text: string, from: number, to: number) => Generator<Word> {
  const known = new Map<number, Character>()

  function characterOf(point: number): Character {
    const remembered = known.get(point)
    if (remembered) return remembered
    const character = normalizeCharacter(String.fromCodePoint(point), rules)
    if (known.size < mostKnown) known.set(point, character)
    return character
  }

  return function* words(text, from, to) {
    let word = new WordBuilder()
    for (let at = from; at < to; ) {
      const point = text.codePointAt(at)!
      const end = at + (point > 0xffff ? 2 : 1)
      const { text: normalized, role } = characterOf(point)
      const full = word.characters > rules.longest
      if (role === 'attached' || (role === 'inside' && full && rules.overlong === 'swallow')) {
        word.attach(at, end)
      } else if (role === 'space') {
        if (word.characters > 0) yield word
        word = new WordBuilder()
      } else if (role !== 'gone') {
        if (word.characters > 0 && (role === 'alone' || word.alone || full)) {
          yield word
          word = new WordBuilder()
        }
        word.alone = role === 'alone'
        word.append(normalized, at, end)
      }
      at = end
    }
    if (word.characters > 0) yield word
  }
}

function normalizeCharacter(typed: string, rules: BertRules): Character {
  if (rules.cleanText && control.test(typed) && !lineOrTab.test(typed)) {
    return { text: '', role: format.test(typed) ? 'attached' : 'gone' }
  }
  if (space.test(typed)) return { text: '', role: 'space' }
  const unaccented = rules.stripAccents ? typed.normalize('NFD').replace(accents, '') : typed
  if (unaccented === '') return { text: '', role: 'attached' }
  const text = rules.lowercase ? unaccented.toLowerCase() : unaccented
  // After normalisation, for "≠" becomes "="; but Chinese as typed, before it is decomposed.
  const alone = punctuation.test(text) || (rules.spaceChinese && chinese.test(typed))
  return { text, role: alone ? 'alone' : 'inside' }
}

class WordBuilder implements Word {
  text = ''
  characters = 0
  alone = false
  readonly starts: number[] = []
  readonly ends: number[] = []
  /** Where an accent stands that has no character before it; it belongs to the first that follows. */
  private lead: number | undefined

  append(normalized: string, start: number, end: number): void {
    const from = this.characters === 0 ? (this.lead ?? start) : start
    for (let unit = 0; unit < normalized.length; unit++) {
      this.starts.push(from)
      this.ends.push(end)
    }
    this.text += normalized
    this.characters++
  }

  /** Lets the last character cover what the rules drop behind it. */
  attach(start: number, end: number): void {
    const last = this.ends.at(-1)
    if (last === undefined) {
      this.lead ??= start
      return
    }
    // All units of the last character end where it ends, also when it has several.
    for (let unit = this.ends.length - 1; this.ends[unit] === last; unit--) this.ends[unit] = end
  }
}
