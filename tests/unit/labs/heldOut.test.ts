import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readMetrics } from '../../../src/engine/metrics.ts'
import { gapFigures, heldOutFigures } from '../../../src/labs/predict/failures/heldOut.ts'

const metrics = readMetrics(readFileSync('public/models/metrics.json', 'utf8'))

test('the honest failures show what was measured of every writer and of every way to a hidden word', () => {
  expect(heldOutFigures(metrics).map(({ who }) => who)).toEqual(['gpt', 'elmo', 'append', 'gibbs', 'stories'])
  const ways = ['left', 'rescore', 'masked', 'elmo', 'cut'] as const
  const gaps = gapFigures(metrics, ways)
  expect(gaps.map(({ method }) => method)).toEqual(ways)
  expect(new Set(gaps.map(({ n }) => n)).size).toBe(1)
})

test('a file without these figures shows none', () => {
  expect(gapFigures({ entries: [] }, ['left'])).toEqual([])
  expect(heldOutFigures({ entries: [] })).toEqual([])
})

test('with nothing to the right of the word, BERT knows it less often than the two that were trained to go on', () => {
  const [gpt, elmo, bert] = gapFigures(metrics, ['left', 'elmo', 'cut'])
  expect(bert!.top1).toBeLessThan(0.7 * Math.min(gpt!.top1, elmo!.top1))
})
