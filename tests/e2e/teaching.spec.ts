import { accessibilityFaults, expect, expectPageWidth, test } from './support.ts'

for (const { lang, colorScheme, width, title } of [
  { lang: 'en', colorScheme: 'light', width: 1280, title: 'A link for your class' },
  { lang: 'zh', colorScheme: 'dark', width: 360, title: '给全班的链接' },
] as const) {
  test(`axe finds nothing to mend on the teacher’s page: ${lang}, ${colorScheme}, ${width} px`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 900 })
    await page.goto(`./#v=1&lab=teaching&lang=${lang}`)
    await expect(page.getByRole('article', { name: title })).toBeVisible()
    expect(await accessibilityFaults(page)).toEqual([])
    await expectPageWidth(page, width)
  })
}

test('a teacher’s link opens what it says', async ({ page }) => {
  await page.goto('./#v=1&lab=teaching')
  await page.getByRole('textbox', { name: 'Sentence' }).fill('The cat sat.')
  await page.getByLabel('Opens').selectOption('masks')
  await page.getByLabel('Mask of GPT').selectOption('none')
  await page.getByLabel('Language').selectOption('简体中文')
  await page.getByLabel('trained or untrained').check()
  await page.getByLabel('the tutorial').check()
  const link = await page.getByLabel('Link', { exact: true }).inputValue()
  await page.goto('about:blank')
  await page.goto(link)
  await expect(page.getByRole('textbox', { name: '句子' })).toHaveValue('The cat sat.')
  const gpt = page.getByRole('article', { name: 'GPT' })
  await expect(gpt.getByRole('radio', { name: '无', exact: true })).toBeChecked()
  await expect(gpt.getByRole('button', { name: /权重/ })).toHaveCount(0)
  await expect(page.getByRole('complementary')).toHaveCount(0)
})

test('a link to a view hides the tabs that lead to the others', async ({ page }) => {
  await page.goto('./#v=1&lab=teaching')
  await page.getByLabel('Opens').selectOption('blueprints.differences')
  await page.getByLabel('the tabs of a lab').check()
  const link = await page.getByLabel('Link', { exact: true }).inputValue()
  await page.goto('about:blank')
  await page.goto(link)
  await expect(page.getByRole('table').first()).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Sizes' })).toHaveCount(0)
})

test('the preview shows the frame’s page alive and follows every decision', async ({ page }) => {
  await page.goto('./#v=1&lab=teaching')
  await page.getByLabel('Without header, to stand in a frame').check()
  await page.getByRole('button', { name: 'Show it here' }).click()
  const frame = page.frameLocator('iframe[title="What the link opens"]')
  await expect(frame.getByRole('article', { name: 'GPT' })).toBeVisible()
  await expect(frame.getByRole('navigation', { name: 'Labs' })).toHaveCount(0)
  await page.getByLabel('the masks').check()
  await expect(frame.getByRole('radio', { name: 'look-ahead' })).toHaveCount(0)
  await page.getByLabel('Opens').selectOption('step:padding')
  await expect(frame.getByRole('complementary')).toBeVisible()
})

test('copies the link; where the browser refuses, the text is selected', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))
  })
  await page.goto('./#v=1&lab=teaching')
  await page.getByRole('button', { name: 'Copy the link' }).click()
  await expect(page.getByText('the text is selected')).toBeVisible()
  const field = page.getByLabel('Link', { exact: true })
  const selected = await field.evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  )
  expect(selected).toBe(await field.inputValue())
})

test('warns when a link is too long for some programs', async ({ page }) => {
  await page.goto('./#v=1&lab=teaching')
  await expect(page.getByText(/Longer than 2,000 characters/)).toHaveCount(0)
  await page.getByRole('textbox', { name: 'Sentence' }).fill('word '.repeat(420))
  await expect(page.getByText(/Longer than 2,000 characters/)).toBeVisible()
})

test('plans and errors lead to what they name', async ({ page }) => {
  await page.goto('./#v=1&lab=teaching&teaching.view=lessons')
  await expect(page.getByRole('heading', { name: '45 minutes' })).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByText('Common errors').click()
  await expect(page.getByRole('heading', { name: /^Common errors/ })).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  await page
    .getByRole('listitem')
    .filter({ hasText: 'A language model can predict the previous word' })
    .getByRole('link')
    .click()
  await expect(page.getByText('GPT asked for the word before')).toBeVisible()
})

test('the answer key asks the models themselves', async ({ page }) => {
  await page.goto('./#v=1&lab=teaching&teaching.view=key')
  await page.getByText('The two masks').click()
  const step = page.getByRole('listitem').filter({ hasText: 'What is padding for?' })
  await expect(step.getByText('BERT, trained, computed just now')).toBeVisible()
  await expect(step.getByText('Guessed too low')).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
})
