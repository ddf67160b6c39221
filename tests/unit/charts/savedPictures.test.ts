import { expect, test } from 'vitest'
import { stripsSvg } from '../../../src/charts/stripsSvg.ts'
import { tableSvg } from '../../../src/charts/tableSvg.ts'

const common = { caption: ['<b> & "it"'], accent: 'bert', theme: 'light' } as const

test('a saved strip has a cell a component, and what was typed is text in it', () => {
  const row = {
    label: 'x',
    values: Float32Array.of(-1, 0, 1),
    mode: 'difference',
    limit: 1,
    note: '[3]',
  } as const
  const svg = stripsSvg({ ...common, rows: [row] })
  expect(svg).toContain('&lt;b&gt; &amp; &quot;it&quot;')
  expect(svg.match(/height="16" fill="rgb/g)).toHaveLength(3)
  // Nothing, the middle of the scale, is the plate itself.
  expect(svg).toContain('fill="rgb(255, 255, 255)"')
})

test('a saved table has a cell a place, tinted in the model’s colour or in grey', () => {
  const cells = [
    [
      { text: 'cat', below: '0.9', shade: 1 },
      { text: 'dog', below: '0.1', shade: -1 },
    ],
  ]
  const svg = tableSvg({ ...common, rows: ['block 1'], columns: ['a', 'b'], cells })
  const fills = [...svg.matchAll(/rx="3" fill="rgb\((\d+), (\d+), (\d+)\)"/g)].map((found) => found.slice(1))
  expect(fills).toHaveLength(2)
  expect(new Set(fills[0]).size).toBeGreaterThan(1)
  expect(new Set(fills[1]).size).toBe(1)
  expect(svg).toContain('>cat<')
})
