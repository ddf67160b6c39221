import { accessibilityFaults, expect, test } from './support.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing to mend on the first page, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await accessibilityFaults(page)).toEqual([])
  })
}
