import type { Page } from '@playwright/test'
import { expect, settled, test } from './support.ts'

/** How many sheets the page takes, on the paper that its style asks for. */
async function sheets(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  const file = await page.pdf({ format, preferCSSPageSize: true })
  return file.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

for (const { name, fragment, heading, width = 1440 } of [
  { name: 'the Masks lab', fragment: 'open=1', heading: 'GPT' },
  {
    name: 'two roads to BERT',
    fragment: 'lab=blueprints&blueprints.view=roads',
    heading: 'What the slogan leaves out',
  },
  {
    name: 'sizes',
    fragment: 'lab=blueprints&blueprints.view=sizes',
    heading: 'All of them, beside what was published',
  },
  { name: 'what came after', fragment: 'lab=blueprints&blueprints.view=later', heading: 'RoBERTa (2019)' },
  { name: 'a quiz', fragment: 'step=quiz-5', heading: 'Check yourself: The two masks' },
  { name: 'the glossary', fragment: 'step=glossary', heading: 'Glossary' },
  { name: 'a step beside its lab', fragment: 'step=look-ahead', heading: 'What is look-ahead for?' },
  {
    name: 'what a small laptop shows one under the other',
    fragment: 'step=look-ahead',
    heading: 'What is look-ahead for?',
    width: 1280,
  },
  {
    name: 'what a phone shows',
    fragment: 'step=static-vector',
    heading: 'One vector, or one per sentence?',
    width: 390,
  },
]) {
  test(`prints on one sheet of A4 or letter: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(`./#v=1&${fragment}`)
    await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible()
    await settled(page)
    // The fitting is fetched after the page.
    await page.waitForLoadState('networkidle')
    expect(await sheets(page, 'A4')).toBe(1)
    expect(await sheets(page, 'Letter')).toBe(1)
  })
}

test('prints in the light theme, pictures too, whatever the theme of the page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('./')
  await expect(page.getByRole('article', { name: 'GPT' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})
