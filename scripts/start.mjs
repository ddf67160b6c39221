// @ts-check
// `npm start`: builds the site, serves it on this machine and opens it in a browser where there is a display.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { refuse, requirePreconditions, root } from './preconditions.mjs'

requirePreconditions()
const { serve } = await import('./serve.mjs')
const { build } = await import('vite')

const port = portFrom(process.env.PORT)
try {
  await build({ root, logLevel: 'error' })
} catch (error) {
  refuse(`The site could not be built: ${error instanceof Error ? error.message : error}`)
}

const site = await serve(join(root, 'dist'), port).catch((error) => refuse(error.message))
if (site) {
  if (site.port !== port) console.log(`Port ${port} is busy, so the next free one is used.`)
  console.log(`Bothways is at ${site.url} (Ctrl-C ends it).`)
  openBrowser(site.url)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => site.close().then(() => process.exit(0)))
  }
}

function portFrom(/** @type {string | undefined} */ text) {
  if (text === undefined || text === '') return 4173
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < 1 || value > 65_535) {
    refuse(`PORT is "${text}", but a port is a whole number from 1 to 65535.`)
  }
  return value
}

/** Shows the page where somebody can see it. Opening is a courtesy: it never fails and never keeps us waiting. */
function openBrowser(/** @type {string} */ url) {
  const { DISPLAY, WAYLAND_DISPLAY, CI, BROWSER } = process.env
  if (CI || BROWSER === 'none') return
  /** @type {Partial<Record<NodeJS.Platform, [string, string[]]>>} */
  const openers = { darwin: ['open', [url]], win32: ['cmd', ['/c', 'start', '', url]] }
  const display = DISPLAY || WAYLAND_DISPLAY
  const opener = openers[process.platform] ?? (display ? ['xdg-open', [url]] : null)
  if (opener === null) return
  const child = spawn(opener[0], opener[1], { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}
