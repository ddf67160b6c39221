import { expect, test } from 'vitest'
import { brokenLinks } from '../../../scripts/checks/links.mjs'

const files = ['README.md', 'docs/map.md', 'docs/a picture.png', 'training/README.md']
const broken = (text: string, document = 'docs/map.md') => brokenLinks(document, text, files)

test('a link, an image, a definition and an HTML tag that lead nowhere are each named', () => {
  const text = '[a](gone.md "why") ![b](<gone.png>)\n\n[c]: ../gone.txt\n<img alt="d" src="gone.svg">'
  expect(broken(text)).toEqual(
    ['gone.md', 'gone.png', '../gone.txt', 'gone.svg'].map((target) => `docs/map.md: there is no ${target}`),
  )
})

test('a picture that is a link has two targets', () => {
  expect(broken('[![b](gone.png)](gone.md)')).toHaveLength(2)
})

test('paths are read from the document, with fragments, folders and escaped spaces', () => {
  const text = '[a](../README.md#start) [b](../training/) [c](/training) [d](map.md) ![e](a%20picture.png)'
  expect(broken(text)).toEqual([])
  expect(broken('[a](training/README.md)', 'README.md')).toEqual([])
  expect(broken('[a](training/README.md)')).toHaveLength(1)
  expect(broken('[a](readme.md)', 'README.md')).toHaveLength(1)
})

test('other hosts, fragments and what stands in code are no links of the project', () => {
  const text =
    '[a](https://example.org/x.md) [b](#here) [c](mailto:a@b.c) `[d](gone.md)`\n\n```md\n[e](gone.md)\n```\n'
  expect(broken(text)).toEqual([])
})
