import { accessibilityFaults, expect, openPainted, test } from './support.ts'

const appearances = [
  { colorScheme: 'light', lang: 'en', width: 1440 },
  { colorScheme: 'dark', lang: 'zh', width: 1440 },
  { colorScheme: 'light', lang: 'zh', width: 360 },
  { colorScheme: 'dark', lang: 'en', width: 360 },
] as const

for (const { colorScheme, lang, width } of appearances) {
  test(`axe finds nothing to mend: ${colorScheme}, ${lang}, ${width} px wide`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 900 })
    await openPainted(page, `#v=1&lang=${lang}`)
    expect(await accessibilityFaults(page)).toEqual([])
  })
}
