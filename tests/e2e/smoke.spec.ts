import { expect, openPainted, test } from './support.ts'

test('the page answers, says what it is, draws both models, and keeps to itself', async ({ page }) => {
  const response = await page.goto('/')
  expect(response?.status()).toBe(200)
  expect(response?.headers()['content-security-policy']).toContain("default-src 'none'")
  await expect(page).toHaveTitle(/Bothways/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await openPainted(page)
})

test('all JavaScript that the page fetches by itself fits into 150 kB, gzipped, the worker apart', async ({
  page,
}) => {
  await openPainted(page)
  await page.waitForLoadState('networkidle')
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((one) => one instanceof PerformanceResourceTiming)
      .filter(({ name }) => name.endsWith('.js'))
      .map(({ name, encodedBodySize }) => ({ name, bytes: encodedBodySize })),
  )
  // The browser lists what the worker imports among the page's own files.
  const worker = scripts.find(({ name }) => /\/worker-[^/]*$/.test(name))
  if (!worker) throw new Error('there is no worker')
  const source = await (await page.request.get(worker.name)).text()
  const own = scripts.filter(
    (script) => script !== worker && !source.includes(script.name.split('/').at(-1) ?? ''),
  )
  expect(own.length).toBeGreaterThan(3)
  expect(own.every(({ bytes }) => bytes > 0)).toBe(true)
  expect(own.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(150_000)
})

test('what was typed just before another lab is opened is still there after going back', async ({ page }) => {
  await openPainted(page)
  const sentence = page.getByRole('textbox', { name: 'Sentence' })
  await sentence.fill('A frog jumped over me.')
  await page.getByRole('button', { name: 'Reach', exact: true }).click()
  await expect(page).toHaveURL(/lab=reach/)
  await page.goBack()
  await expect(page).not.toHaveURL(/lab=reach/)
  await expect(sentence).toHaveValue('A frog jumped over me.')
})
