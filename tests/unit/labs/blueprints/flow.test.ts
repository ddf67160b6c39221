import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Architecture,
  boundaryOf,
  joinedLevel,
  topLevel,
  type Unit,
} from '../../../../src/labs/blueprints/diagram/architecture.ts'
import { flowsInto, inputsSeen, type Real, reachOf } from '../../../../src/labs/blueprints/diagram/flow.ts'
import { maskFor } from '../../../../src/models/mask.ts'

const reals = fc
  .tuple(fc.nat(3), fc.integer({ min: 1, max: 7 }), fc.nat(3))
  .map(
    ([left, words, right]): Real =>
      [...Array(left).fill(0), ...Array(words).fill(1), ...Array(right).fill(0)] as (0 | 1)[],
  )
const layers = fc.constantFrom(1, 2, 3, 12)

const bert = (layers: number): Architecture => ({
  accent: 'bert',
  unit: 'block',
  stacks: ['both'],
  layers,
  residualFrom: 1,
})
const gpt = (layers: number): Architecture => ({ ...bert(layers), accent: 'gpt', stacks: ['forward'] })
const elmo = (layers: number): Architecture => ({
  accent: 'elmo',
  unit: 'lstm',
  stacks: ['forward', 'backward'],
  layers,
  residualFrom: 2,
})
const glued = (layers: number): Architecture => ({ ...elmo(layers), unit: 'block' })

const key = ({ stack, level, at }: Unit) => `${stack}.${level}.${at}`

/** The units that flow into one, and into those, and so on, itself among them. */
function closure(architecture: Architecture, real: Real, unit: Unit): ReadonlySet<string> {
  const found = new Set<string>()
  const waiting = [unit]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (found.has(key(next))) continue
    found.add(key(next))
    waiting.push(...flowsInto(architecture, real, next).map(({ from }) => from))
  }
  return found
}

describe('the arrows of a diagram', () => {
  test('of BERT and of GPT are the cells that the model’s own mask allows, in every layer', () => {
    fc.assert(
      fc.property(reals, layers, fc.constantFrom('bert', 'gpt'), (real, layers, kind) => {
        const architecture = kind === 'bert' ? bert(layers) : gpt(layers)
        const mask = maskFor('own', kind, real)
        for (let level = 1; level <= layers; level++) {
          const drawn = real.flatMap((_, at) => {
            const looked = flowsInto(architecture, real, { stack: 0, level, at }).flatMap(({ from, link }) =>
              link === 'attention' ? [from] : [],
            )
            expect(looked.every((from) => from.level === level - 1)).toBe(true)
            return real.map((_, j) => (looked.some((from) => from.at === j) ? 1 : 0))
          })
          expect(drawn).toEqual([...mask.data])
        }
      }),
    )
  })

  test('of GPT without its mask are those of “none”, where there are no pads', () => {
    const real: Real = [1, 1, 1, 1]
    const looked = real.flatMap((_, at) =>
      flowsInto({ ...gpt(2), stacks: ['both'] }, real, { stack: 0, level: 1, at }).filter(
        ({ link }) => link === 'attention',
      ),
    )
    expect(looked.length).toBe(maskFor('none', 'gpt', real).data.reduce((sum, cell) => sum + cell, 0))
  })

  test('carry a block’s own state on even where its mask forbids it: the residual connection asks no mask', () => {
    const flows = flowsInto(bert(1), [1, 0], { stack: 0, level: 1, at: 1 })
    expect(flows.map(({ from, link }) => [link, from.at])).toEqual([
      ['attention', 0],
      ['residual', 1],
    ])
  })

  test('of an LSTM are one from below, one from the step before, and from layer 2 on one round the unit', () => {
    const real: Real = [1, 1, 1]
    const links = (unit: Unit) =>
      flowsInto(elmo(2), real, unit).map(({ from, link }) => `${link} ${key(from)}`)
    expect(links({ stack: 0, level: 1, at: 1 })).toEqual(['input 0.0.1', 'recurrent 0.1.0'])
    expect(links({ stack: 1, level: 2, at: 1 })).toEqual(['input 1.1.1', 'recurrent 1.2.2', 'residual 1.1.1'])
    expect(links({ stack: 0, level: 1, at: 0 })).toEqual(['input 0.0.0', 'recurrent 0.1.-1'])
    expect(links({ stack: 0, level: 1, at: -1 })).toEqual(['input 0.0.-1'])
    expect(links({ stack: 1, level: 1, at: 3 })).toEqual(['input 1.0.3'])
  })

  test('never lead from one direction of ELMo into the other below what joins them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), layers, fc.boolean(), (count, layers, isBlock) => {
        const architecture = isBlock ? glued(layers) : elmo(layers)
        const real: Real = Array(count).fill(1)
        for (const stack of [0, 1]) {
          for (let level = 0; level <= layers + 1; level++) {
            for (let at = 0; at < count; at++) {
              const flows = flowsInto(architecture, real, { stack, level, at })
              expect(flows.every(({ from }) => from.stack === stack)).toBe(true)
            }
          }
        }
        const joined = flowsInto(architecture, real, { stack: 0, level: joinedLevel(architecture), at: 0 })
        expect(new Set(joined.map(({ from }) => from.stack))).toEqual(new Set([0, 1]))
      }),
    )
  })
})

describe('the reach of a unit', () => {
  test('is the closure of the arrows', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(bert, gpt, elmo, glued),
        fc.constantFrom(1, 2, 3),
        reals,
        fc.nat(99),
        fc.nat(99),
        fc.nat(1),
        (make, layers, real, levelSeed, atSeed, stackSeed) => {
          const architecture = make(layers)
          const count = architecture.unit === 'lstm' ? real.filter(Boolean).length : real.length
          const input: Real = architecture.unit === 'lstm' ? Array(count).fill(1) : real
          const level = levelSeed % (topLevel(architecture) + 1)
          const isJoined = level === joinedLevel(architecture)
          const unit = {
            stack: isJoined ? 0 : stackSeed % architecture.stacks.length,
            level,
            at: atSeed % count,
          }
          const reach = reachOf(architecture, input, unit)
          const expected = closure(architecture, input, unit)
          for (const [stack, way] of architecture.stacks.entries()) {
            const ends = architecture.unit === 'lstm' ? [boundaryOf(way, count)] : []
            for (let level = 0; level <= layers + 1; level++) {
              for (const at of [...input.keys(), ...ends]) {
                const one = { stack, level, at }
                expect([key(one), reach.has(one)]).toEqual([key(one), expected.has(key(one))])
              }
            }
          }
        },
      ),
    )
  })

  test('a state of GPT never has a later token in it, in any layer; one of BERT has every real one from layer 1 on', () => {
    const real: Real = [1, 1, 1, 0]
    for (const level of [1, 2, 3]) {
      expect(inputsSeen(gpt(3), real, { stack: 0, level, at: 1 })).toEqual([true, true, false, false])
      expect(inputsSeen(bert(3), real, { stack: 0, level, at: 1 })).toEqual([true, true, true, false])
    }
  })

  test('ELMo: the past in one half, the future in the other, both only where they are joined', () => {
    const real: Real = [1, 1, 1]
    const seen = (stack: number, level: number) => inputsSeen(elmo(2), real, { stack, level, at: 1 })
    expect(seen(0, 2)).toEqual([true, true, false])
    expect(seen(1, 2)).toEqual([false, true, true])
    expect(seen(0, 4)).toEqual([true, true, true])
  })
})
