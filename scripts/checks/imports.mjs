// @ts-check
// Import directions, held by dependency-cruiser with the rules of .dependency-cruiser.mjs.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../preconditions.mjs'
import { countAll, tool, verdict } from './command.mjs'
import { projectFiles } from './project-files.mjs'

const folders = ['src', 'scripts', 'tests', 'vite'].filter((folder) => existsSync(join(root, folder)))
const cruised = /^(src|scripts|tests|vite)\/.*\.(ts|tsx|mjs|css)$/

export async function checkImports() {
  const args = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...folders]
  const { output } = await tool('dependency-cruiser', args, { quiet: true })
  const start = output.indexOf('{\n')
  if (start < 0) return countAll([verdict('dependency-cruiser answers', [output.trim()])])
  /** @type {import('dependency-cruiser').ICruiseResult} */
  const { modules, summary } = JSON.parse(output.slice(start))

  // With a TypeScript that it does not know, dependency-cruiser reads no module and reports success.
  const seen = new Set(modules.map(({ source }) => source))
  const files = await projectFiles()
  const unseen = files.filter((file) => cruised.test(file) && !seen.has(file))
  const edges = modules.reduce((sum, { dependencies }) => sum + dependencies.length, 0)

  const why = new Map(summary.ruleSetUsed?.forbidden?.map(({ name, comment }) => [name, comment]))
  const faults = summary.violations.map(
    ({ rule, from, to }) => `${from} → ${to}: ${why.get(rule.name) ?? rule.name}`,
  )
  return countAll([
    verdict(
      `all modules were read: ${modules.length} modules, ${edges} imports`,
      edges === 0 ? ['no import was seen at all'] : unseen.map((file) => `not read: ${file}`),
    ),
    verdict('imports go one way only', faults),
    // dependency-cruiser does not read it: what prose needs, the course hands to it.
    verdict('prose imports nothing', await importing(files.filter((file) => file.endsWith('.mdx')))),
  ])
}

/** @param {string[]} files */
async function importing(files) {
  const texts = await Promise.all(files.map((file) => readFile(join(root, file), 'utf8')))
  return files.filter((_, at) => /^(import|export)\b/m.test(texts[at] ?? ''))
}
