import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fields } from '../../../src/store/fields.ts'

const sharing = readFileSync(join(import.meta.dirname, '../../../docs/sharing.md'), 'utf8')

/** Names in the first column of the table of the address. */
const documented = sharing
  .slice(sharing.indexOf('## Address'))
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .flatMap((line) => [...line.split('|')[1]!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!))

it('docs/sharing.md says of each field of the address once what it is, and of no other', () => {
  expect(documented.filter((name) => name !== 'v').sort()).toEqual(Object.keys(fields).sort())
})
