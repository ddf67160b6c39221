import { expect, test } from './support.ts'

test('the page answers, says what it is, and keeps to itself', async ({ page }) => {
  const response = await page.goto('/')
  expect(response?.status()).toBe(200)
  expect(response?.headers()['content-security-policy']).toContain("default-src 'none'")
  await expect(page).toHaveTitle(/Bothways/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
