import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { accessibilityFaults, expect, test } from './support.ts'

/** Opens the Predict lab at an address of it. */
const open = (page: Page, more = '') => page.goto(`/#v=1&lab=predict${more}`)

/** The number in a row of a table, under a column. */
const cell = (page: Page, row: RegExp, column: number) =>
  page.getByRole('row', { name: row }).first().getByRole('cell').nth(column)

test('hides a word, and every model says what stands there', async ({ page }) => {
  await open(page, '&text=The+dog+barked+at+the+cat.&predict.hidden=1')
  await expect(page.getByRole('button', { name: '[MASK]: dog is hidden' })).toBeVisible()
  // The row of the right word: six methods, each with a number once GPT has tried its candidates.
  for (let column = 0; column < 6; column++) {
    await expect(cell(page, /^dog the right word/, column)).toHaveText(/\d/, { timeout: 60_000 })
  }
  await expect(cell(page, /^read/, 2)).toHaveText(/51 sequences/)
  await expect(page.getByRole('region', { name: 'What the right side gave' })).toContainText(/bits/)

  const download = page.waitForEvent('download')
  const candidates = page.getByRole('region', { name: 'What stands in the gap?', exact: true })
  await candidates.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('menuitem', { name: 'Picture as SVG' }).click()
  const picture = await readFile(await (await download).path(), 'utf8')
  expect(picture).toContain('dog · the right word')

  await page.getByRole('button', { name: 'Hide cat' }).click()
  await expect(page.getByRole('row', { name: /^cat the right word/ })).toBeVisible()
  await expect(page).toHaveURL(/predict\.hidden=5/)
  expect(await accessibilityFaults(page)).toEqual([])
})

test('fills two typed gaps at once, each by itself', async ({ page }) => {
  await open(page)
  await page.getByRole('textbox', { name: 'Sentence', exact: true }).fill('The [MASK] flew to the [MASK].')
  const all = page.getByRole('region', { name: 'All gaps, filled by BERT at once' })
  await expect(all.getByRole('list', { name: 'Gap 1' })).toBeVisible({ timeout: 30_000 })
  await expect(all.getByRole('list', { name: 'Gap 2' }).getByRole('listitem')).toHaveCount(5)
})

test('opens a second box, answers whether B follows, and shows what the classic bug does', async ({
  page,
}) => {
  await open(page, '&predict.view=next')
  await page.getByRole('paragraph').getByRole('button', { name: 'Add sentence B' }).click()
  await expect(page.getByRole('textbox', { name: 'Sentence B' })).toBeVisible()
  await page.getByRole('button', { name: /^Pairs/ }).click()
  await page.getByRole('menuitem', { name: /The fish swam/ }).click()
  const next = page.getByRole('row', { name: /0 · is next/ })
  await expect(next.getByRole('cell')).toHaveCount(1, { timeout: 30_000 })
  await expect(page.getByText('BERT says')).toBeVisible()
  await page.getByRole('checkbox', { name: /The classic bug/ }).check()
  await expect(next.getByRole('cell')).toHaveCount(2, { timeout: 30_000 })
  await expect(page.getByText(/A real run with a wrong mask/)).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
})

test('shows two boxes as soon as it is asked whether B follows, and puts an empty one away', async ({
  page,
}) => {
  await open(page)
  const second = page.getByRole('textbox', { name: 'Sentence B' })
  await page.getByRole('radio', { name: 'Next sentence' }).check({ force: true })
  await expect(second).toBeVisible()
  await page.getByRole('radio', { name: 'Corruption' }).check({ force: true })
  await expect(second).toHaveCount(0)
  await page.getByRole('radio', { name: 'Next sentence' }).check({ force: true })
  await second.fill('The fish swam in the sea.')
  await expect(page.getByText('BERT says')).toBeVisible({ timeout: 30_000 })
  await page.getByRole('radio', { name: 'Fill the gap' }).check({ force: true })
  await expect(second).toHaveValue('The fish swam in the sea.')
})

test('damages the sentence as pre-training does, again and again, and as much as is wanted', async ({
  page,
}) => {
  await open(page, '&predict.view=corruption')
  await expect(page.getByText('Drawn are 2 of 11 pieces')).toBeVisible({ timeout: 30_000 })
  await page.getByRole('slider', { name: 'Drawn, %' }).fill('100')
  await expect(page.getByText('Drawn are 11 of 11 pieces')).toBeVisible({ timeout: 30_000 })
  const machine = page.getByRole('region', { name: 'The sentence as pre-training sees it' })
  const before = await machine.textContent()
  await page.getByRole('button', { name: 'Draw again' }).click()
  await expect.poll(() => machine.textContent()).not.toBe(before)
  await expect(page.getByText(/mean loss: [\d.]+ nats/)).toBeVisible()
  await page.getByRole('slider', { name: 'Drawn, %' }).fill('0')
  await expect(page.getByText(/Nothing is drawn/)).toBeVisible({ timeout: 30_000 })
  expect(await accessibilityFaults(page)).toEqual([])
})

test('says in every view that the masks of the Masks lab are left aside', async ({ page }) => {
  await open(page, '&gpt.mask=none')
  const note = page.getByText(/masks of the Masks lab are not used here/)
  for (const view of ['Next word', 'Against the grain', 'Next sentence', 'Corruption', 'Fill the gap']) {
    await page.getByRole('radio', { name: view }).check({ force: true })
    await expect(note).toBeVisible()
  }
  await page.goto('/#v=1&lab=words&gpt.mask=none')
  await expect(note).toBeVisible()
})

test('leads from the gap to why ELMo’s directions are apart', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'See in Reach' }).click()
  await expect(page.getByText(/Why not read both ways in one\?/)).toBeVisible()
})

test('predicts in the console', async ({ page }) => {
  await open(page)
  const answers = await page.evaluate(async () => ({
    masked: await window.bothways.predict({ model: 'bert', text: 'The dog [MASK] at the cat.', top: 3 }),
    next: await window.bothways.nextSentence({ text: 'It was cold.', pair: 'She put on her coat.' }),
    refused: await window.bothways
      .predict({ model: 'bert', text: 'no gap' })
      .catch((error: Error) => error.message),
  }))
  expect(answers.masked).toHaveLength(3)
  expect(answers.next.isNext + answers.next.notNext).toBeCloseTo(1, 5)
  expect(answers.refused).toMatch(/no \[MASK\]/)
})
