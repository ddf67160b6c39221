import type { Twin, TwinFile } from './manifest.ts'

/** The twins of this build, file names relative to the page: put here by vite/twins.ts. */
declare const __TWINS__: readonly Twin[]

/** The worker lives elsewhere than the page, so that it needs the files' full addresses. */
const located = (file: TwinFile): TwinFile => ({ ...file, file: new URL(file.file, document.baseURI).href })

/** The twins that this build offers, ready to be fetched from anywhere. */
export const builtTwins = (): readonly Twin[] =>
  __TWINS__.map((twin) => ({
    ...twin,
    weights: located(twin.weights),
    tokenizer: located(twin.tokenizer),
  }))
