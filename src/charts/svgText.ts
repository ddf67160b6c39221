import { labelWidth } from './axisLabel.ts'

/** Characters that XML 1.0 cannot hold, lone halves of surrogate pairs among them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Any text, safe between tags and in attributes of an XML file. */
const escapeXml = (text: string): string =>
  text.replace(unwritable, '\ufffd').replace(/[&<>"']/g, (character) => entities[character] ?? character)

type Attributes = Readonly<Record<string, string | number | undefined>>

/** One element as text; `content` is markup already, attributes are escaped here. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) => ` ${key}="${escapeXml(typeof value === 'number' ? compact(value) : String(value))}"`,
    )
    .join('')
  return `<${name}${written}>${content}</${name}>`
}

const compact = (value: number): string => String(Math.round(value * 100) / 100)

export const textElement = (text: string, attributes: Attributes): string =>
  element('text', attributes, escapeXml(text))

/** What stays together on a line, with the spaces before it: a word, or a Chinese character and the signs that close it. */
const unbroken = / *(?:\p{Script=Han}[，。；：、！？）》”’…]*|[^\s\p{Script=Han}]+)/gu

/** Breaks a line at spaces and between Chinese characters so that no part is wider than `limit` em; a longer word stays whole. */
export function wrapLine(line: string, limit: number): readonly string[] {
  const lines: string[] = []
  let current = ''
  for (const part of line.match(unbroken) ?? []) {
    if (current && labelWidth(current + part) > limit) {
      lines.push(current)
      current = part.trimStart()
    } else current += part
  }
  return [...lines, current]
}
