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

test('a file of measurements that cannot be read takes nothing else away, and can be asked for again', async ({
  page,
  watch,
}) => {
  watch.allow(/metrics|ERR_FAILED/)
  await page.route(/metrics\.json/, (route) => route.abort())
  await page.goto('./#v=1&lab=twins')
  await expect(page.getByText('The file of the measurements could not be read')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Texts, licences, attributions' })).toBeVisible()
  await page.unroute(/metrics\.json/)
  await page.getByRole('button', { name: 'Try again' }).first().click()
  await expect(page.getByRole('row', { name: /Parameters of the layers/ })).toBeVisible()
})
