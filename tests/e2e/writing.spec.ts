import type { Page } from '@playwright/test'
import { accessibilityFaults, expect, test } from './support.ts'

const open = async (page: Page, view: 'writing' | 'failures', more = '') => {
  await page.goto(`/#v=1&lab=predict&predict.view=${view}&text=Once upon a time${more}`)
}
const written = (page: Page) =>
  page.getByRole('list', { name: 'Tokens that GPT has written' }).getByRole('button')
const write = (page: Page) => page.getByRole('button', { name: 'Write', exact: true })
const sentence = (page: Page) => page.getByRole('textbox', { name: 'Sentence', exact: true })

test('GPT writes on, a candidate is taken, and the former branch is still there', async ({ page }) => {
  await open(page, 'writing')
  const one = page.getByRole('button', { name: 'One token' })
  for (let count = 1; count <= 3; count++) {
    await one.click()
    await expect(written(page)).toHaveCount(count + 1)
  }
  const before = (await written(page).allTextContents()).slice(0, 3)
  await written(page).nth(1).click()
  await expect(page.getByRole('heading', { name: 'Token 2', exact: true })).toBeVisible()
  const take = page.getByRole('button', { name: /^Take / }).and(page.locator(':enabled'))
  const name = await take.last().getAttribute('aria-label')
  await take.last().click()
  await expect(written(page)).toHaveCount(3)
  const after = await written(page).allTextContents()
  expect(after[0]).toBe(before[0])
  expect(name).toContain(`Take ${after[1]}`)
  await page
    .getByRole('region', { name: 'Branches' })
    .getByRole('listitem')
    .first()
    .getByRole('button')
    .click()
  await expect(written(page)).toHaveCount(4)
  expect((await written(page).allTextContents()).slice(0, 3)).toEqual(before)
  await expect(sentence(page)).toHaveValue('Once upon a time')
  expect(await accessibilityFaults(page)).toEqual([])
})

test('keys alone take one candidate after the other', async ({ page }) => {
  await open(page, 'writing')
  const second = page.getByRole('button', { name: /^Take .*: logit/ }).nth(1)
  await second.focus()
  for (const next of [2, 3]) {
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: `Token ${next}`, exact: true })).toBeVisible()
    await expect(written(page)).toHaveCount(next)
    await expect(second).toBeFocused()
  }
})

test('the words are the console’s for the same seed, with and without the cache', async ({ page }) => {
  await open(page, 'writing', '&predict.writingSeed=7&predict.topK=5')
  await write(page).click()
  await expect(write(page)).toBeVisible({ timeout: 45_000 })
  const ask = { text: 'Once upon a time', tokens: 124, temperature: 0.8, topK: 5, topP: 0.95, seed: 7 }
  const cached = await page.evaluate((request) => window.bothways.generate(request), ask)
  const shown = await written(page).allTextContents()
  expect(shown.slice(0, 20)).toEqual(cached.slice(0, 20).map(({ token }) => token.replace(/^##/, '')))
  const anew = await page.evaluate((request) => window.bothways.generate(request), {
    ...ask,
    tokens: 12,
    cache: false,
  })
  expect(anew.map(({ id }) => id)).toEqual(cached.slice(0, 12).map(({ id }) => id))
  const refused = page.evaluate(() => window.bothways.generate({ text: 'x', tokens: 1, topK: 0 }))
  await expect(refused).rejects.toThrow(/topK must be 1 or more/)
})

test('typing and leaving while GPT writes keep the sentence, and what was written can be used', async ({
  page,
}) => {
  await open(page, 'writing')
  await write(page).click()
  await expect(written(page).nth(3)).toBeVisible()
  await sentence(page).fill('The old dog')
  await expect(
    page.getByRole('region', { name: 'Branches' }).getByText(/behind “Once upon a time”/),
  ).toBeVisible()
  await write(page).click()
  await expect(written(page).nth(3)).toBeVisible()
  await page.getByRole('radio', { name: 'Against the grain' }).check()
  await page.getByRole('radio', { name: 'Next word' }).check()
  await expect(write(page)).toBeVisible()
  await expect(sentence(page)).toHaveValue('The old dog')
  await page.getByRole('button', { name: 'Use as the sentence' }).click()
  await expect(sentence(page)).toHaveValue(/^The old dog.+/)
})

test('a link brings back what GPT wrote, and a sentence that was changed can be gone back to', async ({
  page,
}) => {
  await open(page, 'writing')
  const one = page.getByRole('button', { name: 'One token' })
  for (let count = 1; count <= 3; count++) {
    await one.click()
    await expect(written(page)).toHaveCount(count + 1)
  }
  const before = await written(page).allTextContents()
  // The address follows after a moment.
  await expect(page).toHaveURL(/predict\.written=\w+\.\w+\.\w+/)
  await page.reload()
  await expect(written(page)).toHaveCount(4)
  await expect.poll(() => written(page).allTextContents()).toEqual(before)
  await sentence(page).fill('The young dog')
  await expect(written(page)).toHaveCount(1)
  await page.getByRole('button', { name: 'Bring sentence and tokens back' }).click()
  await expect(sentence(page)).toHaveValue('Once upon a time')
  await expect.poll(() => written(page).allTextContents()).toEqual(before)
  await open(page, 'writing', '&predict.written=5g.zzzz.5g')
  await page.reload()
  await expect(page.getByText(/2 tokens of the link are left out/)).toBeVisible()
  await expect(written(page)).toHaveCount(2)
})

test('a sentence that fills GPT says so, and an emoji is no obstacle', async ({ page }) => {
  await open(page, 'writing')
  await sentence(page).fill('the dog ran and '.repeat(60))
  await expect(page.getByText(/fills all 128 positions/)).toBeVisible()
  await expect(write(page)).toBeDisabled()
  await sentence(page).fill('😀 שלום')
  await page.getByRole('button', { name: 'One token' }).click()
  await expect(written(page)).toHaveCount(2)
})

test('whether BERT can do the next word is asked from the next word, and answered at once', async ({
  page,
}) => {
  await open(page, 'writing')
  await page.getByRole('button', { name: 'Ask them' }).click()
  const next = page.getByRole('region', { name: 'BERT asked for the next word' })
  const hits = next.getByRole('table', { name: /on your sentence: 4 tokens/ })
  await expect(hits.getByRole('row', { name: /\[MASK\] behind/ }).getByRole('cell')).toHaveCount(3)
  await next.getByText('Word by word').click()
  await expect(next.getByRole('row', { name: /^upon/ })).toBeVisible()
})

test('BERT is made to write, and GPT is asked for the word before', async ({ page }) => {
  await open(page, 'failures')
  await page.getByRole('button', { name: 'Let all of them write' }).click()
  const measured = page.getByRole('table', { name: 'Measured here, on these texts' })
  await expect(measured.getByRole('row', { name: /BERT, appending/ })).toBeVisible({ timeout: 45_000 })
  await page.getByRole('button', { name: 'Stop' }).click()
  const hits = page.getByRole('table', { name: /on your sentence: 4 tokens/ })
  await expect(hits.getByRole('row', { name: /words reversed/ }).getByRole('cell')).toHaveCount(3)
  await expect(hits.getByRole('row', { name: /backward half/ })).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
})

test('a sentence that leaves the four writers no room is told how long it may be', async ({ page }) => {
  await open(page, 'failures')
  await sentence(page).fill('the dog ran and '.repeat(26))
  await page.getByRole('button', { name: 'Let all of them write' }).click()
  await expect(page.getByText(/leave room for a sentence of 102 tokens/)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('table', { name: 'Measured here, on these texts' })).toHaveCount(0)
})
