import type { Page } from '@playwright/test'
import { accessibilityFaults, expect, expectPageWidth, test } from './support.ts'

const open = (page: Page, view: string, more = '') =>
  page.goto(`/#v=1&lab=blueprints&blueprints.view=${view}${more}`)

test('a model’s exact count stands beside the published number, and sizes that are no model are refused', async ({
  page,
}) => {
  await open(page, 'sizes', '&blueprints.sizes=bert-large')
  await expect(page.getByRole('heading', { name: 'BERT-large: 335,141,888 parameters' })).toBeVisible()
  await expect(page.getByText('Not explained by its authors:').first()).toBeVisible()
  await page.getByRole('radio', { name: 'GPT-2 small' }).check()
  await expect(page.getByRole('heading', { name: 'GPT-2 small: 124,439,808 parameters' })).toBeVisible()

  await page.getByText('Set sizes of your own').click()
  await page.getByRole('button', { name: 'Heads: more' }).click()
  await expect(page.getByRole('alert')).toContainText('13 heads do not divide a width of 768')
  await page.getByRole('button', { name: 'Heads: less' }).click()
  await expect(page.getByRole('heading', { name: 'own sizes: 124,439,808 parameters' })).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
})

test('a twin’s count is that of its file, and the crossing follows the width', async ({ page }) => {
  await open(page, 'sizes', '&blueprints.sizes=twin-elmo')
  await expect(page.getByText('equal to the count of its file')).toHaveCount(3)
  await page.getByRole('radio', { name: 'Growth' }).check()
  await expect(
    page.getByText('Transformer block: costs as much as the LSTM pair at 256 tokens'),
  ).toBeVisible()
  const widths = page.getByRole('group', { name: 'Width d' })
  await widths.getByRole('radio', { name: '768' }).check()
  await expect(page.getByText('costs as much as the LSTM pair at 1,536 tokens')).toBeVisible()
})

test('layers are timed when the learner asks, and the measuring can be stopped', async ({ page }) => {
  await open(page, 'growth')
  await page
    .getByRole('group', { name: 'Width of the timed layers' })
    .getByRole('radio', { name: '64' })
    .check()
  await page.getByRole('button', { name: 'Measure on this device' }).click()
  await expect(page.getByText(/^measured, this device, WebAssembly/)).toBeVisible()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText(/Stopped\.$/)).toBeVisible()
})

test('every difference leads to where it can be seen', async ({ page }) => {
  await open(page, 'differences')
  const table = page.getByRole('table')
  await expect(table.getByRole('columnheader')).toHaveCount(3)
  await page.getByRole('button', { name: 'See it: sizes of BERT-base' }).click()
  await expect(page.getByRole('heading', { name: 'BERT-base: 109,482,240 parameters' })).toBeVisible()
})

test('on a phone one column of the differences is shown at a time', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await open(page, 'differences')
  await expect(page.getByRole('columnheader', { name: 'ELMo' })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'GPT' })).toBeHidden()
  await page.getByRole('radio', { name: '← GPT' }).check()
  await expect(page.getByRole('columnheader', { name: 'GPT' })).toBeVisible()
  await expectPageWidth(page, 320)
})

test('a guess is answered with the paper’s figures, and the device remembers it', async ({ page }) => {
  await open(page, 'tasks')
  const card = page.getByRole('article', { name: 'Sentiment' })
  await card.getByRole('radio', { name: 'GPT' }).check()
  await card.getByRole('button', { name: 'Guess' }).click()
  await expect(card).toContainText('First choice: ↔ BERT.')
  await expect(card).toBeFocused()
  await expect(card.getByRole('row', { name: 'BERT-large 94.9' })).toBeVisible()
  await page.reload()
  await expect(page.getByText('0 of 1 right')).toBeVisible()
  await page.getByRole('button', { name: 'Start again' }).click()
  await expect(page.getByText('12 tasks, none guessed yet')).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
})
