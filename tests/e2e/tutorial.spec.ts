import type { Locator, Page } from '@playwright/test'
import axe from 'axe-core'
import { type Locale, locales } from '../../src/i18n/locale.ts'
import type { Kind } from '../../src/store/fields.ts'
import type { MaskName } from '../../src/trace/request.ts'
import type { Move } from '../../src/tutorial/hand.ts'
import type { Question } from '../../src/tutorial/question.ts'
import { quizFiles, type StepFiles, stepFiles } from '../support/courseFiles.ts'
import { words } from '../support/words.ts'
import { expect, test } from './support.ts'

const tutorial = (page: Page, locale: Locale = 'en') =>
  page.getByRole('complementary', { name: words[locale].tutorial.label })
const button = (
  page: Page,
  name: 'guess' | 'skip' | 'showMe' | 'next' | 'back' | 'again',
  locale: Locale = 'en',
) =>
  tutorial(page, locale).getByRole('button', {
    name: new RegExp(`^\\W*${words[locale].course[name]}\\W*$`),
  })
const title = (page: Page, { title }: StepFiles, locale: Locale = 'en') =>
  tutorial(page, locale).getByRole('heading', { name: title[locale] })
const answer = (page: Page, locale: Locale = 'en') =>
  tutorial(page, locale).getByRole('region', { name: words[locale].course.answer, exact: true })
const sentence = (page: Page) => page.getByRole('textbox', { name: words.en.sentence.label, exact: true })

const maskOf = (page: Page, kind: Kind, mask: MaskName, locale: Locale) => {
  const { model, mask: names } = words[locale]
  return page
    .getByRole('article', { name: model[kind], exact: true })
    .getByRole('radio', { name: names[mask], exact: true })
}

async function open(page: Page, step: StepFiles, locale: Locale = 'en') {
  await page.goto(`/#v=1&step=${step.id}&lang=${locale}`)
  await expect(title(page, step, locale)).toBeVisible()
}

/** Makes some guess at a question that stands in `frame`. */
async function guessAt(frame: Locator, question: Question, locale: Locale = 'en') {
  if (question.kind === 'number') await frame.getByRole('slider').first().fill(String(question.scale.least))
  else if (question.kind === 'choice')
    await frame.getByRole('radio', { name: question.words[locale].options[question.options[0]!]! }).check()
  else await frame.locator('[data-cell="0.0"]').click()
  await frame.getByRole('button', { name: words[locale].course.guess, exact: true }).click()
}

async function makeGuess(page: Page, { step }: StepFiles, locale: Locale = 'en') {
  await guessAt(tutorial(page, locale).locator('form'), step, locale)
  await expect(tutorial(page, locale).getByRole('button', { name: step.task[locale] })).toBeVisible()
}

/** Does the task with the lab's own controls; `look` is called when the control has come into sight. */
async function move(
  page: Page,
  { role, name, within, nth, keys, fill }: Move,
  locale: Locale,
  look?: () => Promise<void>,
) {
  const place = within ? page.locator(`[data-spot~="${within}"]`).first() : page.locator('main')
  const found =
    role === 'summary'
      ? place.locator('summary').filter({ hasText: name(words[locale]) })
      : place.getByRole(role, { name: name(words[locale]), exact: role !== 'menuitem' })
  const control = nth === undefined ? found : found.nth(nth)
  await expect(control).toBeVisible()
  await look?.()
  if (fill !== undefined) await control.fill(fill)
  else if (keys) for (const key of keys) await control.press(key)
  else if (role === 'radio') await control.check()
  else await control.click()
}

/** The number is there, with a meaning and the readings that the step has words for, and it says whose it is. */
async function expectAnswer(shown: Locator, question: Question, locale: Locale = 'en') {
  await expect(shown).toBeVisible()
  const own = question.words[locale]
  const meanings = typeof own.meaning === 'string' ? [own.meaning] : Object.values(own.meaning)
  const text = ((await shown.textContent()) ?? '').replace(/\s+/g, ' ')
  expect(meanings.filter((one) => text.includes(one))).toHaveLength(1)
  for (const reading of Object.values(own.readings)) expect(text).toContain(reading)
  const { source } = words[locale].course
  const sources = [
    words[locale].model.trained,
    words[locale].model.untrained,
    source.measured,
    source.logged,
    source.counted,
    source.paper.split('{')[0]!,
  ]
  expect(sources.some((one) => text.includes(one))).toBe(true)
}

/** What stands in quotation marks in a step's task, and in the phrases of its prose that point at the lab. */
const quoted = ({ step, prose }: StepFiles, locale: Locale) =>
  [step.task[locale], ...[...prose[locale].matchAll(/<Point [^>]*>(.*?)<\/Point>/gs)].map((one) => one[1]!)]
    .flatMap((text) => [...text.matchAll(/“([^”]+)”/g)])
    .map((one) => one[1]!)

/** All that the page says beside the tutorial, menus that are open and what has been typed included. */
const saidByPage = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const isOutside = (element: Element) => element.closest('aside, script, style') === null
    const whole = [...document.querySelectorAll('main, header, body > :not(script, style)')].filter(
      (element) => isOutside(element) && !element.querySelector('aside'),
    )
    const fields = [...document.querySelectorAll('input, textarea')].filter(isOutside)
    const named = [...document.querySelectorAll('[aria-label]')].filter(isOutside)
    return [
      ...whole.map(({ textContent }) => textContent),
      ...fields.map((field) => (field as HTMLInputElement).value),
      ...named.map((element) => element.getAttribute('aria-label')),
    ].join('\n')
  })

for (const locale of locales)
  for (const files of stepFiles)
    test(`${files.id}, ${locale}: opened by its address, guessed, done by hand, answered; then shown`, async ({
      page,
    }) => {
      test.slow()
      await open(page, files, locale)
      for (const target of new Set(
        [...files.prose[locale].matchAll(/<Point to="([^"]*)"/g)].map((one) => one[1]),
      ))
        await expect(
          page.locator(`[data-spot~="${target}"]`).first(),
          `${target} is on the page`,
          // Some parts wait for a model that has to be fetched first.
        ).toBeAttached({ timeout: 45_000 })
      await makeGuess(page, files, locale)
      await expect(answer(page, locale)).toHaveCount(0)
      let seen = ''
      const look = async () => {
        seen += await saidByPage(page)
      }
      for (const one of files.hand.moves) await move(page, one, locale, look)
      await look()
      for (const name of quoted(files, locale)) expect(seen, `“${name}” is on the page`).toContain(name)
      await expectAnswer(answer(page, locale), files.step, locale)
      await button(page, 'again', locale).click()
      await expect(answer(page, locale)).toHaveCount(0)
      await button(page, 'showMe', locale).click()
      await expectAnswer(answer(page, locale), files.step, locale)
      await expect(answer(page, locale)).toContainText(words[locale].course.skipped)
    })

const chapters = [...new Set(quizFiles.map(({ chapter }) => chapter))]
for (const locale of locales)
  for (const chapter of chapters)
    test(`the questions of chapter ${chapter}, ${locale}: each is judged as soon as it is answered`, async ({
      page,
    }) => {
      test.slow()
      const questions = quizFiles.filter((files) => files.chapter === chapter)
      await page.goto(`/#v=1&step=quiz-${chapter}&lang=${locale}`)
      for (const { question } of questions) {
        const asked = question.words[locale].question
        await guessAt(tutorial(page, locale).locator('form').filter({ hasText: asked }), question, locale)
      }
      await expect(answer(page, locale)).toHaveCount(questions.length)
      for (const [i, { question }] of questions.entries())
        await expectAnswer(answer(page, locale).nth(i), question, locale)
    })

const stepOf = (id: string) => stepFiles.find((files) => files.id === id)!
const reading = (page: Page, text: string) => answer(page).locator('div').filter({ hasText: text }).last()

test('both masks: look-ahead hides pads on the right; on the left it does not', async ({ page }) => {
  const files = stepOf('both-masks')
  await open(page, files)
  await button(page, 'showMe').click()
  const { readings } = files.step.words.en
  await expect(reading(page, readings.moved!)).toContainText('0 of 7')
  await page
    .getByRole('group', { name: words.en.padding.side })
    .getByRole('radio', { name: words.en.padding.left })
    .check()
  await expect(reading(page, readings.moved!)).toContainText('7 of 7')
})

test('the first visit has two ways on: the tour, and the own sentence, which comes back', async ({
  page,
}) => {
  await page.goto('/')
  await tutorial(page).getByRole('button', { name: words.en.tutorial.own }).click()
  await expect(sentence(page)).toBeFocused()
  const own = 'A bird sang to me.'
  await page.keyboard.type(own)
  await expect(sentence(page)).toHaveValue(own)
  const first = stepFiles[0]!
  await tutorial(page).getByRole('button', { name: words.en.tutorial.start }).click()
  await expect(title(page, first)).toBeVisible()
  await expect(sentence(page)).not.toHaveValue(own)
  await button(page, 'showMe').click()
  await expectAnswer(answer(page), first.step)
  await page.reload()
  await expect(answer(page)).toBeVisible()
  await tutorial(page).getByRole('button', { name: words.en.course.all }).click()
  await expect(sentence(page)).toHaveValue(own)
  await tutorial(page).getByText(words.en.tutorial.contents).click()
  await expect(
    tutorial(page).getByRole('button', {
      name: new RegExp(`${first.title.en.replace('?', '\\?')}.*\\(${words.en.course.done}\\)`),
    }),
  ).toBeVisible()
})

test('the summary holds each guess beside what came out, saves it, and forgets it when asked twice', async ({
  page,
}) => {
  const files = stepOf('look-ahead')
  await open(page, files)
  await makeGuess(page, files)
  for (const one of files.hand.moves) await move(page, one, 'en')
  await expectAnswer(answer(page), files.step)
  await page.goto('/#v=1&step=summary')
  const { course } = words.en
  const line = tutorial(page).getByRole('listitem').filter({ hasText: files.title.en })
  await expect(line).toContainText(files.step.words.en.question)
  await expect(line).toContainText(course.verdictWrong)
  for (const name of Object.values(files.step.words.en.readings)) await expect(line).toContainText(name)
  const saved = page.waitForEvent('download')
  await tutorial(page).getByRole('button', { name: course.save }).click()
  expect((await saved).suggestedFilename()).toBe('bothways-course.csv')
  await tutorial(page).getByRole('button', { name: course.forget }).click()
  await tutorial(page).getByRole('button', { name: course.forgetSure }).click()
  await expect(tutorial(page)).toContainText(course.summaryEmpty)
})

test('every term of the glossary stands there in both languages', async ({ page }) => {
  await page.goto('/#v=1&step=glossary&lang=zh')
  await expect(tutorial(page, 'zh').getByRole('term').first()).toBeVisible()
  await expect(tutorial(page, 'zh')).toContainText('look-ahead mask')
})

test('arrow keys turn the steps, Escape folds them away, and typing keeps its keys', async ({ page }) => {
  const [first, second] = [stepOf('padding'), stepOf('look-ahead')]
  await open(page, first)
  await page.keyboard.press('ArrowRight')
  await expect(title(page, second)).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await expect(title(page, first)).toBeVisible()
  await sentence(page).press('ArrowRight')
  await sentence(page).press('Escape')
  await expect(title(page, first)).toBeVisible()
  await sentence(page).blur()
  await page.keyboard.press('Escape')
  await expect(title(page, first)).toBeHidden()
  await tutorial(page).getByRole('button', { name: words.en.tutorial.unfold }).click()
  await expect(title(page, first)).toBeVisible()
})

test('by keyboard alone: guess, do, read', async ({ page }) => {
  const step = stepOf('look-ahead')
  await open(page, step)
  await tutorial(page).getByRole('radio').first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await maskOf(page, 'gpt', 'own', 'en').focus()
  await page.keyboard.press('ArrowRight')
  await expectAnswer(answer(page), step.step)
})

test('a phrase lights the part of the lab that it names', async ({ page }) => {
  await open(page, stepOf('padding'))
  const lit = page.locator('[data-lighted]')
  await expect(lit).toHaveCount(0)
  await tutorial(page).getByRole('button', { name: 'padding mask' }).hover()
  await expect(lit).toHaveCount(1)
  await page.mouse.move(0, 0)
  await expect(lit).toHaveCount(0)
  await tutorial(page).getByRole('button', { name: 'pads', exact: true }).focus()
  await expect(lit).toHaveCount(1)
})

test('what a phrase names comes into sight when the pointer rests on it, and the task’s place after the guess', async ({
  page,
}) => {
  test.slow()
  const step = stepOf('layer-mix')
  await open(page, step)
  const [mix, picture] = [page.locator('[data-spot~="words.mix"]'), page.locator('[data-spot~="elmo.words"]')]
  await expect(mix).toBeAttached({ timeout: 45_000 })
  await expect(mix).not.toBeInViewport()
  await tutorial(page).locator('[data-to="words.mix"]').hover()
  await expect(mix).toBeInViewport({ ratio: 0.9 })
  await expect(mix).toHaveAttribute('data-lighted')
  await page.mouse.move(300, 600)
  await expect(mix).not.toHaveAttribute('data-lighted')
  await tutorial(page).locator('[data-to="elmo.words"]').focus()
  await expect(picture).toBeInViewport({ ratio: 0.4 })
  await makeGuess(page, step)
  await expect(mix).toBeInViewport({ ratio: 0.9 })
})

test('a learner who has typed another sentence can put the step’s own back, and keeps the guess', async ({
  page,
}) => {
  const step = stepOf('look-ahead')
  await open(page, step)
  await makeGuess(page, step)
  const own = await sentence(page).inputValue()
  await sentence(page).fill('A bird sang.')
  await tutorial(page).getByRole('button', { name: words.en.course.putBack }).click()
  await expect(sentence(page)).toHaveValue(own)
  await expect(tutorial(page).getByRole('button', { name: step.step.task.en })).toBeVisible()
})

test('a guess in the making is kept through another step and a reload', async ({ page }) => {
  const step = stepOf('left-pads')
  await open(page, step)
  const cell = tutorial(page).locator('[data-cell="0.1"]')
  await cell.click()
  await page.keyboard.press('Escape')
  await tutorial(page).getByRole('button', { name: words.en.tutorial.unfold }).click()
  await button(page, 'next').click()
  await expect(title(page, step)).toHaveCount(0)
  await button(page, 'back').click()
  await expect(title(page, step)).toBeVisible()
  await expect(cell).toHaveAttribute('aria-pressed', 'true')
  await page.reload()
  await expect(cell).toHaveAttribute('aria-pressed', 'true')
  await button(page, 'showMe').click()
  await expect(answer(page)).toContainText('1 cell')
})

test('on a phone the sheet folds to make room for the lab and shows the number when it is there', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const step = stepOf('padding')
  await open(page, step)
  const prose = tutorial(page).getByText('A model reads many sentences')
  await expect(prose).toBeVisible()
  await tutorial(page).getByRole('slider').fill('20')
  await button(page, 'guess').click()
  await expect(prose).toBeHidden()
  await maskOf(page, 'bert', 'none', 'en').check()
  await expect(tutorial(page).getByRole('status')).toContainText('%')
  await tutorial(page).getByRole('button', { name: words.en.tutorial.unfold }).click()
  await expectAnswer(answer(page), step.step)
})

/** What axe finds in the tutorial alone; accessibility.spec.ts looks at the whole page. */
async function faultsOfTutorial(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await window.axe.run('aside', { resultTypes: ['violations'] })
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html}`)
  })
}

test('axe finds nothing to mend in a step, in the column and in the sheet', async ({ page }) => {
  const step = stepOf('both-masks')
  await open(page, step)
  expect(await faultsOfTutorial(page)).toEqual([])
  await button(page, 'showMe').click()
  await expectAnswer(answer(page), step.step)
  expect(await faultsOfTutorial(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await faultsOfTutorial(page)).toEqual([])
})
