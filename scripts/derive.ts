/**
 * Writes the page's small weight files, as the build makes them, to a directory: OUT/<twin>.safetensors. training/
 * measures on them what the rounding costs (`python -m training evaluate --page OUT`).
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deriveTwins } from '../vite/twins.ts'
import { root } from './preconditions.mjs'

const [out] = process.argv.slice(2)
if (out === undefined) {
  console.error('Say where to: npm run derive -- DIRECTORY')
  process.exitCode = 2
} else {
  mkdirSync(out, { recursive: true })
  const { twins, files } = deriveTwins(join(root, 'public', 'models'))
  for (const { id, weights } of twins) {
    writeFileSync(join(out, `${id}.safetensors`), files.get(weights.file)!)
    console.log(`${id}: ${(weights.bytes / 1000).toFixed(0)} kB`)
  }
}
