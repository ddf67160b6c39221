// @ts-check
// What a visitor does, in a real browser, on the built site behind the server of `npm start`.
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureBrowser } from '../browser.mjs'
import { root } from '../preconditions.mjs'
import { tool } from './command.mjs'

const report = join(root, 'node_modules', '.cache', 'playwright-report.json')

/** @returns {Promise<import('./command.mjs').Counts>} */
export async function checkEndToEnd() {
  try {
    console.log(`Browser: ${await ensureBrowser()}`)
  } catch (error) {
    console.log(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1, skipped: 0 }
  }
  await rm(report, { force: true })
  const { code } = await tool('@playwright/test', ['test', '--reporter=list,json'], {
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  })
  const text = await readFile(report, 'utf8').catch(() => null)
  if (text === null) return { passed: 0, failed: 1, skipped: 0 }
  const { expected, unexpected, flaky, skipped } = JSON.parse(text).stats
  return { passed: expected + flaky, failed: code !== 0 && unexpected === 0 ? 1 : unexpected, skipped }
}
