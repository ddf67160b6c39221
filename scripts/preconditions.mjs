// @ts-check
// Imported first by every script that needs the dependencies, so that it may import nothing but Node itself.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Absolute path of the repository, whatever directory the command was given in. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')

/** One sentence on what is missing on this machine, or null when everything is there. */
function missingPrecondition() {
  const { engines } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'))
  const wanted = engines.node.replace(/[^\d.]/g, '')
  if (isOlder(process.versions.node, wanted)) {
    return `Bothways needs Node ${wanted} or newer, and this is Node ${process.versions.node}; install a newer one from https://nodejs.org.`
  }
  if (!existsSync(`${root}/node_modules/vite/package.json`)) {
    return 'The dependencies are not installed; run "npm ci" first.'
  }
  return null
}

/** Ends the program with one sentence on stderr, without a stack trace. */
export function refuse(/** @type {string} */ sentence) {
  console.error(sentence)
  process.exit(1)
}

/** Ends the program with a sentence when this machine lacks what the project needs. */
export function requirePreconditions() {
  const missing = missingPrecondition()
  if (missing !== null) refuse(missing)
}

function isOlder(/** @type {string} */ version, /** @type {string} */ wanted) {
  const found = version.split('.').map(Number)
  for (const [index, least] of wanted.split('.').map(Number).entries()) {
    const part = found[index] ?? 0
    if (part !== least) return part < least
  }
  return false
}
