import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from './support.ts'

test('a teacher’s page of another origin shows one picture in a frame, without header and tutorial', async ({
  page,
  baseURL,
  watch,
}) => {
  const picture = `${new URL('./', baseURL).href}#v=1&embed=1&hide=mask&gpt.mask=none`
  const lesson = `<!doctype html><title>Lesson</title><link rel="icon" href="data:,"><iframe title="Bothways" width="900" height="700" src="${picture.replaceAll('&', '&amp;')}"></iframe>`
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html')
    response.end(lesson)
  }).listen(0)
  try {
    const teacher = `http://localhost:${(server.address() as AddressInfo).port}/`
    watch.allow(new RegExp(`request to elsewhere: ${teacher}`))
    await page.goto(teacher)
    const frame = page.frameLocator('iframe')
    await expect(frame.getByRole('article', { name: 'GPT' })).toBeVisible()
    await expect(frame.getByRole('navigation', { name: 'Labs' })).toHaveCount(0)
    await expect(frame.getByRole('complementary')).toHaveCount(0)
    await expect(frame.getByRole('radio', { name: 'look-ahead' })).toHaveCount(0)
    const whole = frame.getByRole('link', { name: 'Open this picture in Bothways' })
    await expect(whole).toHaveAttribute('href', '#v=1&gpt.mask=none')
  } finally {
    server.close()
  }
})

test('a link without labs and tutorial keeps the sentence in reach', async ({ page }) => {
  await page.goto('./#v=1&hide=labs_tutorial')
  await expect(page.getByRole('textbox', { name: 'Sentence' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Reach' })).toHaveCount(0)
  await expect(page.getByRole('complementary')).toHaveCount(0)
})
