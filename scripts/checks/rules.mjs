// @ts-check
// The project's own rules, which no linter knows. Each is a line that would be wrong wherever it stands.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../preconditions.mjs'
import { countAll, verdict } from './command.mjs'
import { projectFiles } from './project-files.mjs'

/**
 * @typedef {object} Rule
 * @property {string} says what holds
 * @property {RegExp} files the paths it holds for
 * @property {RegExp} never what must not stand in them
 */

/** @type {Rule[]} */
const rules = [
  {
    says: 'no number in the product comes from Math.random; the seeded generator is the one source of chance',
    files: /^(src|vite)\//,
    never: /\bMath\s*\.\s*random\b/,
  },
  {
    says: 'no path of somebody’s machine stands in a file',
    files: /./,
    never: /(?<![\w.~/}-])\/(work|root|home|Users)\/[\w.-]|\b[A-Z]:\\Users\\/,
  },
  {
    says: 'nothing outside the repository is read: a fresh clone has no ../shared',
    files: /^(src|scripts|tests|vite|\.ci|\.github)\//,
    never: /\.\.\/shared\b/,
  },
  {
    says: 'no package registry is written down: everybody’s own is used',
    files: /^(package-lock\.json|\.npmrc|.*\.(toml|cfg|ini)|.*requirements[^/]*\.txt)$/,
    never: /"resolved":\s*"https?:|\bregistry\s*=|index-url/,
  },
  {
    says: 'no check is switched off in the product',
    files: /^src\/.*\.tsx?$/,
    never: /@ts-(ignore|nocheck|expect-error)|biome-ignore-all/,
  },
]
/** Weights, pictures and recorded numbers are not text that somebody wrote. */
const written =
  /\.(tsx?|mjs|cjs|jsx?|json|jsonc|mdx?|css|html|py|toml|cfg|ini|ya?ml|sh|txt|svg)$|^[^.]*$|\/run$|^\.npmrc$/
const recorded = /^(public\/models|tests\/conformance\/.*\.json)/
const thisFile = 'scripts/checks/rules.mjs'

export async function checkRules() {
  const files = (await projectFiles()).filter((file) => written.test(file) && !recorded.test(file))
  const texts = await Promise.all(files.map((file) => readFile(join(root, file), 'utf8').catch(() => '')))
  const results = rules.map(({ says, files: where, never }) => {
    const faults = files.flatMap((file, index) =>
      where.test(file) && file !== thisFile ? linesWith(never, file, texts[index] ?? '') : [],
    )
    return verdict(says, faults)
  })
  return countAll(results)
}

/** @param {RegExp} pattern @param {string} file @param {string} text */
function linesWith(pattern, file, text) {
  return text
    .split('\n')
    .flatMap((line, index) =>
      pattern.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 120)}`] : [],
    )
}
