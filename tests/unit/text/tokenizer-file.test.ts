import { describe, expect, test } from 'vitest'
import { createTokenizer } from '../../../src/text/tokenizer.ts'
import { Refusal } from '../../../src/trace/refusal.ts'
import { bertJson, gpt2Json } from './vocabularies.ts'

function refusal(json: unknown): string {
  try {
    createTokenizer(json)
  } catch (error) {
    if (error instanceof Refusal) return `${error.code}: ${error.message}`
    throw error
  }
  throw new Error('nothing was refused')
}

/** A WordPiece file whose vocabulary has been through JSON, as a fetched one has. */
function withVocabulary(vocabulary: string): unknown {
  return { ...bertJson, added_tokens: [], model: { ...bertJson.model, vocab: JSON.parse(vocabulary) } }
}

describe('A tokenizer.json', () => {
  test('tells its tokens and special tokens', () => {
    const bert = createTokenizer(bertJson)
    expect(bert.size).toBe(136)
    expect(bert.token(57)).toBe('the')
    expect(bert.token(5000)).toBe('⟨5000⟩')
    expect(bert.special).toEqual({ pad: 0, unknown: 1, cls: 2, sep: 3, mask: 4, start: 3 })

    const gpt2 = createTokenizer(gpt2Json)
    expect(gpt2.size).toBe(302)
    expect(gpt2.special).toEqual({ pad: 301, start: 301 })
  })

  test('counts added tokens that the model’s vocabulary lacks', () => {
    const { size, special } = createTokenizer({
      ...gpt2Json,
      added_tokens: [...gpt2Json.added_tokens, { id: 302, content: '[PAD]' }],
    })
    expect([size, special.pad]).toEqual([303, 302])
  })

  test('may have tokens named like the parts of a JavaScript object', () => {
    const odd = createTokenizer(withVocabulary('{"[UNK]": 0, "__proto__": 1, "constructor": 2, "##s": 3}'))
    expect(odd.token(1)).toBe('__proto__')
    expect(odd.pieces('constructors toString').pieces.map(({ id }) => id)).toEqual([2, 3, 0])
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  test('may be GPT-1’s: byte pairs of BERT’s words, with an end-of-word suffix', () => {
    const gpt1 = createTokenizer({
      ...bertJson,
      added_tokens: [{ id: 0, content: '<unk>' }],
      model: {
        type: 'BPE',
        unk_token: '<unk>',
        end_of_word_suffix: '</w>',
        vocab: { '<unk>': 0, d: 1, o: 2, 'g</w>': 3, do: 4, 'dog</w>': 5, 'o</w>': 6 },
        merges: ['d o', 'do g</w>'],
      },
    })
    const pieces = (text: string) =>
      gpt1.pieces(text).pieces.map(({ token, start, end }) => [token, start, end])
    expect(pieces('Dog doo')).toEqual([
      ['dog</w>', 0, 3],
      ['do', 4, 6],
      ['o</w>', 6, 7],
    ])
    expect(pieces('d😀o')).toEqual([
      ['d', 0, 1],
      ['<unk>', 1, 3],
      ['o</w>', 3, 4],
    ])
    expect(gpt1.special).toEqual({ pad: 0, unknown: 0 })
  })

  test('may lack bytes: what is left of a word then covers all of it', () => {
    const { Ġ: _, ...vocab } = gpt2Json.model.vocab
    const gappy = createTokenizer({ ...gpt2Json, model: { ...gpt2Json.model, vocab } })
    expect(gappy.pieces('a xy').pieces.map(({ token, start, end }) => [token, start, end])).toEqual([
      ['a', 0, 1],
      ['x', 1, 4],
      ['y', 1, 4],
    ])
  })

  test('may write its merges as lists', () => {
    const merges = (gpt2Json.model.merges as string[]).map((merge) => merge.split(' '))
    const listed = createTokenizer({ ...gpt2Json, model: { ...gpt2Json.model, merges } })
    expect(listed.pieces('The dog').pieces.map(({ token }) => token)).toEqual(['The', 'Ġdog'])
  })

  test('may be of the old kind that does not name its model', () => {
    const { type: _, ...model } = bertJson.model
    expect(createTokenizer({ ...bertJson, model }).pieces('the').pieces).toHaveLength(1)
  })

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a list', []],
    ['a text', '{}'],
    ['an empty object', {}],
    ['a model without a vocabulary', { ...bertJson, model: { type: 'WordPiece', unk_token: '[UNK]' } }],
    ['a vocabulary of words', withVocabulary('{"[UNK]": "a"}')],
    ['a vocabulary with fractions', withVocabulary('{"[UNK]": 0.5}')],
    ['a vocabulary of the wildest ids', withVocabulary('{"[UNK]": 1e15}')],
    ['an empty vocabulary', withVocabulary('{}')],
    ['a vocabulary without its unknown token', withVocabulary('{"a": 0}')],
    ['byte pairs without merges', { ...gpt2Json, model: { ...gpt2Json.model, merges: undefined } }],
    ['byte pairs with broken merges', { ...gpt2Json, model: { ...gpt2Json.model, merges: ['ab', 3] } }],
    ['byte pairs of two kinds', { ...gpt2Json, model: { ...gpt2Json.model, merges: ['a b', ['a', 'b']] } }],
    ['added tokens that are none', { ...bertJson, added_tokens: [{ id: 'x' }] }],
    ['settings of the wrong kind', { ...bertJson, normalizer: { type: 'BertNormalizer', lowercase: 'yes' } }],
  ])('is refused as broken when it is %s', (_, json) => {
    expect(refusal(json)).toMatch(/^file-broken: The file tokenizer.json cannot be read: .+\.$/)
  })

  test.each<[string, unknown]>([
    ['a Unigram model', { ...bertJson, model: { type: 'Unigram', vocab: [['a', 0]] } }],
    ['another normalizer', { ...bertJson, normalizer: { type: 'NFKC' } }],
    ['another pre-tokenizer', { ...bertJson, pre_tokenizer: { type: 'Metaspace' } }],
    ['no pre-tokenizer', { ...bertJson, pre_tokenizer: null }],
    ['WordPiece of bytes', { ...bertJson, normalizer: null, pre_tokenizer: { type: 'ByteLevel' } }],
    ['normalised bytes', { ...gpt2Json, normalizer: { type: 'BertNormalizer' } }],
    ['bytes after an added space', { ...gpt2Json, pre_tokenizer: { type: 'ByteLevel' } }],
    [
      'bytes not split into words',
      { ...gpt2Json, pre_tokenizer: { type: 'ByteLevel', add_prefix_space: false, use_regex: false } },
    ],
    [
      'byte pairs with a prefix',
      { ...gpt2Json, model: { ...gpt2Json.model, continuing_subword_prefix: '##' } },
    ],
  ])('is refused as not supported when it is of %s', (_, json) => {
    expect(refusal(json)).toMatch(/^checkpoint-unsupported: This checkpoint is not supported: .+\.$/)
  })
})
