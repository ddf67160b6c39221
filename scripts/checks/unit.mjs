// @ts-check
// Unit, property and conformance tests: everything that Vitest finds under tests/.
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../preconditions.mjs'
import { tool } from './command.mjs'

const report = join(root, 'node_modules', '.cache', 'vitest-report.json')

/** @returns {Promise<import('./command.mjs').Counts>} */
export async function checkUnits() {
  await rm(report, { force: true })
  const { code } = await tool('vitest', [
    'run',
    '--maxWorkers=2',
    '--allowOnly=false',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  const text = await readFile(report, 'utf8').catch(() => null)
  if (text === null) return { passed: 0, failed: 1, skipped: 0 }

  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(text)
  // A file that does not even load has no tests that could fail: it counts as one.
  const broken = testResults.filter(
    (/** @type {{status: string, assertionResults: unknown[]}} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  const failed = numFailedTests + broken
  return {
    passed: numPassedTests,
    // Vitest may also fail as a whole: an unhandled rejection, or no test found.
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: numPendingTests + numTodoTests,
  }
}
