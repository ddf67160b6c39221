import type { Page } from '@playwright/test'
import { expect, openPainted, test } from './support.ts'

const panel = (page: Page, name: 'BERT' | 'GPT') => page.getByRole('article', { name, exact: true })
const matrix = (page: Page, name: 'BERT' | 'GPT') => panel(page, name).getByRole('application')
const sliders = (page: Page, name: 'BERT' | 'GPT') =>
  panel(page, name)
    .getByRole('group', { name: /^Part of the tokens/ })
    .getByRole('slider')

/** 60 tokens for GPT; BERT has [CLS] before them and [SEP] after. */
const long = 'the dog ran and '.repeat(15)

test('a part of a long matrix is read, painted and left again', async ({ page }) => {
  await openPainted(page, '#v=1&cursor=bert.30.31')
  await expect(sliders(page, 'BERT')).toHaveCount(0)
  await page.getByRole('textbox', { name: 'Sentence', exact: true }).fill(long)
  const first = page.getByRole('slider', { name: 'First token shown' }).first()
  const last = page.getByRole('slider', { name: 'Last token shown' }).first()
  await expect(last).toHaveAttribute('aria-valuenow', '61')
  const labels = matrix(page, 'BERT').locator('text')
  await expect.poll(() => labels.count()).toBeGreaterThan(26)

  await first.focus()
  for (let press = 0; press < 3; press++) await page.keyboard.press('PageUp')
  await page.keyboard.press('ArrowRight')
  await last.focus()
  for (let press = 0; press < 3; press++) await page.keyboard.press('PageDown')
  await expect(first).toHaveAttribute('aria-valuetext', 'the, token 25')
  await expect(last).toHaveAttribute('aria-valuenow', '37')
  await expect(labels).toHaveCount(26)
  // The same words in the other model, which has no [CLS] before them.
  await expect(sliders(page, 'GPT').first()).toHaveAttribute('aria-valuenow', '24')

  const bert = panel(page, 'BERT')
  await bert.getByRole('button', { name: 'Edit cells' }).click()
  await matrix(page, 'BERT').focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Space')
  await expect.poll(() => page.url()).toMatch(/bert\.flips=30\.25(&|$)/)
  const cells = await bert.locator('[data-painted] canvas').first().boundingBox()
  if (!cells) throw new Error('no picture')
  await page.mouse.click(cells.x + 3, cells.y + 3)
  await expect.poll(() => page.url()).toMatch(/bert\.flips=25\.25_30\.25(&|$)/)
  expect(page.url()).toContain('bert.zoom=25.38')
  await bert.getByRole('button', { name: 'Undo' }).click()
  await expect(bert.getByText('1 cell switched by hand')).toBeVisible()

  await bert.getByRole('button', { name: 'Show all' }).click()
  await expect(last).toHaveAttribute('aria-valuenow', '61')
  await expect(panel(page, 'GPT').getByRole('button', { name: 'Show all' })).toHaveCount(0)
})

test('the window is pulled and moved by the mouse, token by token', async ({ page }) => {
  await openPainted(page, `#v=1&text=${encodeURIComponent(long)}&bert.zoom=20.40`)
  const [first, last] = [sliders(page, 'BERT').first(), sliders(page, 'BERT').last()]
  const strip = panel(page, 'BERT').getByRole('group', { name: /^Part of the tokens/ })
  await strip.scrollIntoViewIfNeeded()
  const drag = async (part: string, by: number) => {
    const box = await strip.locator(part).boundingBox()
    const extent = await strip.locator('.overlay').boundingBox()
    if (!box || !extent) throw new Error('no strip')
    const token = extent.width / 62
    const x = box.x + box.width / 2
    const y = extent.y + extent.height / 2
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + by * token * 0.7, y, { steps: 3 })
    await page.mouse.move(x + by * token, y, { steps: 3 })
    await page.mouse.up()
  }
  await drag('.selection', 5.3)
  await expect(first).toHaveAttribute('aria-valuenow', '25')
  await expect(last).toHaveAttribute('aria-valuenow', '44')
  await drag('.handle--w', -10)
  await expect(first).toHaveAttribute('aria-valuenow', '15')
  // Pulled past the other edge, a window of four tokens is left.
  await drag('.handle--e', -29)
  await expect(first).toHaveAttribute('aria-valuenow', '15')
  await expect(last).toHaveAttribute('aria-valuenow', '18')
})
