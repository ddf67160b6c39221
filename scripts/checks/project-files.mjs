// @ts-check
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../preconditions.mjs'
import { run } from './command.mjs'

/** What is built, installed or left behind by a run, and is never part of the project. */
const made = /^(node_modules|dist|test-results|playwright-report|__pycache__)$/

/**
 * The paths of the project's files, relative to the folder, with `/` between folders: what git knows or would add, or all
 * that is there where git does not answer (a download has no `.git`).
 * @throws when there is none, so that no check passes because it looked at nothing
 */
export async function projectFiles(folder = root) {
  const known = ['-C', folder, 'ls-files', '--cached', '--others', '--exclude-standard', '-z']
  const { code, output } = await run('git', known, { quiet: true })
  const files = code === 0 && output !== '' ? output.split('\0').filter(Boolean) : await filesBelow(folder)
  if (files.length === 0) throw new Error(`There is no file of the project in ${folder}.`)
  return files
}

/** @returns {Promise<string[]>} */
async function filesBelow(/** @type {string} */ folder, within = '') {
  const entries = await readdir(join(folder, within), { withFileTypes: true })
  const found = entries.map((entry) => {
    const path = within + entry.name
    if (!entry.isDirectory()) return entry.isFile() && !path.endsWith('.tsbuildinfo') ? [path] : []
    const hidden = entry.name.startsWith('.') && path !== '.ci' && path !== '.github'
    return hidden || made.test(entry.name) ? [] : filesBelow(folder, `${path}/`)
  })
  return (await Promise.all(found)).flat()
}
