import { parseAst } from 'vite'
import { describe, expect, test } from 'vitest'
import { compiledMessages } from '../../../vite/messages.ts'

type Transform = (
  this: { parse: typeof parseAst },
  code: string,
  id: string,
) => { readonly code: string } | null

const transform = compiledMessages().transform as Transform
const compiled = (code: string, id = '/x/src/i18n/parts/any.en.ts') =>
  transform.call({ parse: parseAst }, code, id)?.code ?? null

describe('the catalogues of the built page', () => {
  test('hold plain sentences as they are, and ICU syntax already read', () => {
    const code = compiled(
      `export default { a: { plain: 'A sentence.', count: '{n, plural, one {# word} other {# words}}' } }`,
    )
    expect(code).toContain('"A sentence."')
    expect(code).not.toContain('plural')
  })

  test('a message with a fault in its syntax stops the build', () => {
    expect(() => compiled(`export default { a: '{n, plural, one {x}' }`)).toThrow()
  })

  test('other files are left alone', () => {
    expect(compiled(`export const a = { b: '{n}' }`, '/x/src/store/fields.ts')).toBeNull()
  })

  test('names of properties and strings elsewhere are no messages', () => {
    expect(compiled(`const x = '{'; export default { 'a-b': 'c' }`)).toBe(
      `const x = '{'; export default { 'a-b': "c" }`,
    )
  })
})
