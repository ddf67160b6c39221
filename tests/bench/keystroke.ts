import type { Browser, Page } from '@playwright/test'
import { textOf } from './words.ts'

/** From each of `strokes` keystrokes in the sentence box until both heatmaps show it, milliseconds. */
export async function measureKeystrokes(browser: Browser, url: string, tokens: number, strokes: number) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  try {
    const page = await context.newPage()
    await page.goto(url)
    await page.waitForFunction(
      () => document.querySelectorAll('[data-painted]:not([data-painted=""])').length >= 2,
    )
    const sentence = await sentenceOf(page, tokens)
    const box = page.getByRole('textbox').first()
    await box.fill(sentence)
    await page.waitForTimeout(1000)
    await box.press('End')

    const samples: number[] = []
    // The first strokes warm up the compiler; they are not counted.
    for (let stroke = -4; stroke < strokes; stroke++) {
      await page.evaluate(armStopwatch)
      await page.keyboard.press(stroke % 2 === 0 ? 's' : 'Backspace')
      const time = await page.evaluate(() => window.keyToPicture)
      if (stroke >= 0) samples.push(time)
      // Predictions and the rest may follow; the next stroke starts from rest.
      await page.waitForTimeout(150)
    }
    return samples
  } finally {
    await context.close()
  }
}

/** A sentence that BERT reads as exactly so many tokens, specials counted. */
async function sentenceOf(page: Page, tokens: number) {
  const sentence = textOf(tokens - 2)
  const found = await page.evaluate(
    async (text) => (await window.bothways.run({ model: 'bert', text })).tokens.length,
    sentence,
  )
  if (found !== tokens) throw new Error(`The sentence has ${found} tokens instead of ${tokens}.`)
  return sentence
}

/** Runs in the page: from here on, `keyToPicture` waits for a key and then for the end of the frame that shows both matrices. */
function armStopwatch() {
  window.keyToPicture = new Promise((resolve) => {
    let pressed = 0
    addEventListener('keydown', (event) => (pressed = event.timeStamp), { once: true, capture: true })
    const waiting = new Set<Node>(document.querySelectorAll('[data-painted]'))
    const observer = new MutationObserver((records) => {
      for (const { target } of records) waiting.delete(target)
      if (waiting.size > 0) return
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed), 0))
    })
    for (const matrix of waiting)
      observer.observe(matrix, { attributes: true, attributeFilter: ['data-painted'] })
  })
}

declare global {
  interface Window {
    keyToPicture: Promise<number>
  }
}
