import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { JobQueue } from '../../../src/engine/queue.ts'

const ready = () => true

/** Takes until nothing is left. */
function drain<Job>(queue: JobQueue<Job>): Job[] {
  const taken: Job[] = []
  for (let job = queue.take(ready); job !== undefined; job = queue.take(ready)) taken.push(job)
  return taken
}

describe('a queue of jobs', () => {
  test('keeps only the latest job of a slot, and says which one it replaces', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 }), (slots) => {
        const queue = new JobQueue<string>()
        const replaced = slots.flatMap((slot, n) => queue.replace(slot, `${slot}${n}`) ?? [])
        const latest = [...new Set(slots)].map((slot) => `${slot}${slots.lastIndexOf(slot)}`)
        const taken = drain(queue)
        expect(new Set(taken)).toEqual(new Set(latest))
        // Each job comes out exactly once, by one door or the other.
        expect([...taken, ...replaced].sort()).toEqual(slots.map((slot, n) => `${slot}${n}`).sort())
      }),
    )
  })

  test('never drops a job of the console, and keeps their order', () => {
    const command = fc.oneof(fc.constantFrom('slot', 'take'), fc.constant('ask' as const))
    fc.assert(
      fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
        const queue = new JobQueue<string>()
        const taken: string[] = []
        commands.forEach((command, n) => {
          if (command === 'ask') queue.append('console', `ask ${n}`)
          else if (command === 'slot') queue.replace('slot', `slot ${n}`)
          else taken.push(queue.take(ready) ?? 'nothing')
        })
        const asked = commands.flatMap((command, n) => (command === 'ask' ? [`ask ${n}`] : []))
        expect([...taken, ...drain(queue)].filter((job) => job.startsWith('ask'))).toEqual(asked)
      }),
    )
  })

  test('starves no lane: no other is taken twice while one waits', () => {
    const rounds = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 6 }), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(rounds, (rounds) => {
        const queue = new JobQueue<string>()
        /** For each lane with jobs: the lanes that were taken since its turn came to wait. */
        const waits = new Map<string, string[]>()
        const left: Record<string, number> = {}
        for (const puts of rounds) {
          for (const lane of puts) {
            queue.append(lane, lane)
            left[lane] = (left[lane] ?? 0) + 1
            if (!waits.has(lane)) waits.set(lane, [])
          }
          const taken = queue.take(ready)
          if (taken === undefined) continue
          left[taken] = left[taken]! - 1
          waits.delete(taken)
          for (const others of waits.values()) {
            others.push(taken)
            expect(new Set(others).size).toBe(others.length)
          }
          if (left[taken] > 0) waits.set(taken, [])
        }
      }),
    )
  })

  test('lets a lane that is not ready wait without holding up the others', () => {
    const queue = new JobQueue<string>()
    queue.replace('bert', 'loading')
    queue.replace('gpt', 'loaded')
    expect(queue.take((job) => job === 'loaded')).toBe('loaded')
    expect(queue.take((job) => job === 'loaded')).toBeUndefined()
    queue.replace('gpt', 'later')
    expect(drain(queue)).toEqual(['loading', 'later'])
  })

  test('keeps the place in the line of a slot whose job is replaced', () => {
    const queue = new JobQueue<string>()
    queue.replace('bert', 'first')
    queue.replace('gpt', 'second')
    queue.replace('bert', 'first, newer')
    expect(drain(queue)).toEqual(['first, newer', 'second'])
  })

  test('takes out what matches, and leaves the rest in order', () => {
    const queue = new JobQueue<number>()
    for (const n of [1, 2, 3, 4]) queue.append('console', n)
    queue.replace('slot', 6)
    expect(queue.remove((n) => n % 2 === 0)).toEqual([2, 4, 6])
    expect(drain(queue)).toEqual([1, 3])
  })
})
