import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Architecture, Unit } from '../../../../src/labs/blueprints/diagram/architecture.ts'
import { columnsOf, windowOf } from '../../../../src/labs/blueprints/diagram/columns.ts'
import { flowsInto } from '../../../../src/labs/blueprints/diagram/flow.ts'
import { movedUnit } from '../../../../src/labs/blueprints/diagram/keys.ts'
import {
  type DiagramRequest,
  layoutDiagram,
  linesOf,
  shownFlows,
  shownUnits,
  spotOf,
} from '../../../../src/labs/blueprints/diagram/layout.ts'
import { partnersOf } from '../../../../src/labs/blueprints/diagram/places.ts'
import type { Typed } from '../../../../src/labs/blueprints/diagram/useTyped.ts'

const bert: Architecture = { accent: 'bert', unit: 'block', stacks: ['both'], layers: 2, residualFrom: 1 }
const elmo: Architecture = {
  accent: 'elmo',
  unit: 'lstm',
  stacks: ['forward', 'backward'],
  layers: 2,
  residualFrom: 2,
}

const request = (architecture: Architecture, count: number, part: Partial<DiagramRequest> = {}) => ({
  architecture,
  tokens: Array.from({ length: count }, (_, at) => ({ label: `w${at}`, kind: 'word' as const })),
  real: Array<1>(count).fill(1),
  isShown: () => true,
  width: 400,
  unit: 1,
  lean: 0,
  hasSegments: false,
  ...part,
})

describe('the layout of a diagram', () => {
  test('keeps every unit within its width, with 1, 2 or 12 layers, and no two on one spot', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(bert, elmo),
        fc.constantFrom(1, 2, 12),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 260, max: 1200 }),
        (architecture, layers, count, width) => {
          const layout = layoutDiagram(request({ ...architecture, layers }, count, { width }))
          const places = shownUnits(layout).map((unit) => {
            const x = spotOf(layout, unit)?.x ?? Number.NaN
            expect(x - layout.boxWidth / 2).toBeGreaterThanOrEqual(0)
            expect(x + layout.boxWidth / 2).toBeLessThanOrEqual(width + 0.5)
            expect(layout.y(unit.level)).toBeGreaterThan(0)
            return `${Math.round(x)} ${Math.round(layout.y(unit.level))}`
          })
          expect(new Set(places).size).toBe(places.length)
        },
      ),
    )
  })

  test('draws a line for each flow, and one dashed line for all that comes out of a gap', () => {
    const whole = layoutDiagram(request(bert, 4))
    const lines = linesOf(whole, shownFlows(whole))
    // 2 layers × 4 × 4 looks, and 4 outputs; what goes round a block lies on its own look.
    expect(lines.solid.match(/M/g)).toHaveLength(2 * 16 + 4)
    expect(lines.dashed).toBe('')
    const cut = layoutDiagram(request(bert, 6, { isShown: (at) => at < 2 }))
    const into = flowsInto(bert, cut.request.real, { stack: 0, level: 1, at: 0 })
    expect(linesOf(cut, into).solid.match(/M/g)).toHaveLength(2)
    expect(linesOf(cut, into).dashed.match(/M/g)).toHaveLength(1)
  })

  test('leaves a gap for tokens that are not shown', () => {
    expect(columnsOf(0, 5, (at) => at === 0 || at === 4)).toEqual([
      { kind: 'token', at: 0 },
      { kind: 'gap', from: 1, to: 4 },
      { kind: 'token', at: 4 },
    ])
  })

  test('shows a window that lies within the text, however far it was asked for', () => {
    expect(windowOf(9, 4, 6)).toEqual([2, 6])
    expect(windowOf(3, 4, 2)).toEqual([0, 2])
  })

  test('keys walk through the shown units, from one stack into the other, and up to what joins them', () => {
    const layout = layoutDiagram(request(elmo, 2))
    const walk = (from: Unit, ...keys: readonly string[]) =>
      keys.reduce((at, key) => movedUnit(key, at, layout) ?? at, from)
    const last: Unit = { stack: 0, level: 1, at: 1 }
    expect(walk(last, 'ArrowRight')).toEqual({ stack: 1, level: 1, at: 0 })
    expect(walk(last, 'ArrowUp', 'ArrowUp', 'ArrowUp')).toEqual({ stack: 0, level: 4, at: 1 })
    expect(walk(last, 'Home')).toEqual({ stack: 0, level: 1, at: -1 })
    expect(movedUnit('x', last, layout)).toBeNull()
  })
})

describe('the same place in another model', () => {
  const typed = (labels: readonly string[], words: readonly number[]): Typed => ({
    labels: labels.map((label) => ({ label, kind: 'word' })),
    real: labels.map(() => 1),
    words,
  })
  const inBert = { architecture: { ...bert, layers: 4 }, typed: typed(['[CLS]', 'a', 'b', '[SEP]'], [1, 2]) }
  const inElmo = { architecture: elmo, typed: typed(['a', 'b'], [0, 1]) }

  test('is the same typed token, in both stacks, in the last layer of a lower model', () => {
    const place = { kind: 'bert', unit: { stack: 0, level: 4, at: 2 } } as const
    expect(partnersOf(place, inBert, inElmo)).toEqual([
      { stack: 0, level: 2, at: 1 },
      { stack: 1, level: 2, at: 1 },
    ])
  })

  test('of what joins two stacks is the last layer of one stack', () => {
    const place = { kind: 'elmo', unit: { stack: 0, level: 4, at: 0 } } as const
    expect(partnersOf(place, inElmo, inBert)).toEqual([{ stack: 0, level: 4, at: 1 }])
  })

  test('is nowhere for a special token', () => {
    const place = { kind: 'bert', unit: { stack: 0, level: 1, at: 0 } } as const
    expect(partnersOf(place, inBert, inElmo)).toEqual([])
  })
})
