import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { movedIn, seenBy } from '../../../src/labs/masks/elmo/seen.ts'

const reals = fc
  .tuple(fc.nat(3), fc.integer({ min: 1, max: 8 }), fc.nat(3))
  .map(([left, words, right]) =>
    [...Array(left).fill(0), ...Array(words).fill(1), ...Array(right).fill(0)].map((flag): 0 | 1 => flag),
  )

describe('which inputs a state of ELMo has seen', () => {
  test('forward: itself and the past; backward: itself and the future; joined: either; pads: nothing, nowhere', () => {
    fc.assert(
      fc.property(reals, (real) => {
        const T = real.length
        const [forward, backward, joined] = (['forward', 'backward', 'joined'] as const).map(
          (way) => seenBy(way, real).mask.data,
        )
        for (let i = 0; i < T; i++) {
          for (let j = 0; j < T; j++) {
            const both = real[i]! & real[j]!
            expect(forward![i * T + j]).toBe(both && j <= i ? 1 : 0)
            expect(backward![i * T + j]).toBe(both && j >= i ? 1 : 0)
            expect(joined![i * T + j]).toBe(forward![i * T + j]! | backward![i * T + j]!)
          }
        }
        expect(seenBy('joined', real).empty).toEqual(real.flatMap((flag, t) => (flag ? [] : [t])))
      }),
    )
  })

  test('a state that moved by anything counts, one that moved by 0 does not', () => {
    const moved = { shape: [2, 3], data: Float32Array.of(1, 1, 1, 0, 1e-20, 3) } as const
    expect([movedIn(moved, 0), movedIn(moved, 1)]).toEqual([3, 2])
  })
})
