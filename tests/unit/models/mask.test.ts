import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { forbiddenRows, maskFor, switchCells } from '../../../src/models/mask.ts'
import type { MaskMatrix } from '../../../src/trace/arrays.ts'
import { Refusal } from '../../../src/trace/refusal.ts'
import type { Cell } from '../../../src/trace/request.ts'

/** A mask as rows of 0 and 1, to be read at a glance. */
function rowsOf({ shape: [length], data }: MaskMatrix): string[] {
  return Array.from({ length }, (_, row) => data.subarray(row * length, (row + 1) * length).join(''))
}

const reals = fc.array(fc.constantFrom(0 as const, 1 as const), { minLength: 1, maxLength: 12 })
const padded = [1, 1, 1, 0] as const

function refusal(choice: unknown): string {
  try {
    maskFor(choice, 'bert', padded)
  } catch (error) {
    if (error instanceof Refusal) return error.message
  }
  return 'no refusal'
}

describe('a named mask', () => {
  test.each([
    ['none', ['1111', '1111', '1111', '1111']],
    ['padding', ['1110', '1110', '1110', '1110']],
    ['look-ahead', ['1000', '1100', '1110', '1111']],
    ['padding+look-ahead', ['1000', '1100', '1110', '1110']],
    [{ prefix: 2 }, ['1100', '1100', '1110', '1110']],
    [{ window: 1 }, ['1100', '1110', '0110', '0010']],
  ])('%j says who may look at whom', (choice, rows) => {
    expect(rowsOf(maskFor(choice, 'bert', padded))).toEqual(rows)
    expect(rowsOf(maskFor(choice, 'gpt', padded))).toEqual(rows)
  })

  test("'own' is padding for BERT, padding and look-ahead for GPT", () => {
    fc.assert(
      fc.property(reals, (real) => {
        expect(maskFor('own', 'bert', real)).toEqual(maskFor('padding', 'bert', real))
        expect(maskFor('own', 'gpt', real)).toEqual(maskFor('padding+look-ahead', 'gpt', real))
      }),
    )
  })

  test('a prefix of 0 or 1 is look-ahead with padding, and one as long as the text is padding alone', () => {
    fc.assert(
      fc.property(reals, fc.nat({ max: 1 }), fc.nat(), (real, short, more) => {
        expect(maskFor({ prefix: short }, 'bert', real)).toEqual(maskFor('padding+look-ahead', 'bert', real))
        expect(maskFor({ prefix: real.length + more }, 'gpt', real)).toEqual(maskFor('padding', 'gpt', real))
      }),
    )
  })

  test('a window of 0 lets a token see itself alone, and one as wide as the text is padding', () => {
    expect(rowsOf(maskFor({ window: 0 }, 'gpt', padded))).toEqual(['1000', '0100', '0010', '0000'])
    expect(maskFor({ window: 4 }, 'gpt', padded)).toEqual(maskFor('padding', 'gpt', padded))
  })
})

describe('a mask given cell by cell', () => {
  test('is taken literally, pads included', () => {
    const rows = [
      [0, 1, 0, 1],
      [1, 1, 1, 1],
      [0, 0, 0, 0],
      [1, 0, 0, 0],
    ]
    expect(rowsOf(maskFor(rows, 'bert', padded))).toEqual(['0101', '1111', '0000', '1000'])
  })

  test.each([
    [[[1]], '1 × 1'],
    [[], '0 × 4'],
    [
      [
        [1, 1, 1, 1],
        [1, 1, 1, 1],
        [1, 1, 1, 1],
        [1, 1, 1],
      ],
      '4 × 3',
    ],
    [[1, 1, 1, 1], '4 × 0'],
  ])('that is not T × T is refused: %j', (rows, found) => {
    expect(refusal(rows)).toContain(`The mask has ${found} cells`)
  })

  test.each([2, -1, 0.5, true, '1', null, Number.NaN, undefined])('that contains %s is refused', (cell) => {
    const rows = padded.map(() => [1, 0, 1, cell])
    expect(refusal(rows)).toContain(`it contains ${typeof cell === 'string' ? `'${cell}'` : cell}`)
  })
})

test.each(['OWN', '', 'both', 7, null, undefined, {}, { prefix: 1, window: 1 }, { suffix: 2 }, () => 1])(
  'what is no mask is refused: %s',
  (choice) => {
    expect(refusal(choice)).toContain('There is no mask')
  },
)

test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '3', null])('%s is no number of tokens', (n) => {
  expect(refusal({ prefix: n })).toContain('prefix takes a whole number')
  expect(refusal({ window: n })).toContain('window takes a whole number')
})

describe('switching cells', () => {
  const cells = fc.array(fc.tuple(fc.integer({ min: -2, max: 6 }), fc.integer({ min: -2, max: 6 })), {
    maxLength: 9,
  })

  test('twice gives the mask back', () => {
    fc.assert(
      fc.property(reals, cells, (real, switched) => {
        const mask = maskFor('look-ahead', 'gpt', real)
        expect(switchCells(switchCells(mask, switched), switched)).toEqual(mask)
      }),
    )
  })

  test('outside the mask, or between its cells, does nothing', () => {
    const mask = maskFor('look-ahead', 'gpt', padded)
    const outside: Cell[] = [
      [-1, 0],
      [0, 4],
      [4, 0],
      [0.5, 0],
      [Number.NaN, 1],
    ]
    expect(switchCells(mask, outside)).toEqual(mask)
  })

  test('switches that cell and leaves the first mask as it was', () => {
    const mask = maskFor('look-ahead', 'gpt', padded)
    expect(
      rowsOf(
        switchCells(mask, [
          [0, 3],
          [1, 1],
        ]),
      ),
    ).toEqual(['1001', '1000', '1110', '1111'])
    expect(rowsOf(mask)).toEqual(['1000', '1100', '1110', '1111'])
  })
})

test('rows that may look nowhere are listed', () => {
  expect(forbiddenRows(maskFor({ window: 0 }, 'bert', [0, 1, 0]))).toEqual([0, 2])
  expect(forbiddenRows(maskFor('none', 'bert', [0, 0]))).toEqual([])
})
