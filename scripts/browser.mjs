// @ts-check
// Finds a Chromium for the end-to-end tests and the benchmark, and installs one where there is none.
// `node scripts/browser.mjs` says which one is used.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const onPath = ['google-chrome-stable', 'google-chrome', 'chrome', 'chromium', 'chromium-browser']

/** @returns {string[]} where Chrome and Chromium live outside PATH */
function usualPlaces() {
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium']
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      apps.map((app) => join(folder, app)),
    )
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name])
    const apps = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe']
    return folders.flatMap((folder) => (folder ? apps.map((app) => join(folder, app)) : []))
  }
  return []
}

/**
 * Path of the Chrome or Chromium to use: CHROME_PATH, then an installed one. Null: Playwright's own, if it is there.
 * @throws when CHROME_PATH names no file, in one sentence
 */
export function installedBrowser() {
  const chosen = process.env.CHROME_PATH
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH is "${chosen}", but there is no such file.`)
    return chosen
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const named = folders.flatMap((folder) => onPath.map((name) => join(folder, name)))
  return [...named, ...usualPlaces()].find((path) => existsSync(path) && answers(path)) ?? null
}

/** A stub that only asks for a snap (Ubuntu), a browser without its libraries (Debian): one that runs tells its version. */
function answers(/** @type {string} */ path) {
  if (process.platform !== 'linux') return true
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}

/** Path of the browser that `npx playwright install chromium` downloaded, or null when it is not there or cannot run. */
async function playwrightBrowser() {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return existsSync(path) && answers(path) ? path : null
}

/** The browser that would be used, in words; null when there is none yet. */
async function found() {
  return installedBrowser() ?? (await playwrightBrowser())
}

/**
 * Finds a browser, or installs one: on Debian and Ubuntu as root with apt, elsewhere Playwright's.
 * @returns {Promise<string>} its path
 * @throws in one sentence that says what to do, when there is none and none can be installed
 */
export async function ensureBrowser() {
  const ready = await found()
  if (ready !== null) return ready

  console.log('There is no Chrome or Chromium here; installing one.')
  const mayInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version')
  if (mayInstall) {
    attempt('apt-get', ['update'])
    attempt('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
  }
  if ((await found()) === null) {
    const playwright = join(dirname(createRequire(import.meta.url).resolve('@playwright/test')), 'cli.js')
    attempt(process.execPath, [playwright, 'install', ...(mayInstall ? ['--with-deps'] : []), 'chromium'])
  }
  const installed = await found()
  if (installed === null) {
    throw new Error(
      'No browser was found and none could be installed: install Chrome or Chromium, or set CHROME_PATH to one.',
    )
  }
  return installed
}

/** Runs an installer where a failure only means that the next way is tried. */
function attempt(/** @type {string} */ command, /** @type {string[]} */ args) {
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    execFileSync(command, args, { stdio: 'inherit', env, timeout: 10 * 60_000 })
  } catch (error) {
    console.log(`${command} did not succeed: ${error instanceof Error ? error.message : error}`)
  }
}

/** Quiet, alone, and without calls home. Chromium's sandbox cannot start as root, as in containers and most CI. */
export const browserArguments = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.platform === 'linux' && (process.getuid?.() === 0 || process.env.CI) ? ['--no-sandbox'] : []),
]

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(await ensureBrowser())
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
