// @ts-check

/** The content-security policy that a page declares in its <meta>, or null: written down once, read wherever it matters. */
export function declaredPolicy(/** @type {string} */ html) {
  const tag = html.match(/<meta[^>]*http-equiv="Content-Security-Policy"[^>]*>/i)?.[0]
  const content = tag?.match(/content="([^"]*)"/)?.[1]
  return content?.replaceAll('&#39;', "'").replaceAll('&amp;', '&').replace(/\s+/g, ' ').trim() ?? null
}
