import type { Page } from '@playwright/test'
import { accessibilityFaults, expect, expectPageWidth, test } from './support.ts'

const names = ['BERT', 'GPT', 'ELMo'] as const
const picture = (page: Page, name: (typeof names)[number]) =>
  page.getByRole('article', { name, exact: true }).getByRole('application')

async function open(page: Page, fragment = '#v=1&lab=words') {
  await page.goto(`/${fragment}`)
  for (const name of names) await expect(picture(page, name)).toBeVisible()
}

test('a static vector is one point; in a layer GPT tells senses apart only when the clue stands before', async ({
  page,
}) => {
  await open(page)
  await expect(page.getByText(/clue before: BERT 1\.00, GPT 1\.00/)).toBeVisible()
  await expect(page.getByText(/clue after: BERT 1\.00, GPT 0\.40/)).toBeVisible()
  await page.getByRole('slider', { name: 'Layer', exact: true }).fill('0')
  await expect(page.getByText(/All 12 occurrences are one point/)).toHaveCount(3)
  await expect.poll(() => page.url()).toContain('words.layer=0')
})

test('what follows the word moves nothing in GPT, and in ELMo only the backward half', async ({ page }) => {
  await open(page)
  const cells = page
    .getByRole('region', { name: /Euclidean distance/ })
    .getByRole('row', { name: /7A, 10B/ })
    .getByRole('cell')
  await expect(cells).toHaveCount(5)
  const [, bert, gpt, forward, backward] = await cells.allTextContents()
  expect(gpt).toBe('0')
  expect(forward).toMatch(/^0$|rounding/)
  expect(Number(bert)).toBeGreaterThan(0.5)
  expect(Number(backward)).toBeGreaterThan(0.1)
})

test('keys go from point to point, and the sentence is read', async ({ page }) => {
  await open(page)
  await picture(page, 'BERT').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(
    page.getByText(/^Sentence 2, A: the fruit: She ate a banana.*Nearest in BERT: 1 /).first(),
  ).toBeAttached()
})

test('own sentences are typed, marked and shared; one without the word says so', async ({
  page,
  context,
}) => {
  await open(page)
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await page.getByRole('button', { name: 'Add a sentence' }).click()
  const own = page.getByRole('textbox', { name: 'Sentence 13' })
  await own.fill('An apple is no 🍊.')
  await expect(page.getByText(/does not contain “orange”/)).toBeVisible()
  await own.fill('No orange is an orange.')
  await page.getByRole('button', { name: /Take this “orange” of sentence 13/ }).click()
  await page.getByRole('combobox', { name: 'Sense of sentence 13' }).selectOption('C')
  await expect(page.getByText('sense C').first()).toBeVisible()
  await expect.poll(() => page.url()).toContain('No+orange+is+an+orange')
  const colleague = await context.newPage()
  await colleague.goto(page.url())
  await expect(colleague.getByRole('listitem').filter({ hasText: 'No orange is an orange.' })).toBeVisible()
})

test('an empty list, an empty word and a single sense get a sentence each', async ({ page }) => {
  await page.goto('/#v=1&lab=words&words.sentences=')
  await expect(page.getByText(/The list is empty/)).toBeVisible()
  await open(page, '#v=1&lab=words&words.sentences=A One orange.%0AA Two orange cats.')
  await expect(page.getByText(/have one sense/)).toBeVisible()
  await page.getByRole('textbox', { name: 'Word' }).fill('light')
  await expect(page.getByText(/uniform mix: –; best single layer: –/)).toBeVisible()
  await page.getByRole('textbox', { name: 'Word' }).fill('')
  await expect(page.getByText('Type the word to look for.')).toBeVisible()
  await expect(page.getByText('NaN')).toHaveCount(0)
})

test('ELMo’s mix is set by hand, fitted and put back', async ({ page }) => {
  await open(page)
  await page.getByRole('slider', { name: 's of layer 2' }).fill('2')
  await expect(
    page
      .getByRole('article', { name: 'ELMo' })
      .getByText(/mix of its layers/)
      .first(),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Fit to these sentences' }).click()
  await expect(page.getByText(/Fitted: smooth score/)).toBeVisible()
  await page.getByRole('button', { name: 'Back to the uniform mix' }).click()
  const shares = page.getByRole('list', { name: 'Share of each layer: softmax(s)' })
  await expect(shares.getByText('0.333')).toHaveCount(3)
  // What a fit came to is said only beside the mix that it came to.
  await expect(page.getByText(/Fitted: smooth score/)).toHaveCount(0)
})

test('axe finds nothing, on a phone and while editing', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 700 })
  await expectPageWidth(page, 320)
})
