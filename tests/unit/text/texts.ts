import fc from 'fast-check'

/** What goes wrong in tokenizers, each for a reason of its own. */
export const hardTexts = [
  '',
  ' ',
  '\t\r\n',
  'The dog ran to the river.',
  "don't stop—it's 3.14, isn't it?",
  "I'll we've they're I'm he'd I'LL 'tis ll 12.5kg x2",
  // Lower-casing that changes lengths or depends on neighbours.
  'İstanbul ıI ẞ ß ŉ ﬁne ǅ K Å',
  'ΟΔΟΣ ΣΑΣ Σ ΑΣ’Α',
  // Accents: composed, decomposed, many, none to stand on, across a space.
  'café cafe\u0301 a\u0301\u0302\u0323b',
  '\u0301a \u0301 !\u0301b',
  'naïve Ångström ≠ a≠b ≮',
  // Emoji: joined, skin tones, flags, tags, variation selectors, in the middle of a word.
  '👨‍👩‍👧 👍🏽 🇩🇪🇫🇷 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} ❤️ a❤️b 1️⃣',
  'dog🐕s 🐕🐕',
  // Halves of surrogate pairs.
  '\ud800',
  'a\ud83db \ude00a 😀\ud83d',
  // Scripts.
  '我爱a你。𠀀𠀁a豈\u{2f800}',
  'ひらがな カタカナ ｶﾞ 한글 \u1112\u1161\u11ab',
  'שָׁלוֹם مَرْحَبًا \u202eabc\u202c',
  'नमस्ते ไทย',
  // Invisible.
  'a\u200bb\u00adc\u2060d \ufeffa\ufeff',
  'a\u0000b\u0001 c\u0085d\u007f \ufffd \ue000',
  'a\u00a0b\u2003c\u3000d\u2028e',
  // Typed special tokens, and what looks like them.
  '[MASK] un[MASK]able [MASK][MASK]',
  '[SEP] [CLS] [PAD] [UNK] [MASK <|endoftext|> </s> ##s Ġdog __proto__ constructor',
  // Long words.
  'a'.repeat(100),
  'a'.repeat(101),
  `${'é'.repeat(101)} ${'😀'.repeat(200)}!`,
  `b ${'e\u0301'.repeat(150)} b`,
]

/** Any string: of characters, of code points, of UTF-16 units that need not pair up, of ASCII, and of hard texts. */
export const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'binary-ascii', maxLength: 60 }),
  fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    maxLength: 60,
  }),
  fc
    .array(fc.oneof(fc.constantFrom(...hardTexts), fc.constantFrom(...hardTexts.join(''), ' ', 'a')), {
      maxLength: 12,
    })
    .map((parts) => parts.join('')),
)

/** Whether unit `at` of a text is the second half of a surrogate pair. */
export function isWithinPair(text: string, at: number): boolean {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff
}
