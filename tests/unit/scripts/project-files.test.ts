import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { projectFiles } from '../../../scripts/checks/project-files.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bothways-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (path: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), '')
}

test('a download without .git is walked, without what is installed or built', async () => {
  const own = ['.ci/run', '.github/workflows/check.yml', '.npmrc', 'README.md', 'src/app/main.tsx']
  const made = ['node_modules/vite/package.json', 'dist/index.html', 'test-results/a.txt', '.cache/b.json']
  for (const path of [...own, ...made]) write(path)
  expect((await projectFiles(folder)).sort()).toEqual(own)
})

test('nothing to look at is a failure', async () => {
  await expect(projectFiles(folder)).rejects.toThrow('no file of the project')
})

test('what git knows is asked first', async () => {
  const files = await projectFiles()
  expect(files).toContain('package.json')
  expect(files.filter((file) => file.startsWith('node_modules/'))).toEqual([])
})
