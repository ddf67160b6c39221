import { expect, test } from 'vitest'
import type { BarTableProps } from '../../../src/charts/BarTable.tsx'
import { barTableSvg } from '../../../src/charts/barTableSvg.ts'

const table: BarTableProps = {
  caption: 'What stands in the gap?',
  rowsTitle: 'candidate',
  columns: [
    { key: 'a', label: 'both sides', accent: 'bert', group: '↔ BERT', provenance: 'trained' },
    { key: 'b', label: 'left only', accent: 'gpt', group: '← GPT', provenance: 'untrained', isWaiting: true },
  ],
  rows: [
    { key: 1, label: '<dog>' },
    { key: 2, label: 'cat', mark: 'the right word' },
  ],
  value: (row, column) => (column === 0 ? [0.75, 0.25][row]! : null),
  format: String,
  foot: [{ label: 'rank', cells: ['2', '…'] }],
}

test('A saved table of bars holds every word and number of the one on screen, and where they come from', () => {
  const svg = barTableSvg(table, ['The dog & the cat.', 'weights: trained'], 'light')
  for (const words of [
    '↔ BERT',
    '← GPT',
    'both sides',
    '&lt;dog&gt;',
    'cat · the right word',
    '0.75',
    '0.25',
    'rank',
  ]) {
    expect(svg).toContain(words)
  }
  expect(svg).toContain('The dog &amp; the cat.')
  expect(svg.match(/data-provenance="trained"/g)).toHaveLength(2)
  expect(svg).not.toContain('data-provenance="untrained"')
  expect(svg).not.toContain('NaN')
})
