// @ts-check
// A relative link or image of a document must lead to a file that a clone has.
import { readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { root } from '../preconditions.mjs'
import { countAll, verdict } from './command.mjs'
import { projectFiles } from './project-files.mjs'

const documents =
  /^((README|CONTRIBUTING)\.md|docs\/[^/]+\.md|training\/README\.md|public\/models\/[^/]+\/README\.md)$/

export async function checkLinks() {
  const files = await projectFiles()
  const read = files.filter((file) => documents.test(file))
  const faults = await Promise.all(
    read.map(async (file) => brokenLinks(file, await readFile(join(root, file), 'utf8'), files)),
  )
  const found = read.length === 0 ? ['no document was found'] : faults.flat()
  return countAll([verdict('links and images of the documents lead to files of the project', found)])
}

/**
 * What in a document leads nowhere.
 * @param {string} document its path in the project
 * @param {string} text Markdown
 * @param {readonly string[]} files paths of the project
 */
export function brokenLinks(document, text, files) {
  const there = new Set(files.flatMap((file) => [file, ...foldersOf(file)]))
  return targets(text)
    .filter((target) => !/^([a-z][a-z\d+.-]*:|\/\/|#)/i.test(target))
    .filter((target) => !there.has(pathOf(document, target)))
    .map((target) => `${document}: there is no ${target}`)
}

/** Targets of `[…](…)`, `![…](…)`, `[…]: …`, `href` and `src`; what stands in code is no link. */
function targets(/** @type {string} */ text) {
  const prose = text
    .replace(/^ *(```+|~~~+)[\s\S]*?^ *\1/gm, '')
    .replace(/(?<!`)(`+)(?!`)(?:(?!\n\s*\n)[\s\S])+?(?<!`)\1(?!`)/g, '')
  const links = [
    /\]\(\s*<?([^\s<>()]+(?:\([^\s()]*\)[^\s<>()]*)*)/g,
    /^ {0,3}\[[^\]^]+\]:\s*<?([^\s<>]+)/gm,
    /<[a-z][^>]*\s(?:href|src)=["']([^"']+)["']/gi,
  ]
  return links.flatMap((link) => [...prose.matchAll(link)].map(([, target]) => target ?? ''))
}

/** @param {string} document @param {string} target */
function pathOf(document, target) {
  const path = decodeURIComponent(target.replace(/[?#].*$/, ''))
  const full = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(document), path)
  return posix.normalize(full).replace(/\/$/, '')
}

/** "a/b/c.md" → ["a", "a/b"]. */
const foldersOf = (/** @type {string} */ file) =>
  file
    .split('/')
    .slice(0, -1)
    .map((_, index, folders) => folders.slice(0, index + 1).join('/'))
