import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readMetrics } from '../../../src/engine/metrics.ts'
import { gapFigures, heldOutFigures } from '../../../src/labs/predict/failures/heldOut.ts'

const metrics = readMetrics(readFileSync('public/models/metrics.json', 'utf8'))

test('the honest failures show what was measured of every writer and of every way to a hidden word', () => {
  expect(heldOutFigures(metrics).map(({ who }) => who)).toEqual(['gpt', 'elmo', 'append', 'gibbs', 'stories'])
  const gaps = gapFigures(metrics)
  expect(gaps.map(({ method }) => method)).toEqual(['left', 'rescore', 'masked'])
  expect(new Set(gaps.map(({ n }) => n)).size).toBe(1)
})

test('a file without these figures shows none', () => {
  expect(gapFigures({ entries: [] })).toEqual([])
  expect(heldOutFigures({ entries: [] })).toEqual([])
})
