import { readdirSync } from 'node:fs'
import type { Page } from '@playwright/test'
import axe from 'axe-core'
import en from '../../src/i18n/en.ts'
import { type Locale, locales } from '../../src/i18n/locale.ts'
import zh from '../../src/i18n/zh.ts'
import { type Kind, kinds } from '../../src/store/fields.ts'
import type { MaskName } from '../../src/trace/request.ts'
import type { Step } from '../../src/tutorial/step.ts'
import { expect, test } from './support.ts'

const catalogues = { en, zh }
const folder = new URL('../../src/tutorial/steps/', import.meta.url)
const steps: readonly Step[] = await Promise.all(
  readdirSync(folder).map(async (id) => (await import(new URL(`${id}/step.ts`, folder).href)).default),
)

const tutorial = (page: Page, locale: Locale = 'en') =>
  page.getByRole('complementary', { name: catalogues[locale].tutorial.label })
const button = (
  page: Page,
  name: 'guess' | 'skip' | 'showMe' | 'next' | 'back' | 'again',
  locale: Locale = 'en',
) =>
  tutorial(page, locale).getByRole('button', {
    name: new RegExp(`^\\W*${catalogues[locale].tutorial[name]}\\W*$`),
  })
const title = (page: Page, step: Step, locale: Locale = 'en') =>
  tutorial(page, locale).getByRole('heading', { name: step.words[locale].title })
const answer = (page: Page, locale: Locale = 'en') =>
  tutorial(page, locale).getByRole('region', { name: catalogues[locale].tutorial.answer })
const sentence = (page: Page) => page.getByRole('textbox', { name: en.sentence.label, exact: true })

const maskOf = (page: Page, kind: Kind, mask: MaskName, locale: Locale) => {
  const { model, mask: names } = catalogues[locale]
  return page
    .getByRole('article', { name: model[kind], exact: true })
    .getByRole('radio', { name: names[mask], exact: true })
}

async function open(page: Page, step: Step, locale: Locale = 'en') {
  await page.goto(`/#v=1&step=${step.id}&lang=${locale}`)
  await expect(title(page, step, locale)).toBeVisible()
}

async function makeGuess(page: Page, step: Step, locale: Locale = 'en') {
  if (step.kind === 'percent') await tutorial(page, locale).getByRole('slider').fill('20')
  else {
    const option = step.words[locale].options[step.options[0]!]!
    await tutorial(page, locale).getByRole('radio', { name: option }).check()
  }
  await button(page, 'guess', locale).click()
  await expect(tutorial(page, locale).getByRole('button', { name: step.words[locale].task })).toBeVisible()
}

/** Does what “show me” would do, with the lab's own controls. */
async function doByHand(page: Page, step: Step, locale: Locale) {
  for (const kind of kinds) {
    const mask = step.showMe[`${kind}.mask`]
    if (typeof mask === 'string') await maskOf(page, kind, mask, locale).check()
  }
}

/** The number is there, with a meaning that the step has for it, and it is a trained model's. */
async function expectAnswer(page: Page, step: Step, locale: Locale = 'en') {
  const shown = answer(page, locale)
  await expect(shown).toBeVisible()
  const { meaning } = step.words[locale]
  const meanings = typeof meaning === 'string' ? [meaning] : Object.values(meaning)
  const text = ((await shown.textContent()) ?? '').replace(/\s+/g, ' ')
  expect(meanings.filter((one) => text.includes(one))).toHaveLength(1)
  expect(text).toContain(catalogues[locale].model.trained)
  for (const reading of Object.values(step.words[locale].readings)) expect(text).toContain(reading)
}

for (const locale of locales)
  test(`every step, ${locale}: opened by its address, guessed, done by hand, answered; then shown`, async ({
    page,
  }) => {
    test.slow()
    for (const step of steps)
      await test.step(step.id, async () => {
        await open(page, step, locale)
        await makeGuess(page, step, locale)
        await expect(answer(page, locale)).toHaveCount(0)
        await doByHand(page, step, locale)
        await expectAnswer(page, step, locale)
        await button(page, 'again', locale).click()
        await expect(answer(page, locale)).toHaveCount(0)
        await button(page, 'showMe', locale).click()
        await expectAnswer(page, step, locale)
        await expect(answer(page, locale)).toContainText(catalogues[locale].tutorial.skipped)
      })
  })

const stepOf = (id: string) => steps.find((step) => step.id === id)!
const reading = (page: Page, text: string) => answer(page).locator('div').filter({ hasText: text }).last()

test('what the steps claim holds on the shipped weights', async ({ page }) => {
  test.slow()
  const shown = async (id: string) => {
    const step = stepOf(id)
    await open(page, step)
    await button(page, 'showMe').click()
    await expectAnswer(page, step)
    return step.words.en
  }
  const some = /[1-9]\d*(\.\d+)?%/

  await test.step('padding: nothing goes to pads under the mask, something without it, and every real token moves', async () => {
    const { readings } = await shown('padding')
    await expect(reading(page, readings.own!)).toContainText(en.tutorial.exactZero)
    await expect(reading(page, readings.open!)).toContainText(some)
    await expect(reading(page, readings.moved!)).toContainText('9 of 9')
  })

  await test.step('look-ahead: nothing goes to later tokens under the mask, something without it', async () => {
    const { readings } = await shown('look-ahead')
    await expect(reading(page, readings.ownWeight!)).toContainText(en.tutorial.exactZero)
    await expect(reading(page, readings.openWeight!)).toContainText(some)
  })

  await test.step('both masks: look-ahead hides pads on the right; on the left it does not', async () => {
    const { readings } = await shown('both-masks')
    await expect(reading(page, readings.moved!)).toContainText('0 of 7')
    await page
      .getByRole('group', { name: en.padding.side })
      .getByRole('radio', { name: en.padding.left })
      .check()
    await expect(reading(page, readings.moved!)).toContainText('7 of 7')
  })
})

test('the first visit offers the steps; a done one is marked, and the own sentence comes back', async ({
  page,
}) => {
  await page.goto('/')
  const own = 'A bird sang to me.'
  await sentence(page).fill(own)
  const step = stepOf('padding')
  await tutorial(page).getByRole('button', { name: step.words.en.title }).click()
  await expect(title(page, step)).toBeVisible()
  await expect(sentence(page)).not.toHaveValue(own)
  await button(page, 'showMe').click()
  await expectAnswer(page, step)
  await page.reload()
  await expect(answer(page)).toBeVisible()
  await tutorial(page).getByRole('button', { name: en.tutorial.steps }).click()
  await expect(sentence(page)).toHaveValue(own)
  await expect(
    tutorial(page).getByRole('button', { name: `${step.words.en.title} (${en.tutorial.done})` }),
  ).toBeVisible()
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
  await tutorial(page).getByRole('button', { name: en.tutorial.unfold }).click()
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
  await expectAnswer(page, step)
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

test('on a phone the sheet folds to make room for the lab and shows the number when it is there', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const step = stepOf('padding')
  await open(page, step)
  const prose = tutorial(page).getByText('A model reads many sentences')
  await expect(prose).toBeHidden()
  await tutorial(page).getByRole('button', { name: en.tutorial.unfold }).click()
  await expect(prose).toBeVisible()
  await tutorial(page).getByRole('slider').fill('20')
  await button(page, 'guess').click()
  await expect(prose).toBeHidden()
  await maskOf(page, 'bert', 'none', 'en').check()
  await expect(tutorial(page).getByRole('status')).toContainText('%')
  await tutorial(page).getByRole('button', { name: en.tutorial.unfold }).click()
  await expectAnswer(page, step)
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
  await expectAnswer(page, step)
  expect(await faultsOfTutorial(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await faultsOfTutorial(page)).toEqual([])
})
