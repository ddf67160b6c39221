import { defineConfig } from '@playwright/test'
import { browserArguments, installedBrowser } from './scripts/browser.mjs'

const executablePath = installedBrowser()

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/server.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  globalTimeout: 12 * 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    // Set by tests/e2e/server.ts, or by hand to look at a site that is already up.
    ...(process.env.BOTHWAYS_URL ? { baseURL: process.env.BOTHWAYS_URL } : {}),
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    // A picture is looked at when it stands still.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    // Without a path it is Playwright's own browser.
    launchOptions: { args: browserArguments, ...(executablePath ? { executablePath } : {}) },
  },
})
