import { describe, expect, test } from 'vitest'
import en from '../../../../src/i18n/parts/blueprintsRoads.en.ts'
import type { Typed } from '../../../../src/labs/blueprints/diagram/useTyped.ts'
import { excerptOf, pickedWords } from '../../../../src/labs/blueprints/roads/excerpt.ts'
import { stopsOf } from '../../../../src/labs/blueprints/roads/stops.ts'

describe('the roads to BERT', () => {
  test('end at the same BERT, by way of one stack that guesses hidden words', () => {
    const [fromElmo, fromGpt] = [stopsOf('elmo', 2), stopsOf('gpt', 2)]
    expect(fromElmo.slice(-2)).toEqual(fromGpt.slice(-2))
    expect(fromElmo.at(-1)?.id).toBe('bert')
  })

  test('change unit, direction, objective and frame one after another', () => {
    for (const road of ['elmo', 'gpt'] as const) {
      const stops = stopsOf(road, 2)
      const changes = stops.slice(1).map((stop, index) => {
        const before = stops[index]!
        return [
          stop.architecture.unit !== before.architecture.unit && 'unit',
          stop.architecture.stacks.join() !== before.architecture.stacks.join() && 'ways',
          stop.objective !== before.objective && 'objective',
        ].filter(Boolean)
      })
      expect(changes).toEqual(
        road === 'elmo'
          ? [['unit'], ['ways', 'objective'], ['objective']]
          : [['ways'], ['objective'], ['objective']],
      )
    }
  })

  test('explain each stop in at most 60 words', () => {
    for (const { id } of [...stopsOf('elmo', 2), ...stopsOf('gpt', 2)]) {
      expect(en[`${id}What`].split(' ').length).toBeLessThanOrEqual(60)
    }
  })

  test('are drawn on the first words of each text, with one of them hidden', () => {
    const labels = '[CLS] a b c d e f g [SEP] h i [SEP]'.split(' ')
    const typed: Typed = {
      labels: labels.map((label) => ({ label, kind: label.startsWith('[') ? 'special' : 'word' })),
      real: labels.map(() => 1),
      segments: labels.map((_, at) => (at > 8 ? 1 : 0)),
      words: [1, 2, 3, 4, 5, 6, 7, 9, 10],
    }
    const picked = pickedWords(typed)
    expect(picked).toEqual([0, 1, 2, 3, 7, 8])
    const excerpt = excerptOf(typed, picked, 2)
    expect(excerpt.labels.map(({ label }) => label).join(' ')).toBe('[CLS] a b [MASK] d [SEP] h i [SEP]')
    expect(excerpt.words).toEqual([1, 2, 3, 4, 6, 7])
    expect(excerpt.segments).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1])
  })
})
