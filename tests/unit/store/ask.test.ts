import { beforeEach, describe, expect, test } from 'vitest'
import type { Engine } from '../../../src/engine/client.ts'
import { answerIn, showSlot, useAnswers } from '../../../src/store/answers.ts'
import { askInTurn, askInto, type Series } from '../../../src/store/ask.ts'
import { keepEngine } from '../../../src/store/engine.ts'
import type { Fill, FillRequest } from '../../../src/trace/failures.ts'
import { Refusal } from '../../../src/trace/refusal.ts'

const question = (place: number): FillRequest => ({
  model: 'bert',
  text: 'a',
  written: [],
  place,
  step: 0,
  temperature: 0,
})
const answer = (place: number) => ({ drawn: { id: place } }) as Fill

/** Every question that was asked, to be answered by hand. */
let open: {
  readonly place: number
  readonly answer: (fill: Fill) => void
  readonly refuse: (why: Error) => void
}[]

beforeEach(() => {
  open = []
  useAnswers.setState({ answers: {}, retries: 0 })
  keepEngine({
    put: (_slot: string, _name: string, { place }: FillRequest) =>
      new Promise<Fill>((resolve, reject) => open.push({ place, answer: resolve, refuse: reject })),
  } as unknown as Engine)
})

const inSlot = (slot = 'slot') => answerIn<'fill'>(useAnswers.getState(), slot)

describe('A question', () => {
  test('puts its answer into its slot, and the older one stays until then', async () => {
    const first = askInto('slot', 'fill', question(1))
    expect(inSlot()).toBeNull()
    open[0]!.answer(answer(1))
    await first
    const second = askInto('slot', 'fill', question(2))
    expect(inSlot()).toEqual({ request: question(1), result: answer(1), refusal: null })
    open[1]!.answer(answer(2))
    await second
    expect(inSlot()?.result).toEqual(answer(2))
  })

  test('that is refused says so, with what was asked', async () => {
    const asked = askInto('slot', 'fill', question(1))
    const refusal = new Refusal('bad-request', { what: 'no' })
    open[0]!.refuse(refusal)
    await asked
    expect(inSlot()).toEqual({ request: question(1), result: null, refusal })
  })

  test.each(['cancelled', 'worker-died'] as const)('that is %s leaves the older answer', async (code) => {
    const first = askInto('slot', 'fill', question(1))
    open[0]!.answer(answer(1))
    await first
    const second = askInto('slot', 'fill', question(2))
    open[1]!.refuse(new Refusal(code, {}))
    await second
    expect(inSlot()?.result).toEqual(answer(1))
  })
})

describe('A series', () => {
  let told: Series<'fill'>[]
  let leave: AbortController
  const ask = (places: readonly number[], known: readonly Fill[] = []) => {
    told = []
    leave = new AbortController()
    const tell = (series: Series<'fill'>) => told.push(series)
    return askInTurn('slot', 'fill', places.map(question), known, leave.signal, tell)
  }

  test('asks each question when the one before is answered', async () => {
    const asked = ask([1, 2])
    expect(open.map(({ place }) => place)).toEqual([1])
    open[0]!.answer(answer(1))
    await expect.poll(() => open.length).toBe(2)
    expect(told).toEqual([{ answers: [answer(1)], refusal: null }])
    open[1]!.answer(answer(2))
    await asked
    expect(told.at(-1)?.answers).toEqual([answer(1), answer(2)])
  })

  test('goes on behind what is known', async () => {
    const asked = ask([1, 2], [answer(1)])
    expect(open.map(({ place }) => place)).toEqual([2])
    open[0]!.answer(answer(2))
    await asked
    expect(told).toEqual([{ answers: [answer(1), answer(2)], refusal: null }])
  })

  test('that is left asks and tells nothing more', async () => {
    const asked = ask([1, 2])
    leave.abort()
    open[0]!.answer(answer(1))
    await asked
    expect(open).toHaveLength(1)
    expect(told).toEqual([])
  })

  test('ends with a refusal, and says nothing of one that was overtaken', async () => {
    const refused = ask([1, 2])
    open[0]!.refuse(new Refusal('bad-request', { what: 'no' }))
    await refused
    expect(told.map(({ refusal }) => refusal?.code)).toEqual(['bad-request'])
    const overtaken = ask([1])
    open[1]!.refuse(new Refusal('cancelled', {}))
    await overtaken
    expect(told).toEqual([])
  })
})

describe('Of what has left the screen', () => {
  const fill = (slot: string) =>
    useAnswers.setState(({ answers }) => ({
      answers: { ...answers, [slot]: { request: question(1), result: answer(1), refusal: null } },
    }))

  test('the last answers are kept, the oldest dropped, and what is shown stays', () => {
    const hideShown = showSlot('shown')
    fill('shown')
    for (let n = 0; n < 20; n++) {
      const hide = showSlot(`view ${n}`)
      fill(`view ${n}`)
      hide()
    }
    expect(inSlot('view 19')).not.toBeNull()
    expect(inSlot('view 0')).toBeNull()
    expect(inSlot('shown')).not.toBeNull()
    expect(Object.keys(useAnswers.getState().answers)).toHaveLength(13)
    hideShown()
  })

  test('a slot that two components show is shown until both have gone', () => {
    const [one, two] = [showSlot('both'), showSlot('both')]
    fill('both')
    one()
    for (let n = 0; n < 20; n++) showSlot(`other ${n}`)()
    expect(inSlot('both')).not.toBeNull()
    two()
    for (let n = 0; n < 20; n++) showSlot(`other ${n}`)()
    expect(inSlot('both')).toBeNull()
  })
})
