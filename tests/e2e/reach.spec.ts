import type { Page } from '@playwright/test'
import { accessibilityFaults, expect, expectPageWidth, test } from './support.ts'

const panel = (page: Page, name: 'BERT' | 'GPT' | 'ELMo') => page.getByRole('article', { name, exact: true })
const lattice = (page: Page, name: 'BERT' | 'GPT' | 'ELMo') => panel(page, name).getByRole('application')

/** Opens the lab, and waits until all three lattices stand there. */
async function openReach(page: Page, fragment = '') {
  await page.goto(`/#v=1&lab=reach${fragment}`)
  for (const name of ['BERT', 'GPT', 'ELMo'] as const) await expect(lattice(page, name)).toBeVisible()
}

test('one changed word: GPT’s earlier states stand still until its mask is off, BERT’s and both of ELMo’s sides move', async ({
  page,
}) => {
  await openReach(page)
  const gpt = panel(page, 'GPT')
  await expect(gpt.getByText('moves 25 of 55 states. The 30 out of reach moved by exactly 0.')).toBeVisible()
  await expect(gpt.getByText('Of 20 earlier states none moved')).toBeVisible()
  await expect(panel(page, 'BERT').getByText('Of 24 earlier states 24 moved')).toBeVisible()
  await expect(panel(page, 'ELMo').getByText('side by side, 20 of 20 moved')).toBeVisible()

  await gpt.getByRole('button', { name: 'mask: own' }).click()
  await page.getByRole('menuitem', { name: /^none/ }).click()
  await expect(gpt.getByText('Of 20 earlier states 20 moved')).toBeVisible()
  await expect.poll(() => page.url()).toContain('gpt.mask=none')

  await gpt.getByText('The picture as a table').click()
  await expect(gpt.getByRole('table').getByRole('row')).toHaveCount(12)
  await expect(gpt.getByRole('table').getByText('0, out of reach')).toHaveCount(10)
})

test('the lattice is one tab stop: arrows read its states out, Enter changes the token of a column in all models', async ({
  page,
}) => {
  await openReach(page, '&reach.token=3')
  await lattice(page, 'GPT').focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Home')
  await expect(panel(page, 'GPT').locator('[aria-live]').first()).toHaveText(
    'layer 1, the: out of reach, exactly 0',
  )
  await page.keyboard.press('End')
  await expect(panel(page, 'GPT').locator('[aria-live]').first()).toContainText('layer 1, .: moved')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio', { name: '.', exact: true })).toBeChecked()
  await expect.poll(() => page.url()).toContain('reach.token=10')
  await expect(panel(page, 'BERT').getByText('. → [UNK] moves')).toBeVisible()
})

test('the search tries all pairs, says what it tried, and opens what it found', async ({ page }) => {
  await openReach(page)
  const finder = page.getByRole('region', { name: 'Look for a counter-example' })
  await finder.getByRole('button', { name: 'Try all pairs' }).click()
  const finding = (name: RegExp) =>
    finder.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) })
  await expect(finding(/GPT/)).toContainText('Tried 11 words: 55 pairs × 4 layers = 220 states. None moved')
  await expect(finding(/BERT/)).toContainText('264 states moved, in 66 pairs')
  await expect(finding(/ELMo, forward/)).toContainText('the largest change is exactly 0')
  await expect(finding(/ELMo, backward/)).toContainText('110 states moved')
  await finding(/BERT/).getByRole('button', { name: 'Show it' }).click()
  await expect.poll(() => page.url()).toMatch(/reach\.cursor=bert\.\d\.\d+/)
  await expect(lattice(page, 'BERT')).toBeFocused()
  // Under another mask nothing has been tried yet.
  await panel(page, 'GPT').getByRole('button', { name: 'Try it' }).click()
  await expect(finder.getByRole('listitem')).toHaveCount(0)
})

test('what is no piece of the vocabulary gets a sentence, an empty text too, and nothing is lost', async ({
  page,
}) => {
  await openReach(page)
  await page.getByRole('textbox', { name: 'Any one piece of the vocabulary' }).fill('barbecue')
  await page.getByRole('button', { name: 'Use it' }).click()
  await expect(panel(page, 'GPT').getByText('“barbecue” is not one piece of the vocabulary')).toBeVisible()
  await page.getByRole('radio', { name: '[MASK]' }).check()
  await expect(panel(page, 'GPT').getByText('cat → [MASK] moves')).toBeVisible()
  const sentence = page.getByRole('textbox', { name: 'Sentence', exact: true })
  await sentence.fill('')
  await expect(page.getByText('There is no word to change yet')).toBeVisible()
  await sentence.fill('שלום 😀 the dog')
  await expect(panel(page, 'GPT').getByText(/dog → \[MASK\] moves/)).toBeVisible()
})

for (const { colorScheme, lang, width } of [
  { colorScheme: 'light', lang: 'en', width: 1440 },
  { colorScheme: 'dark', lang: 'zh', width: 360 },
] as const) {
  test(`axe finds nothing to mend in Reach: ${colorScheme}, ${lang}, ${width} px wide`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 900 })
    await openReach(page, `&lang=${lang}`)
    expect(await accessibilityFaults(page)).toEqual([])
    await expectPageWidth(page, width)
  })
}
