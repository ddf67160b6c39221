import { describe, expect, it } from 'vitest'
import {
  bitsGained,
  candidateRows,
  type MethodColumn,
  rankOf,
} from '../../../src/labs/predict/gap/candidates.ts'
import { gapsOf, middleWord, type TextPiece, textPieces } from '../../../src/labs/predict/gap/gaps.ts'
import { clueOf, looksOf } from '../../../src/labs/predict/gap/looks.ts'
import type { ReadableToken } from '../../../src/trace/display.ts'
import type { Trace } from '../../../src/trace/trace.ts'

/** The pieces of a text whose tokens are given; "##" continues a word. */
function piecesOf(tokens: readonly string[]): readonly TextPiece[] {
  let text = ''
  const offsets = tokens.map((token): [number, number] => {
    const continues = token.startsWith('##')
    const typed = continues ? token.slice(2) : token
    if (text !== '' && !continues) text += ' '
    const start = text.length
    text += typed
    return [start, text.length]
  })
  const fields = {
    tokens: ['[CLS]', ...tokens, '[SEP]'],
    ids: [2, ...tokens.map((_, at) => 10 + at), 3],
    offsets: [null, ...offsets, null],
    sources: [null, ...tokens.map(() => 'text' as const), null],
    real: [1, ...tokens.map(() => 1 as const), 1],
  } as unknown as Trace
  return textPieces(fields, { text })
}

describe('The gaps of a sentence', () => {
  const plain = piecesOf(['the', 'dog', 'bark', '##ed', 'at', 'me', '.'])

  it('are the word of one piece nearest the middle, until somebody chooses', () => {
    expect(middleWord(plain)).toBe(4)
    expect(gapsOf(plain, null)).toEqual([4])
    expect(gapsOf(piecesOf(['.', '!']), null)).toEqual([])
    expect(gapsOf([], null)).toEqual([])
  })

  it('are what was typed as [MASK] and what is hidden, in the order of the text', () => {
    const typed = piecesOf(['[MASK]', 'dog', 'barked', '[MASK]'])
    expect(gapsOf(typed, null)).toEqual([0, 3])
    expect(gapsOf(typed, [2, 0])).toEqual([0, 2, 3])
  })

  it('lie within the text, however short it has become', () => {
    expect(gapsOf(plain, [40, 1])).toEqual([1])
    expect(gapsOf(plain, [])).toEqual([])
  })

  it('know the word that a piece belongs to', () => {
    expect(plain.map(({ wordStart, wordLength }) => [wordStart, wordLength])).toEqual([
      [0, 1],
      [1, 1],
      [2, 2],
      [2, 2],
      [4, 1],
      [5, 1],
      [6, 1],
    ])
  })
})

describe('The table of candidates', () => {
  const column = (method: MethodColumn['method'], probabilities: readonly number[] | null): MethodColumn => ({
    kind: 'bert',
    method,
    origin: 'trained',
    cost: null,
    place: probabilities && {
      at: 1,
      piece: 0,
      stood: { token: 't0', id: 0 },
      probabilities: Float32Array.from(probabilities),
      top: probabilities
        .map((probability, id) => ({ token: `t${id}`, id, probability }))
        .sort((a, b) => b.probability - a.probability)
        .slice(0, 5),
    },
  })

  it('has the right word first, then the three best of every method, the surest first', () => {
    const columns = [
      column('left', [0, 0.5, 0.3, 0.2, 0]),
      column('masked', [0, 0.1, 0, 0.3, 0.6]),
      column('rescore', null),
    ]
    const rows = candidateRows(columns, { id: 0, token: 't0' })
    expect(rows.map(({ token }) => token)).toEqual(['t0', 't4', 't1', 't2', 't3'])
  })

  it('ranks the right word from 1, and counts what the right side gave in bits', () => {
    expect(rankOf(Float32Array.of(0.1, 0.6, 0.3), 0)).toBe(3)
    expect(rankOf(Float32Array.of(0.1, 0.6, 0.3), 1)).toBe(1)
    expect(bitsGained(0.5, 0.125)).toBe(2)
    expect(bitsGained(0.25, 0.5)).toBe(-1)
  })
})

describe('Where [MASK] looks', () => {
  const token = (label: string, kind: ReadableToken['kind'] = 'word'): ReadableToken => ({
    label,
    kind,
    piece: label,
    typed: label,
  })
  const tokens = [
    token('[CLS]', 'special'),
    token('[MASK]', 'special'),
    token('Barked'),
    token('loud'),
    token('.'),
    token('[SEP]', 'special'),
  ]
  const row = new Float32Array([0.125, 0.125, 0.0625, 0.25, 0.375, 0.0625])

  it('is told of the words, however much special tokens and signs get', () => {
    const looks = looksOf(row, tokens, null)
    expect(looks?.strongest).toEqual({ label: 'loud', weight: 0.25, rank: 1 })
    expect(looks).toMatchObject({ words: 2, together: 0.3125, uniform: 1 / 6, clue: null })
  })

  it('names the clue where an example has one, by its own gap only', () => {
    expect(looksOf(row, tokens, 'barked')?.clue).toEqual({ label: 'Barked', weight: 0.0625, rank: 2 })
    expect(clueOf('The dog barked at the cat.', 1)).toBe('barked')
    expect(clueOf('The dog barked at the cat.', 4)).toBeNull()
    expect(clueOf('A sentence of one’s own.', 1)).toBeNull()
  })

  it('is at nothing where there is no word', () => {
    expect(looksOf(new Float32Array([1]), [token('[CLS]', 'special')], null)).toBeNull()
  })
})
