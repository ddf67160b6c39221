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
  const [
    { useChoices, choose, chooseAll },
    { useResults },
    { defaults },
    runner,
    { corePath, course, entryById },
    { answered },
    { draft, useDrafts },
  ] = await Promise.all([
    import('../../../src/store/choices.ts'),
    import('../../../src/store/results.ts'),
    import('../../../src/store/fields.ts'),
    import('../../../src/tutorial/runner.ts'),
    import('../../../src/tutorial/course.ts'),
    import('./answered.ts'),
    import('../../../src/tutorial/drafts.ts'),
  ])
  chooseAll({ ...defaults, ...at })
  const stop = runner.startCourse()
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
  /** What is fetched has come. */
  const settled = () =>
    vi.waitFor(() => expect(runner.useRunner.getState().opened?.entry.id).toBe(choices().step))
  const openId = async (id: string) => {
    await runner.open(entryById(id)!)
  }
  return {
    ...runner,
    draft,
    drafts: () => useDrafts.getState().drafts,
    settled,
    openId,
    corePath,
    course,
    choices,
    choose,
    chooseAll,
    defaults,
    answer,
    attempt,
    stop,
  }
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
  await page.openId('padding')
  page.answer()
  expect(page.choices()).toMatchObject({ step: 'padding', padTo: 16, 'bert.mask': 'own' })
  expect(page.attempt('padding')).toBeUndefined()

  page.guess('padding', 30)
  expect(page.attempt('padding')).toEqual({ guess: 30, answer: null })

  page.choose({ 'bert.mask': 'none' })
  expect(page.attempt('padding')?.answer).toBeNull()
  page.answer()
  expect(page.attempt('padding')).toMatchObject({ guess: 30, answer: { outcome: 50 } })
})

test('a task done before the guess shows its number only once the guess is made or skipped', async () => {
  const page = await loaded()
  await page.openId('padding')
  page.choose({ 'bert.mask': 'none' })
  page.answer()
  expect(page.attempt('padding')).toBeUndefined()
  page.guess('padding', null)
  expect(page.attempt('padding')).toMatchObject({ guess: null, answer: { outcome: 50 } })
})

test('“show me” does the task and skips the guess that was not made', async () => {
  const page = await loaded()
  await page.openId('padding')
  page.showMe()
  expect(page.choices()['bert.mask']).toBe('none')
  page.answer()
  expect(page.attempt('padding')).toMatchObject({ guess: null, answer: { outcome: 50 } })
})

test('a guess in the making is found again after leaving and after a reload, and “show me” takes it as made', async () => {
  const page = await loaded()
  await page.openId('padding')
  page.draft('padding', 30)
  await page.openId('look-ahead')
  const again = await loaded({ step: 'padding' })
  await again.settled()
  expect(again.drafts().padding).toBe(30)
  again.showMe()
  expect(again.attempt('padding')).toMatchObject({ guess: 30 })
  expect(again.drafts()).toEqual({})
})

test('a guess in the making that is none of the question is no guess', async () => {
  const page = await loaded()
  await page.openId('padding')
  page.draft('padding', 'many')
  page.showMe()
  expect(page.attempt('padding')).toMatchObject({ guess: null })
})

test('“show me” does the task in the step’s own picture, whatever was typed', async () => {
  const page = await loaded()
  await page.openId('padding')
  const own = page.choices().text
  page.choose({ text: '🐱' })
  page.showMe()
  expect(page.choices()).toMatchObject({ text: own, padTo: 16, 'bert.mask': 'none' })
})

test('“guess again” forgets the attempt and puts the starting picture back', async () => {
  const page = await loaded()
  await page.openId('padding')
  page.showMe()
  page.answer()
  page.again('padding')
  await page.settled()
  expect(page.attempt('padding')).toBeUndefined()
  expect(page.choices()['bert.mask']).toBe('own')
})

test('next and back walk the course; past its ends the tutorial is left', async () => {
  const page = await loaded()
  await page.openId(page.course[0]!.id)
  for (const { id } of page.course) {
    await vi.waitFor(() => expect(page.choices().step).toBe(id))
    await page.settled()
    page.turn(1)
  }
  await vi.waitFor(() => expect(page.choices().step).toBeNull())
  await page.openId(page.course[1]!.id)
  page.turn(-1)
  await vi.waitFor(() => expect(page.choices().step).toBe(page.course[0]!.id))
  page.turn(-1)
  expect(page.choices().step).toBeNull()
})

test('the core path walks its own steps and the summary, and stays chosen from step to step', async () => {
  const page = await loaded({ path: 'core' })
  await page.openId(page.corePath[0]!)
  for (const id of [...page.corePath.slice(1), 'summary']) {
    page.turn(1)
    await vi.waitFor(() => expect(page.choices()).toMatchObject({ step: id, path: 'core' }))
  }
})

test('the glossary leaves the picture as it is and leads back to where it was opened', async () => {
  const page = await loaded()
  await page.openId('padding')
  page.choose({ text: 'Mine.' })
  await page.openId('glossary')
  expect(page.choices()).toMatchObject({ step: 'glossary', text: 'Mine.', padTo: 16 })
  page.goBack()
  await page.settled()
  expect(page.choices()).toMatchObject({ step: 'padding', text: 'Mine.', padTo: 16 })
})

test('leaving gives back the sentence and the masks that were there before', async () => {
  const page = await loaded({ text: 'Mine.', 'gpt.mask': 'none', lang: 'zh' })
  await page.openId('padding')
  page.turn(1)
  await vi.waitFor(() => expect(page.choices().step).toBe('look-ahead'))
  page.leave()
  expect(page.choices()).toEqual({ ...page.defaults, text: 'Mine.', 'gpt.mask': 'none', lang: 'zh' })
})

test('a sentence typed in the middle of a step is the one that is given back', async () => {
  const page = await loaded({ text: 'Mine.' })
  await page.openId('padding')
  page.choose({ text: 'Mine, later.' })
  page.turn(1)
  await vi.waitFor(() => expect(page.choices().text).not.toBe('Mine, later.'))
  page.leave()
  expect(page.choices().text).toBe('Mine, later.')
})

test('a reload in the middle of a step loses neither the attempts nor what was there before', async () => {
  const before = await loaded({ text: 'Mine.' })
  await before.openId('padding')
  before.showMe()
  before.answer()
  const page = await loaded(before.choices())
  expect(page.attempt('padding')).toMatchObject({ answer: { outcome: 50 } })
  page.leave()
  expect(page.choices().text).toBe('Mine.')
})

test('an address that says only the step opens its picture; one that says more is kept', async () => {
  const bare = await loaded({ step: 'padding' })
  await bare.settled()
  expect(bare.choices()).toMatchObject({ padTo: 16, step: 'padding' })
  const full = await loaded({ step: 'padding', text: 'Theirs.', 'bert.mask': 'none' })
  await full.settled()
  expect(full.choices()).toEqual({ ...full.defaults, step: 'padding', text: 'Theirs.', 'bert.mask': 'none' })
})

test('a step that an address opens is looked at in its own picture only', async () => {
  const page = await loaded({ step: 'padding' })
  const seen: (number | null)[] = []
  page.useRunner.subscribe(() => seen.push(page.choices().padTo))
  await page.settled()
  expect(seen[0]).toBe(16)
})

test('an unknown step in the address is no step, and broken memories are none', async () => {
  kept.set('bothways.tutorial', '{"padding": 5}')
  const page = await loaded({ step: 'nonsense', text: 'Theirs.' })
  expect(page.attempt('padding')).toBeUndefined()
  page.showMe()
  page.turn(1)
  expect(page.choices()).toEqual({ ...page.defaults, text: 'Theirs.' })
})

test('of what the device remembers, only what is not understood is lost', async () => {
  const answer = { outcome: 50, readings: {}, by: { of: 'model', models: ['bert'], origin: 'trained' } }
  kept.set('bothways.tutorial', JSON.stringify({ padding: { guess: 40, answer }, old: { guess: true } }))
  const page = await loaded()
  expect(page.attempt('padding')).toEqual({ guess: 40, answer })
  expect(page.attempt('old')).toBeUndefined()
})
