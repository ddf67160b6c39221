import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PictureRequest, pictureSvg } from '../../../src/charts/exportPicture.ts'
import type { MatrixPicture } from '../../../src/charts/matrixSvg.ts'
import { wrapLine } from '../../../src/charts/svgText.ts'

function panel(tokens: readonly string[], accent: 'bert' | 'gpt' = 'gpt'): MatrixPicture {
  const count = tokens.length
  const mask = Uint8Array.from({ length: count * count }, (_, index) =>
    index % count <= Math.floor(index / count) ? 1 : 0,
  )
  const labels = tokens.map((label) => ({ label, kind: 'word' as const }))
  return {
    title: accent.toUpperCase(),
    subtitle: 'layer 1, head 1 · look-ahead · trained',
    data: {
      value: { shape: [count, count], data: Float32Array.from(mask, (allowed) => allowed / count) },
      provenance: 'trained',
    },
    mode: 'weights',
    mask: { shape: [count, count], data: mask },
    forbiddenRows: [],
    rows: labels,
    columns: labels,
    accent,
    cursor: [0, 0],
    rowsTitle: 'looks',
    columnsTitle: 'at',
    scaleTitle: 'attention weight',
    forbidden: 'forbidden: weight 0',
  }
}

const picture = (
  tokens: readonly string[],
  caption: readonly string[] = ['The cat sat.'],
): PictureRequest => ({
  panels: [panel(tokens, 'bert'), panel(tokens, 'gpt')],
  caption,
  theme: 'light',
})

/** Every tag closes the one that was opened last, every ampersand begins an entity, ids are unique. */
function expectWellFormed(svg: string): void {
  const open: string[] = []
  const rest = svg.replace(/<(\/?)([A-Za-z]+)((?: [\w:-]+="[^"<]*")*)>/g, (_, closing, name) => {
    if (closing) expect(open.pop()).toBe(name)
    else open.push(name)
    return ''
  })
  expect(open).toEqual([])
  expect(rest).not.toMatch(/[<>]/)
  expect(svg).not.toMatch(/&(?!(?:amp|lt|gt|quot|apos);)/)
  expect(svg).not.toMatch(/NaN|undefined|Infinity/)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold
  expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u)
  const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
}

describe('a saved picture', () => {
  test('is well-formed whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 6 }),
        fc.string({ unit: 'binary' }),
        (tokens, caption) =>
          expectWellFormed(pictureSvg(picture([...tokens, '<&>"\'\ud800\u0000'], [caption]))),
      ),
      { numRuns: 50 },
    )
  })

  test('carries its tokens, its caption and where its numbers come from', () => {
    const svg = pictureSvg(picture(['the', 'cat', '银行'], ['“the cat” · layer 1 · trained twins']))
    for (const words of ['银行', '“the cat” · layer 1 · trained twins', 'forbidden: weight 0', 'looks ↓']) {
      expect(svg).toContain(`>${words}<`)
    }
    expect(svg.match(/data-provenance="trained"/g)).toHaveLength(2)
    expect(svg).not.toMatch(/href|url\((?!#)/)
  })

  test('holds 128 × 128 cells in less than a megabyte', () => {
    const svg = pictureSvg(picture(Array.from({ length: 128 }, (_, index) => `w${index}`)))
    expectWellFormed(svg)
    expect(svg.length).toBeLessThan(1_000_000)
  })
})

test('lines of the caption are broken at spaces only', () => {
  expect(wrapLine('one two three', 5)).toEqual(['one two', 'three'])
  expect(wrapLine('unbelievably', 3)).toEqual(['unbelievably'])
  expect(wrapLine('', 3)).toEqual([''])
  // Chinese has no spaces; a sign that closes a clause does not begin a line.
  expect(wrapLine('模型读了，词', 4)).toEqual(['模型读', '了，词'])
})
