import { expect, openPainted, test } from './support.ts'

test('the page answers, says what it is, draws both models, and keeps to itself', async ({ page }) => {
  const response = await page.goto('/')
  expect(response?.status()).toBe(200)
  expect(response?.headers()['content-security-policy']).toContain("default-src 'none'")
  await expect(page).toHaveTitle(/Bothways/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await openPainted(page)
})
