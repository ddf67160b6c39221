/** `npm run bench`: how fast it is, as ratios, for a machine's milliseconds say little about another machine. */
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import { browserArguments, ensureBrowser, installedBrowser } from '../../scripts/browser.mjs'
import { root } from '../../scripts/preconditions.mjs'
import { serve } from '../../scripts/serve.mjs'
import { measureFirstVisits } from './first-visit.ts'
import { measureForward, readTwin } from './forward.ts'
import { measureGeneration } from './generation.ts'
import { measureKeystrokes } from './keystroke.ts'
import { median, milliseconds, printTable, quantile, ratio } from './statistics.ts'

const wanted = process.argv.slice(2)
const asked = (part: string) => wanted.length === 0 || wanted.includes(part)

if (asked('forward')) await forward()
if (asked('writing')) await writing()
if (asked('page')) await page()

async function forward() {
  const { peer, rows } = await measureForward([16, 32, 64])
  printTable(
    `Forward pass, every attention matrix kept, tfjs wasm in Node, against ${peer ?? 'no peer: PyTorch cannot be imported here'}`,
    ['twin, tokens', 'Bothways', 'peer', 'ratio'],
    rows.map(({ twin, tokens, ours, theirs }) => [
      `${twin}, ${tokens}`,
      milliseconds(ours),
      theirs === null ? '–' : milliseconds(theirs),
      theirs === null ? '–' : ratio(ours, theirs),
    ]),
  )
}

async function writing() {
  const rows = await measureGeneration(() => readTwin('gpt'), [16, 48, 110])
  printTable(
    'GPT writes on from eight tokens, tfjs wasm in Node, with its KV cache and without',
    ['written', 'with', 'without', 'with of without', 'first token', 'budget'],
    rows.map(({ tokens, cached, anew, first }) => [
      `${tokens} tokens`,
      `${cached.toFixed(0)} tokens/s`,
      `${anew.toFixed(0)} tokens/s`,
      ratio(cached, anew),
      milliseconds(first),
      '60 tokens/s, 100 ms',
    ]),
  )
}

async function page() {
  await build({ root, logLevel: 'error' })
  await ensureBrowser()
  const site = await serve(join(root, 'dist'), 0)
  const executablePath = installedBrowser()
  const browser = await chromium.launch({
    args: browserArguments,
    ...(executablePath ? { executablePath } : {}),
  })
  try {
    const budgets = [
      { tokens: 16, budget: 50 },
      { tokens: 64, budget: 80 },
    ]
    const strokes: string[][] = []
    for (const { tokens, budget } of budgets) {
      const times = await measureKeystrokes(browser, site.url, tokens, 30)
      const typical = median(times)
      strokes.push([
        `${tokens} tokens`,
        milliseconds(typical),
        milliseconds(quantile(times, 0.95)),
        milliseconds(budget),
        ratio(typical, budget),
      ])
    }
    printTable(
      'From keystroke to both heatmaps painted',
      ['', 'median', 'p95', 'budget', 'median of budget'],
      strokes,
    )

    const plain = await measureFirstVisits(
      browser,
      site.port,
      { viewport: { width: 1440, height: 900 }, line: null, slowerProcessor: 1 },
      5,
    )
    const phone = await measureFirstVisits(
      browser,
      site.port,
      {
        viewport: { width: 360, height: 640 },
        line: { bitsPerSecond: 5e6, roundTrip: 40 },
        slowerProcessor: 4,
      },
      3,
    )
    const visit = (name: string, { milliseconds: time, bytes }: typeof plain, budget: number | null) => [
      name,
      `${(bytes / 1e6).toFixed(2)} MB`,
      milliseconds(time),
      budget === null ? '–' : milliseconds(budget),
      budget === null ? '–' : ratio(time, budget),
      ratio(time, plain.milliseconds),
    ]
    printTable(
      'First visit, from navigation to both heatmaps painted',
      ['', 'received', 'time', 'budget', 'of budget', 'of plain'],
      [visit('plain', plain, 2000), visit('360 × 640, page 4× slower, 5 Mbit/s with 40 ms', phone, null)],
    )
  } finally {
    await browser.close()
    await site.close()
  }
}
