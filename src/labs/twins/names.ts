import type { TwinId } from './figures.ts'

/** Proper names, the same in every language, each with the glyph that is never left out. */
export const names: Readonly<Record<TwinId, { readonly name: string; readonly glyph: string }>> = {
  bert: { name: 'BERT', glyph: '↔' },
  gpt: { name: 'GPT', glyph: '←' },
  elmo: { name: 'ELMo', glyph: '⇄' },
}
