import { describe, expect, it } from 'vitest'
import { isRight, score, taskIds, taskOf } from '../../../../src/store/tasks.ts'

describe('The task chooser', () => {
  it('has twelve tasks, each with the figures of a paper', () => {
    expect(taskIds).toHaveLength(12)
    for (const id of taskIds) expect(taskOf(id).evidence.length, id).toBeGreaterThan(0)
  })

  it('counts a second good answer as right, and what was not guessed as nothing', () => {
    expect(isRight('entities', 'elmo')).toBe(true)
    expect(isRight('sentiment', 'gpt')).toBe(false)
    expect(score({})).toEqual({ right: 0, of: 0 })
    expect(score({ entities: 'elmo', sentiment: 'gpt', code: 'gpt' })).toEqual({ right: 2, of: 3 })
  })

  it('rewards no single answer everywhere', () => {
    for (const answer of ['elmo', 'gpt', 'bert', 'none'] as const) {
      expect(taskIds.filter((id) => isRight(id, answer)).length).toBeLessThan(taskIds.length)
    }
  })
})
