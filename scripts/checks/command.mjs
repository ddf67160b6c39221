// @ts-check
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../preconditions.mjs'

/**
 * What a check found. A check that is no test framework counts as one test.
 * @typedef {{passed: number, failed: number, skipped: number}} Counts
 */

/** @type {(ok: boolean) => Counts} */
export const oneTest = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 })

/** Several yes-or-no checks, each counted as one test. A list without entries checks nothing, and fails. */
export function countAll(/** @type {readonly boolean[]} */ results) {
  const passed = results.filter(Boolean).length
  return { passed, failed: results.length === 0 ? 1 : results.length - passed, skipped: 0 }
}

/** Says one finding of a check of ours, and passes the verdict on. */
export function verdict(/** @type {string} */ what, /** @type {readonly string[]} */ faults) {
  console.log(`${faults.length === 0 ? '✓' : '✗'} ${what}`)
  for (const fault of faults.slice(0, 20)) console.log(`    ${fault}`)
  if (faults.length > 20) console.log(`    … and ${faults.length - 20} more`)
  return faults.length === 0
}

/**
 * Runs a command in the repository, its output on the screen and in the answer.
 * @param {string} command
 * @param {string[]} args
 * @param {{env?: Record<string, string>, quiet?: boolean, minutes?: number}} [options] quiet: not on the screen
 * @returns {Promise<{code: number, output: string}>}
 */
export function run(command, args, { env = {}, quiet = false, minutes = 10 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: minutes * 60_000,
    })
    let output = ''
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk
      if (!quiet) process.stdout.write(chunk)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => resolve({ code: 127, output: String(error) }))
    child.on('close', (code, signal) => {
      if (signal !== null) console.log(`${command} was ended by ${signal} (limit: ${minutes} minutes).`)
      resolve({ code: code ?? 1, output })
    })
  })
}

/**
 * Runs a command of an installed package with this very Node, on every operating system alike.
 * @param {string} name the package
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function tool(name, args, options) {
  const folder = join(root, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = typeof bin === 'string' ? bin : Object.values(bin)[0]
  return run(process.execPath, [join(folder, file), ...args], options)
}
