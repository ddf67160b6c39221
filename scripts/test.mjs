// @ts-check
// `npm test`: every check of the project, one after the other, all of them even when one fails.
// `npm test -- unit e2e` runs only those sections. The last line says how many passed, failed and were skipped.
import { refuse, requirePreconditions } from './preconditions.mjs'

requirePreconditions()
const { oneTest, tool } = await import('./checks/command.mjs')
const { checkImports } = await import('./checks/imports.mjs')
const { checkRules } = await import('./checks/rules.mjs')
const { checkLockFile } = await import('./checks/lock-file.mjs')
const { checkLinks } = await import('./checks/links.mjs')
const { checkUnits } = await import('./checks/unit.mjs')
const { checkTraining } = await import('./checks/training.mjs')
const { checkBundle } = await import('./checks/bundle.mjs')
const { checkEndToEnd } = await import('./checks/end-to-end.mjs')

/** @typedef {import('./checks/command.mjs').Counts} Counts */

/** A check that is one command, counted as one test. */
const command = (/** @type {string} */ name, /** @type {string[]} */ args) => async () =>
  oneTest((await tool(name, args)).code === 0)

/** @type {{name: string, title: string, check: () => Promise<Counts>, needsBuild?: true}[]} */
const sections = [
  { name: 'types', title: 'Types of the page', check: command('typescript', ['-p', 'tsconfig.app.json']) },
  {
    name: 'types',
    title: 'Types of scripts and tests',
    check: command('typescript', ['-p', 'tsconfig.node.json']),
  },
  {
    name: 'lint',
    title: 'Lint and format',
    check: command('@biomejs/biome', ['ci', '--error-on-warnings', '.']),
  },
  { name: 'imports', title: 'Import directions', check: checkImports },
  { name: 'unused', title: 'Unused files, exports, dependencies', check: command('knip', ['--no-progress']) },
  { name: 'rules', title: 'Rules of the project', check: checkRules },
  { name: 'rules', title: 'Lock file', check: checkLockFile },
  { name: 'rules', title: 'Links of the documents', check: checkLinks },
  { name: 'unit', title: 'Unit, property and conformance tests', check: checkUnits },
  { name: 'training', title: 'Tests of training/', check: checkTraining },
  { name: 'build', title: 'Build', check: command('vite', ['build', '--logLevel', 'warn']) },
  { name: 'bundle', title: 'Bundle budget', check: checkBundle, needsBuild: true },
  { name: 'e2e', title: 'End to end', check: checkEndToEnd, needsBuild: true },
]

const wanted = process.argv.slice(2)
const names = [...new Set(sections.map(({ name }) => name))]
const unknown = wanted.find((name) => !names.includes(name))
if (unknown !== undefined) refuse(`There is no section "${unknown}"; choose among ${names.join(', ')}.`)

const chosen = sections.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
const builds = chosen.some(({ needsBuild }) => needsBuild)
const planned = sections.filter((section) => chosen.includes(section) || (builds && section.name === 'build'))

/** @type {{title: string, counts: Counts, seconds: number}[]} */
const results = []
let built = false
for (const { name, title, check, needsBuild } of planned) {
  console.log(`\n── ${title} ${'─'.repeat(Math.max(0, 70 - title.length))}`)
  const start = performance.now()
  /** @type {Counts} */
  const counts = needsBuild && !built ? withoutBuild() : await guarded(check)
  if (name === 'build') built = counts.failed === 0
  results.push({ title, counts, seconds: (performance.now() - start) / 1000 })
}

console.log('\n── Summary')
for (const { title, counts, seconds } of results) {
  const { passed, failed, skipped } = counts
  const mark = failed > 0 ? '✗' : '✓'
  console.log(
    `${mark} ${title.padEnd(38)} ${passed} passed, ${failed} failed, ${skipped} skipped  ${seconds.toFixed(1)} s`,
  )
}
const total = (/** @type {keyof Counts} */ key) => results.reduce((sum, { counts }) => sum + counts[key], 0)
// Not process.exit: the last line must be out before the program ends.
process.exitCode = total('failed') > 0 ? 1 : 0
console.log(`\n${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`)

function withoutBuild() {
  console.log('The site was not built, so this could not be checked.')
  return oneTest(false)
}

/** A check that throws has failed; the others still run. */
async function guarded(/** @type {() => Promise<Counts>} */ check) {
  try {
    return await check()
  } catch (error) {
    console.log(error)
    return oneTest(false)
  }
}
