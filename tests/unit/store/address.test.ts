import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAddress, writeAddress } from '../../../src/store/address.ts'
import { addressTextLimit } from '../../../src/store/fieldKinds.ts'
import { type Choices, defaults, hideable } from '../../../src/store/fields.ts'
import { maskNames } from '../../../src/trace/request.ts'

const index = fc.integer({ min: 0, max: 127 })
const text = fc.string({ unit: 'binary', maxLength: 200 })
const mask = fc.oneof(
  fc.constantFrom(...maskNames),
  fc.record({ prefix: fc.integer({ min: 0, max: 128 }) }),
  fc.record({ window: fc.integer({ min: 0, max: 128 }) }),
)
const zoom = fc.option(
  fc.tuple(index, fc.integer({ min: 1, max: 64 })).map(([from, size]) => [from, from + size] as const),
  { nil: null },
)
/** In the order in which an address holds them. */
const cells = fc
  .uniqueArray(fc.tuple(index, index), { maxLength: 60, selector: String })
  .map((some) => some.sort((a, b) => a[0] - b[0] || a[1] - b[1]))

const choices: fc.Arbitrary<Choices> = fc
  .record({
    text,
    pair: fc.option(text, { nil: null }),
    'bert.mask': mask,
    'gpt.mask': mask,
    'bert.flips': cells,
    'gpt.flips': cells,
    'bert.layer': fc.integer({ min: 0, max: 63 }),
    'gpt.head': fc.oneof(fc.constant('mean' as const), fc.integer({ min: 0, max: 63 })),
    'gpt.weights': fc.constantFrom('trained', 'untrained'),
    'bert.zoom': zoom,
    'gpt.zoom': zoom,
    view: fc.constantFrom('weights', 'difference'),
    cursor: fc.record({ kind: fc.constantFrom('bert' as const, 'gpt' as const), row: index, column: index }),
    open: fc.boolean(),
    padTo: fc.option(fc.integer({ min: 1, max: 512 }), { nil: null }),
    padSide: fc.constantFrom('right', 'left'),
    embed: fc.boolean(),
    hide: fc.subarray([...hideable]),
    rawPositions: fc.boolean(),
    batch: fc.option(
      fc.array(
        text.map((line) => line.replaceAll('\n', ' ')),
        { minLength: 1, maxLength: 3 },
      ),
      { nil: null },
    ),
    'predict.hidden': fc.option(fc.uniqueArray(index, { maxLength: 20 }), { nil: null }),
    'predict.gap': fc.option(index, { nil: null }),
    'predict.bug': fc.boolean(),
    'predict.share': fc.integer({ min: 0, max: 100 }),
    step: fc.option(fc.constantFrom('padding', 'look-ahead'), { nil: null }),
    lang: fc.option(fc.constantFrom('en' as const, 'zh' as const), { nil: null }),
  })
  .map((some) => ({ ...defaults, ...some }) as Choices)

/** What a URL can carry: percent-encoding turns lone surrogates into U+FFFD. */
const wellFormed = (value: Choices): Choices =>
  JSON.parse(JSON.stringify(value), (_, one) =>
    typeof one === 'string' ? new TextDecoder().decode(new TextEncoder().encode(one)) : one,
  )

describe('The address', () => {
  it('gives a colleague the same picture', () => {
    fc.assert(
      fc.property(choices, (chosen) => {
        const read = readAddress(writeAddress(chosen))
        expect(read.ignored).toEqual([])
        expect(read.choices).toEqual(wellFormed(chosen))
      }),
    )
  })

  it('is short when nothing was chosen', () => {
    expect(writeAddress(defaults)).toBe('#v=1')
    expect(readAddress('')).toEqual({ choices: defaults, ignored: [] })
  })

  it('never throws and always gives choices that its own schema accepts, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (fragment) => {
        const { choices } = readAddress(`#${fragment}`)
        expect(readAddress(writeAddress(choices)).ignored).toEqual([])
      }),
    )
  })

  it.each([
    ['bert.mask=everything', 'bert.mask'],
    ['bert.flips=1.2_x', 'bert.flips'],
    ['bert.flips=9999.1', 'bert.flips'],
    ['cursor=elmo.1.1', 'cursor'],
    ['padTo=-3', 'padTo'],
    ['padTo=1e9', 'padTo'],
    ['gpt.head=best', 'gpt.head'],
    ['lab=constructor', 'lab'],
    ['bert.zoom=9.9', 'bert.zoom'],
    ['bert.zoom=30.10', 'bert.zoom'],
    ['gpt.zoom=0.999', 'gpt.zoom'],
    ['gpt.zoom=-1.9', 'gpt.zoom'],
    ['gpt.zoom=1.2.3', 'gpt.zoom'],
    ['gpt.zoom=', 'gpt.zoom'],
    ['__proto__=1', '__proto__'],
    ['toString=1', 'toString'],
    ['batch=a%0Ab%0Ac%0Ad', 'batch'],
  ])('replaces %s by the default and says so', (fragment, name) => {
    const read = readAddress(`#v=1&${fragment}`)
    expect(read.ignored).toContain(name)
    expect(read.choices).toEqual(defaults)
  })

  it('of a later version is read as far as it is understood, and says so', () => {
    const read = readAddress('#v=99&text=hello&novelty=1')
    expect(read.choices.text).toBe('hello')
    expect(read.ignored).toEqual(['v', 'novelty'])
  })

  it('holds every mask that can be painted', () => {
    const all = Array.from({ length: 128 * 128 }, (_, i) => [Math.floor(i / 128), i % 128] as const)
    const checkered = all.filter(([row, column]) => (row + column) % 2 === 0)
    for (const painted of [all, checkered]) {
      const read = readAddress(writeAddress({ ...defaults, 'bert.flips': painted }))
      expect(read.choices['bert.flips']).toEqual(painted)
    }
    expect(readAddress('#v=1&bert.flips=8.6_8.6_8.5-7').choices['bert.flips']).toEqual([
      [8, 6],
      [8, 5],
      [8, 7],
    ])
  })

  it('keeps what it understands beside what it does not', () => {
    const read = readAddress('#v=1&text=hello&bert.mask=nonsense&gpt.mask=window:2')
    expect(read.choices.text).toBe('hello')
    expect(read.choices['gpt.mask']).toEqual({ window: 2 })
    expect(read.ignored).toEqual(['bert.mask'])
  })

  it('holds the first part of an endless text', () => {
    const read = readAddress(writeAddress({ ...defaults, text: 'a'.repeat(5_000_000) }))
    expect(read.choices.text).toHaveLength(addressTextLimit)
    expect(readAddress(`#v=1&text=${'b'.repeat(1_000_000)}`).choices).toEqual(defaults)
  })
})
