import { accessibilityFaults, expect, expectPageWidth, test } from './support.ts'

test('a teacher reads what is the same, how the twins learned, and what was measured', async ({ page }) => {
  await page.goto('./#v=1&lab=twins')
  await expect(page.getByRole('heading', { name: 'About the twins' })).toBeVisible()
  await expect(page.getByRole('row', { name: /Parameters of the layers/ })).toContainText('793,088')
  await expect(page.getByRole('img', { name: /Learning curve of GPT/ })).toBeVisible()
  const gap = page.getByRole('region', { name: 'Predicting the next piece' })
  await expect(gap.getByRole('row', { name: /GPT/ }).first()).toContainText('–')
  expect(await accessibilityFaults(page)).toEqual([])
})

test('the same in Chinese, on a phone, without scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 720 })
  await page.goto('./#v=1&lab=twins&lang=zh')
  await expect(page.getByRole('heading', { name: '关于这三个孪生模型' })).toBeVisible()
  await expect(page.getByRole('region', { name: '预测下一个词元' })).toBeVisible()
  await expectPageWidth(page, 320)
  expect(await accessibilityFaults(page)).toEqual([])
})
