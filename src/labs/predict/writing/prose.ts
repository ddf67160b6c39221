/** Signs that stand close to the word before them, and to the one after them. */
const closing = /^[.,!?;:)\]}’”…%]+$/
const opening = /^[([{“‘$#]$/

/**
 * Word pieces as a reader writes them: pieces of a word joined, no space before a comma, apostrophes and straight quotes
 * where they belong by what stood before. Read again by the tokenizer, it gives the same pieces: a space beside a sign
 * changes nothing.
 */
export function toProse(tokens: readonly string[]): string {
  let text = ''
  let quotes = 0
  let glued = true
  for (const [at, token] of tokens.entries()) {
    const continues = token.startsWith('##') && token.length > 2
    const [before, after] = [tokens[at - 1] ?? '', tokens[at + 1] ?? '']
    const isApostrophe: boolean = token === "'" && /\w$/.test(before) && /^\w/.test(after) && !glued
    const closesQuote = token === '"' && quotes % 2 === 1
    if (token === '"') quotes += 1
    const close = continues || closing.test(token) || isApostrophe || closesQuote
    text += glued || close ? '' : ' '
    text += continues ? token.slice(2) : token
    glued = opening.test(token) || isApostrophe || (token === '"' && !closesQuote) || token === '-'
  }
  return text
}

/** A text with what was written behind it. */
export function joinProse(text: string, tokens: readonly string[]): string {
  const more = toProse(tokens)
  if (text.trim() === '') return more
  // A piece that goes on with a word goes on with the typed one, too.
  const close = tokens[0] !== undefined && (tokens[0].startsWith('##') || closing.test(tokens[0]))
  return more === '' ? text : `${text.trimEnd()}${close ? '' : ' '}${more}`
}
