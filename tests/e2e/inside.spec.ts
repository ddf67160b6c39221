import { accessibilityFaults, expect, expectPageWidth, test } from './support.ts'

const ready = 'main article[aria-busy="false"]'

test('a token is followed through a block, and a strip opens its numbers', async ({ page }) => {
  await page.goto('/#v=1&lab=inside&inside.view=block')
  await expect(page.getByRole('heading', { name: /Block 2 of BERT/ })).toBeVisible()
  await page.getByText('residual sum: input + attention').click()
  await expect(page.getByRole('region', { name: /128 numbers of “residual sum: input/ })).toBeVisible()
  await page.getByRole('radio', { name: '← GPT' }).check({ force: true })
  await expect(page.getByRole('heading', { name: /of GPT/ })).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
})

test('lines leave specials out without making the others stronger, and say so', async ({ page }) => {
  await page.goto('/#v=1&lab=inside&inside.view=lines')
  await expect(page.locator(ready)).toBeVisible()
  await page.getByLabel('with [CLS] and [SEP]').uncheck()
  await expect(page.getByText(/of the weight lies on lines that are left out/)).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
})

test('the lens has a row for the embedding and one for each block', async ({ page }) => {
  await page.goto('/#v=1&lab=inside&inside.view=lens')
  await expect(page.getByRole('rowheader', { name: 'after block 4' }).first()).toBeVisible()
  await expect(page.getByRole('rowheader', { name: 'embedding' }).first()).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
})

test('every part is tried, and one that is switched off changes what is said', async ({ page }) => {
  await page.goto('/#v=1&lab=inside&inside.view=ablation')
  await expect(page.getByText('24 of 24 parts tried, one at a time')).toBeVisible({ timeout: 40_000 })
  await page.getByRole('button', { name: /Block 4, feed-forward/ }).click()
  await expect(page.getByText('1 part is switched off.')).toBeVisible()
  await expect(page).toHaveURL(/inside\.off=3\.f/)
  expect(await accessibilityFaults(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 700 })
  await expectPageWidth(page, 320)
})

test('a step of ELMo opens its gates', async ({ page }) => {
  await page.goto('/#v=1&lab=inside&inside.view=gates')
  await expect(page.getByRole('heading', { name: /The step at/ })).toBeVisible()
  await page.getByText('forget gate: 1 keeps, 0 forgets').click()
  await expect(page.getByRole('region', { name: /numbers of “forget gate/ })).toBeVisible()
  const [forward, backward] = [/How open the gates.*forward/, /How open the gates.*backward/].map((name) =>
    page.getByRole('region', { name }),
  )
  await expect(forward!.getByRole('row')).toHaveCount(6)
  await backward!.getByRole('button', { name: 'dog' }).click()
  await expect(page).toHaveURL(/elmo\.token=1.*inside\.way=backward/)
  await expect(backward!.getByRole('button', { name: 'dog' })).toHaveAttribute('aria-pressed', 'true')
  await expect(forward!.locator('[aria-pressed="true"]')).toHaveCount(0)
  expect(await accessibilityFaults(page)).toEqual([])
})

test('every formula stands whole on the narrowest phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const overflow = (frames: RegExp) =>
    page
      .getByRole('region', { name: frames })
      .evaluateAll((all) => [...new Set(all.map((frame) => frame.scrollWidth - frame.clientWidth))])
  for (const kind of ['bert', 'gpt'] as const) {
    await page.goto(`/#v=1&lab=inside&inside.view=block&cursor=${kind}.2.2&${kind}.layer=0`)
    await expect.poll(() => overflow(/^Formulas/), kind).toEqual([0])
  }
  await page.goto('/#v=1&lab=inside&inside.view=gates')
  await expect.poll(() => overflow(/^Equations/)).toEqual([0])
})
