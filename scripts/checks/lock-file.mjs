// @ts-check
// The lock file must know a package for every platform: npm leaves out those that the registry of the moment does not
// offer, and `npm ci` then refuses the file.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../preconditions.mjs'
import { countAll, verdict } from './command.mjs'

export async function checkLockFile() {
  /** @type {{packages: Record<string, {optionalDependencies?: Record<string, string>}>}} */
  const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'))
  const faults = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter(
        (name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages),
      )
      .map((name) => `${path} wants ${name}, which is missing`),
  )
  return countAll([verdict('the lock file is complete for every platform', faults)])
}
