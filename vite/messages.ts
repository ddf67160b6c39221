import compile from 'icu-minify/compile'
import type { Plugin } from 'vite'

/** A node of the syntax tree, as far as it is looked at. */
interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
}

/** The catalogues: the two languages whole, and the parts of what opens later. */
const catalogue = /\/src\/i18n\/(parts\/)?[\w.]+\.ts$/

/** The text of a message, or null where a property holds something else. */
function messageOf(node: Node): string | null {
  if (node.type === 'Literal') {
    const { value } = node as Node & { readonly value: unknown }
    return typeof value === 'string' ? value : null
  }
  if (node.type !== 'TemplateLiteral') return null
  const { quasis } = node as Node & {
    readonly quasis: readonly { readonly value: { readonly cooked: string } }[]
  }
  return quasis.length === 1 ? quasis[0]!.value.cooked : null
}

/** Every message below a node, deepest last. */
function messages(node: unknown, found: { start: number; end: number; text: string }[] = []) {
  if (Array.isArray(node)) for (const child of node) messages(child, found)
  else if (typeof node === 'object' && node !== null) {
    const { type, value } = node as { readonly type?: string; readonly value?: unknown }
    const text = type === 'Property' ? messageOf(value as Node) : null
    if (text !== null) {
      const { start, end } = value as Node
      found.push({ start, end, text })
    } else for (const child of Object.values(node)) messages(child, found)
  }
  return found
}

/**
 * Reads the messages' ICU syntax while the page is built, so that the page needs no parser for it (40 kB): each message
 * becomes what icu-minify makes of it, and use-intl's formatter of such messages takes the place of its own.
 * @throws what is wrong with a message
 */
export function compiledMessages(): Plugin {
  return {
    name: 'bothways:messages',
    config: () => ({
      resolve: { alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } },
    }),
    transform(code, id) {
      if (!catalogue.test(id)) return null
      let compiled = code
      for (const { start, end, text } of messages(this.parse(code)).sort((a, b) => b.start - a.start)) {
        compiled = compiled.slice(0, start) + JSON.stringify(compile(text)) + compiled.slice(end)
      }
      return { code: compiled, map: null }
    },
  }
}
