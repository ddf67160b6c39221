// @ts-check
// What the built site weighs and promises, read from dist/ alone.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, extname, join, posix, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { declaredPolicy } from '../policy.mjs'
import { root } from '../preconditions.mjs'
import { countAll, verdict } from './command.mjs'

const dist = join(root, 'dist')
const kilobyte = 1000
const initialLimit = 150 * kilobyte
/** Of each twin. */
const weightsLimit = 1600 * kilobyte

export async function checkBundle() {
  const html = await readFile(join(dist, 'index.html'), 'utf8')
  const files = await filesUnder(dist)
  return countAll([
    await initialScripts(html),
    await weightsOf(files),
    verdict('scripts, styles and weights carry a content hash', await unhashed(html, files)),
    verdict('the page declares a strict content-security policy', laxity(html)),
    verdict('no script and no style stands inline in the page', inlineCode(html)),
    verdict('nothing is fetched from elsewhere', await foreign(html, files)),
  ])
}

/** All JavaScript that the page loads before it decides anything: its module scripts and whatever they import statically. */
async function initialScripts(/** @type {string} */ html) {
  const entries = tags(html, 'script|link')
    .filter((tag) => /\btype="module"|\brel="modulepreload"/.test(tag))
    .map((tag) => attribute(tag, 'src') ?? attribute(tag, 'href'))
    .filter((path) => path !== null)
    .map((path) => posix.normalize(path).replace(/^\/|^\.\//, ''))
  /** @type {Map<string, number>} */
  const sizes = new Map()
  const queue = [...entries]
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (sizes.has(file)) continue
    const code = await readFile(join(dist, file), 'utf8')
    sizes.set(file, gzipSync(code).length)
    // Static imports and re-exports; a dynamic import has a parenthesis after the word.
    for (const [, path] of code.matchAll(/\b(?:import|from)\s*["'](\.{1,2}\/[^"']+\.js)["']/g)) {
      queue.push(posix.join(dirname(file), path ?? ''))
    }
  }
  const total = sum(sizes.values())
  const faults = sizes.size === 0 ? ['the page loads no module script'] : []
  if (total > initialLimit) faults.push(...[...sizes].map(([file, size]) => `${inKilobytes(size)} ${file}`))
  return verdict(`initial JavaScript: ${inKilobytes(total)} of ${inKilobytes(initialLimit)}, gzipped`, faults)
}

/** The page fetches the files with a hash in their name; the Hugging Face files beside them are for readers. */
async function weightsOf(/** @type {string[]} */ files) {
  const weights = files.filter((file) => extname(file) === '.safetensors' && contentHash(file) !== null)
  const sizes = await Promise.all(weights.map(async (file) => (await readFile(join(dist, file))).length))
  const largest = Math.max(0, ...sizes)
  const faults = weights.length < 3 ? [`${weights.length} weight files with a content hash, 3 expected`] : []
  for (const [index, file] of weights.entries()) {
    const size = sizes[index] ?? 0
    if (size > weightsLimit) faults.push(`${inKilobytes(size)} ${file}`)
  }
  return verdict(
    `weights of each twin: at most ${inKilobytes(largest)} of ${inKilobytes(weightsLimit)}`,
    faults,
  )
}

/** Files that the page loads under a name that does not follow from their bytes. */
async function unhashed(/** @type {string} */ html, /** @type {string[]} */ files) {
  const loaded = tags(html, 'script|link')
    .filter((tag) => /<script|\brel="(modulepreload|stylesheet)"/.test(tag))
    .map((tag) => attribute(tag, 'src') ?? attribute(tag, 'href') ?? '')
  const faults = loaded.filter((path) => !/-[\w-]{8}\.(js|css)$/.test(path)).map((path) => `no hash: ${path}`)
  for (const file of files) {
    const hash = contentHash(file)
    if (hash === null) continue
    const found = createHash('sha256')
      .update(await readFile(join(dist, file)))
      .digest('hex')
    if (!found.startsWith(hash))
      faults.push(`${file}: its SHA-256 begins with ${found.slice(0, hash.length)}`)
  }
  return faults
}

function laxity(/** @type {string} */ html) {
  const policy = declaredPolicy(html)
  if (policy === null) return ['there is no <meta http-equiv="Content-Security-Policy">']
  const faults = []
  if (!/default-src 'none'/.test(policy)) faults.push("default-src is not 'none'")
  for (const lax of [/'unsafe-inline'/, /'unsafe-eval'/, /https?:/, /(^|\s)\*(\s|;|$)/]) {
    const found = policy.match(lax)
    if (found) faults.push(`the policy allows ${found[0].trim()}`)
  }
  return faults
}

function inlineCode(/** @type {string} */ html) {
  return [
    ...tags(html, 'script').filter((tag) => attribute(tag, 'src') === null),
    ...tags(html, 'style'),
    ...tags(html, '[a-z][\\w-]*').filter((tag) => /\s(style|on[a-z]+)\s*=/i.test(tag)),
  ]
}

/** Addresses of other hosts that the page or a style sheet would load; links to read on are welcome. */
async function foreign(/** @type {string} */ html, /** @type {string[]} */ files) {
  const faults = tags(html, 'script|link|img|iframe|source').filter(
    (tag) => /\b(src|href)="(https?:)?\/\//.test(tag) && !/rel="(canonical|license|author)"/.test(tag),
  )
  for (const file of files.filter((name) => extname(name) === '.css')) {
    const css = await readFile(join(dist, file), 'utf8')
    for (const [found] of css.matchAll(/(url\(\s*["']?|@import\s*["'])(https?:)?\/\/[^)"']*/g)) {
      faults.push(`${file}: ${found}`)
    }
  }
  return faults
}

/** The SHA-256 prefix in the name of a file of the twins (`bert.0f3a9c….safetensors`), or null. */
const contentHash = (/** @type {string} */ file) => file.match(/[-.]([0-9a-f]{8,64})\.[a-z]+$/)?.[1] ?? null

const tags = (/** @type {string} */ html, /** @type {string} */ names) =>
  html.match(new RegExp(`<(?:${names})(?=[\\s>])[^>]*>`, 'gi')) ?? []

const attribute = (/** @type {string} */ tag, /** @type {string} */ name) =>
  tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1] ?? null

const sum = (/** @type {Iterable<number>} */ values) => [...values].reduce((total, value) => total + value, 0)

const inKilobytes = (/** @type {number} */ bytes) => `${(bytes / kilobyte).toFixed(1)} kB`

async function filesUnder(/** @type {string} */ folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
}
