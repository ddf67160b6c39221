// @ts-check
// The tests of training/, where PyTorch can be imported; elsewhere they are counted as skipped.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../preconditions.mjs'
import { run } from './command.mjs'

/** @returns {Promise<import('./command.mjs').Counts>} */
export async function checkTraining() {
  const python = process.platform === 'win32' ? 'python' : 'python3'
  if ((await run(python, ['-c', 'import torch'], { quiet: true })).code !== 0) {
    const skipped = await writtenTests()
    console.log(`PyTorch cannot be imported here: ${skipped} tests of training/ are skipped.`)
    return { passed: 0, failed: 0, skipped }
  }
  // One thread: the tensors are tiny, and on a busy machine PyTorch's threads mostly wait for one another.
  const env = { OMP_NUM_THREADS: '1' }
  const args = ['-m', 'unittest', 'discover', '-s', 'training/tests', '-t', '.']
  const { code, output } = await run(python, args, { env })
  const ran = Number(output.match(/^Ran (\d+) tests?/m)?.[1] ?? 0)
  const skipped = tally(output, 'skipped')
  const failed = tally(output, 'failures') + tally(output, 'errors') + tally(output, 'unexpected successes')
  // No tests at all, or a Python that died before it could count: a failure too.
  const fell = (code !== 0 || ran === 0) && failed === 0 ? 1 : failed
  return { passed: Math.max(0, ran - skipped - failed), failed: fell, skipped }
}

/** unittest's last line: "FAILED (failures=1, errors=2, skipped=3)". */
function tally(/** @type {string} */ output, /** @type {string} */ what) {
  const last = output.match(/^(?:OK|FAILED) \((.*)\)\s*$/m)?.[1] ?? ''
  return Number(last.match(new RegExp(`(?:^|, )${what}=(\\d+)`))?.[1] ?? 0)
}

/** How many tests training/tests holds, counted without running it. */
async function writtenTests() {
  const folder = join(root, 'training', 'tests')
  const files = (await readdir(folder).catch(() => [])).filter((file) => /^test.*\.py$/.test(file))
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
  return texts.reduce((sum, text) => sum + (text.match(/^\s+def test/gm)?.length ?? 0), 0)
}
