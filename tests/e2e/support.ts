import { test as base, type ConsoleMessage, expect, type Page, type Request } from '@playwright/test'
import axe from 'axe-core'

/** Everything that a page must never do, collected while a test drives it. */
class Watch {
  readonly faults: string[] = []
  private readonly allowed: RegExp[] = []
  private readonly origin: string

  constructor(origin: string) {
    this.origin = origin
  }

  /** For a test whose subject is an error: what it provokes on purpose is no fault. */
  allow(pattern: RegExp) {
    this.allowed.push(pattern)
  }

  attach(page: Page) {
    page.on('console', (message) => this.onConsole(message))
    page.on('pageerror', (error) => this.add(`uncaught: ${error.message}`))
    page.on('crash', () => this.add('the page crashed'))
    page.on('request', (request) => this.onRequest(request))
    page.on('response', (response) => {
      if (response.status() >= 400) this.add(`${response.status()} for ${response.url()}`)
    })
  }

  /** The faults that no test asked for. */
  unexpected() {
    return this.faults.filter((fault) => !this.allowed.some((pattern) => pattern.test(fault)))
  }

  private onConsole(message: ConsoleMessage) {
    if (message.type() === 'error') this.add(`console error: ${message.text()} (${message.location().url})`)
  }

  private onRequest(request: Request) {
    const url = new URL(request.url())
    const local = ['data:', 'blob:', 'about:'].includes(url.protocol) || url.origin === this.origin
    if (!local) this.add(`request to elsewhere: ${request.url()}`)
  }

  private add(fault: string) {
    this.faults.push(fault)
  }
}

interface Fixtures {
  /** Fails the test on console errors, uncaught errors, policy violations, bad answers and requests to elsewhere. */
  watch: Watch
}

export const test = base.extend<Fixtures>({
  watch: [
    async ({ page, baseURL }, use) => {
      const watch = new Watch(new URL(baseURL ?? 'http://localhost').origin)
      // Reported by the page itself as well as by the console, for a violation must not slip through.
      await page.addInitScript(() => {
        addEventListener('securitypolicyviolation', (event) => {
          console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`)
        })
      })
      watch.attach(page)
      await use(watch)
      expect(watch.unexpected(), 'what the page must never do').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** Opens the page at an address of it, and waits until both heatmaps stand there. */
export async function openPainted(page: Page, fragment = '') {
  await page.goto(`/${fragment}`)
  await expect(page.locator('[data-painted]:not([data-painted=""])')).toHaveCount(2)
}

/** Waits until no part of the page is still computing what it shows. */
export const settled = (page: Page) =>
  expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 60_000 })

/** How wide the page is, what can only be scrolled to included; charts follow a new width after a moment. */
export const expectPageWidth = (page: Page, width: number) =>
  expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)

/**
 * Accessibility violations that axe finds in the page when nothing computes any more, one line each. The source goes in
 * through the debugger: a script tag would break the page's content-security policy.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await settled(page)
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }))
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.length} × ${nodes[0]?.html}`)
}

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}
