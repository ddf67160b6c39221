import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeTrace } from './fakeTrace.ts'

const kept = new Map<string, string>()
vi.stubGlobal('localStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => kept.set(key, value),
})

/** A page freshly loaded at these choices: what the device remembers is all that is left of the one before. */
async function load(at: Partial<import('../../../src/store/fields.ts').Choices> = {}) {
  vi.resetModules()
  const [{ useChoices, choose, chooseAll }, { useResults }, { defaults }, runner, { course }, { answered }] =
    await Promise.all([
      import('../../../src/store/choices.ts'),
      import('../../../src/store/results.ts'),
      import('../../../src/store/fields.ts'),
      import('../../../src/tutorial/runner.ts'),
      import('../../../src/tutorial/course.ts'),
      import('./answered.ts'),
    ])
  chooseAll({ ...defaults, ...at })
  const stop = runner.startTutorial()
  const choices = () => useChoices.getState().choices
  /** The models answer what is chosen: BERT's real rows see pads where its mask is off. */
  const answer = () => {
    const isOpen = choices()['bert.mask'] === 'none'
    const trace = (open: boolean) =>
      fakeTrace({
        kind: 'bert',
        real: [1, 0],
        mayLook: (_, column) => open || column === 0,
        states: [open ? 1 : 0, 0],
      })
    useResults.setState(
      answered(choices(), { 'bert.shown': trace(isOpen), ...(isOpen && { 'bert.own': trace(false) }) }),
    )
  }
  const attempt = (id: string) => runner.useRunner.getState().attempts[id]
  return { ...runner, course, choices, choose, chooseAll, defaults, answer, attempt, stop }
}

let stop = () => {}
const loaded = async (...at: Parameters<typeof load>) => {
  stop()
  const page = await load(...at)
  stop = page.stop
  return page
}

beforeEach(() => kept.clear())
afterEach(() => stop())

test('a step opens with its picture, waits for a guess, then for the task, then shows the number', async () => {
  const page = await loaded({ text: 'Mine.' })
  page.open(page.course[0]!)
  page.answer()
  expect(page.choices()).toMatchObject({ step: 'padding', padTo: 16, 'bert.mask': 'own' })
  expect(page.attempt('padding')).toBeUndefined()

  page.guess(30)
  expect(page.attempt('padding')).toEqual({ guess: 30, answer: null })

  page.choose({ 'bert.mask': 'none' })
  expect(page.attempt('padding')?.answer).toBeNull()
  page.answer()
  expect(page.attempt('padding')).toMatchObject({ guess: 30, answer: { outcome: 50 } })
})

test('a task done before the guess shows its number only once the guess is made or skipped', async () => {
  const page = await loaded()
  page.open(page.course[0]!)
  page.choose({ 'bert.mask': 'none' })
  page.answer()
  expect(page.attempt('padding')).toBeUndefined()
  page.guess(null)
  expect(page.attempt('padding')).toMatchObject({ guess: null, answer: { outcome: 50 } })
})

test('“show me” does the task and skips the guess that was not made', async () => {
  const page = await loaded()
  page.open(page.course[0]!)
  page.showMe()
  expect(page.choices()['bert.mask']).toBe('none')
  page.answer()
  expect(page.attempt('padding')).toMatchObject({ guess: null, answer: { outcome: 50 } })
})

test('“guess again” forgets the attempt and puts the starting picture back', async () => {
  const page = await loaded()
  page.open(page.course[0]!)
  page.showMe()
  page.answer()
  page.again()
  expect(page.attempt('padding')).toBeUndefined()
  expect(page.choices()['bert.mask']).toBe('own')
})

test('next and back walk the course; past its ends the tutorial is left', async () => {
  const page = await loaded()
  page.open(page.course[0]!)
  const walked = page.course.map(() => {
    const at = page.choices().step
    page.turn(1)
    return at
  })
  expect(walked).toEqual(page.course.map(({ id }) => id))
  expect(page.choices().step).toBeNull()
  page.open(page.course[1]!)
  page.turn(-1)
  expect(page.choices().step).toBe('padding')
  page.turn(-1)
  expect(page.choices().step).toBeNull()
})

test('leaving gives back the sentence and the masks that were there before', async () => {
  const page = await loaded({ text: 'Mine.', 'gpt.mask': 'none', lang: 'zh' })
  page.open(page.course[0]!)
  page.turn(1)
  page.leave()
  expect(page.choices()).toEqual({ ...page.defaults, text: 'Mine.', 'gpt.mask': 'none', lang: 'zh' })
})

test('a sentence typed in the middle of a step is the one that is given back', async () => {
  const page = await loaded({ text: 'Mine.' })
  page.open(page.course[0]!)
  page.choose({ text: 'Mine, later.' })
  page.turn(1)
  expect(page.choices().text).not.toBe('Mine, later.')
  page.leave()
  expect(page.choices().text).toBe('Mine, later.')
})

test('a reload in the middle of a step loses neither the attempts nor what was there before', async () => {
  const before = await loaded({ text: 'Mine.' })
  before.open(before.course[0]!)
  before.showMe()
  before.answer()
  const page = await loaded(before.choices())
  expect(page.attempt('padding')).toMatchObject({ answer: { outcome: 50 } })
  page.leave()
  expect(page.choices().text).toBe('Mine.')
})

test('an address that says only the step opens its picture; one that says more is kept', async () => {
  const bare = await loaded({ step: 'padding' })
  expect(bare.choices()).toMatchObject({ padTo: 16, step: 'padding' })
  const full = await loaded({ step: 'padding', text: 'Theirs.', 'bert.mask': 'none' })
  expect(full.choices()).toEqual({ ...full.defaults, step: 'padding', text: 'Theirs.', 'bert.mask': 'none' })
})

test('an unknown step in the address is no step, and broken memories are none', async () => {
  kept.set('bothways.tutorial', '{"padding": 5}')
  const page = await loaded({ step: 'nonsense', text: 'Theirs.' })
  expect(page.attempt('padding')).toBeUndefined()
  page.guess(3)
  page.showMe()
  page.turn(1)
  expect(page.choices()).toEqual({ ...page.defaults, step: 'nonsense', text: 'Theirs.' })
})
