import type { Browser } from '@playwright/test'
import { type LineSpeed, openLine } from './line.ts'
import { median } from './statistics.ts'

export interface VisitConditions {
  readonly viewport: { readonly width: number; readonly height: number }
  readonly line: LineSpeed | null
  /** How many times slower the page's processor is. */
  readonly slowerProcessor: number
}

/** From navigation, with nothing cached, until both heatmaps stand there: medians of milliseconds and of bytes received. */
export async function measureFirstVisits(
  browser: Browser,
  port: number,
  conditions: VisitConditions,
  visits: number,
) {
  const samples: { milliseconds: number; bytes: number }[] = []
  for (let visit = 0; visit < visits; visit++) samples.push(await visitOnce(browser, port, conditions))
  return {
    milliseconds: median(samples.map((sample) => sample.milliseconds)),
    bytes: median(samples.map((sample) => sample.bytes)),
  }
}

async function visitOnce(
  browser: Browser,
  port: number,
  { viewport, line: speed, slowerProcessor }: VisitConditions,
) {
  const line = await openLine(port, speed)
  const context = await browser.newContext({ viewport })
  try {
    const page = await context.newPage()
    const debug = await context.newCDPSession(page)
    await debug.send('Emulation.setCPUThrottlingRate', { rate: slowerProcessor })
    await page.addInitScript(watchFirstPaint)
    await page.goto(line.url, { waitUntil: 'commit' })
    const handle = await page.waitForFunction(() => window.bothPaintedAt, undefined, { timeout: 120_000 })
    return { milliseconds: (await handle.jsonValue()) ?? Number.NaN, bytes: line.received() }
  } finally {
    await context.close()
    line.close()
  }
}

/** Runs in the page before its own scripts: notes when two matrices are painted, counted from navigation. */
function watchFirstPaint() {
  const observer = new MutationObserver(() => {
    const painted = [...document.querySelectorAll<HTMLElement>('[data-painted]')]
    if (painted.filter((matrix) => matrix.dataset.painted !== '').length < 2) return
    observer.disconnect()
    // The frame that shows them is over when the task after it runs.
    requestAnimationFrame(() => setTimeout(() => (window.bothPaintedAt = performance.now()), 0))
  })
  observer.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['data-painted'],
  })
}

declare global {
  interface Window {
    bothPaintedAt?: number
  }
}
