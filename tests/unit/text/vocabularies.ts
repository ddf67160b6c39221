import { readFileSync } from 'node:fs'
import { Tokenizer } from '@huggingface/tokenizers'
import { hardTexts } from './texts.ts'

/** The part of a tokenizer.json that these tests vary. */
export interface TokenizerJson {
  readonly added_tokens: readonly { readonly id: number; readonly content: string }[]
  readonly normalizer: Readonly<Record<string, unknown>> | null
  readonly pre_tokenizer: Readonly<Record<string, unknown>> | null
  readonly model: { readonly vocab: Readonly<Record<string, number>>; readonly [setting: string]: unknown }
}

/** A JSON file of tests/conformance/fixtures. */
export function fixture(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../conformance/fixtures/${path}`, import.meta.url), 'utf8'))
}

export const bertJson = fixture('bert-random/tokenizer.json') as TokenizerJson
export const gpt2Json = fixture('gpt2-random/tokenizer.json') as TokenizerJson

/** Like BERT's, but with every character of the hard texts as x and ##x, so that few words are unknown. */
export const wideJson: TokenizerJson = {
  ...bertJson,
  model: {
    ...bertJson.model,
    vocab: Object.fromEntries(
      [
        ...Object.keys(bertJson.model.vocab),
        ...[...new Set(hardTexts.join('').normalize('NFD').toLowerCase())].flatMap((c) => [c, `##${c}`]),
      ].map((token, id) => [token, id]),
    ),
  },
}

/** The library by itself on whole texts, [MASK] its only special token. */
export function library(json: TokenizerJson): Tokenizer {
  const mask = json.added_tokens.filter(({ content }) => content === '[MASK]')
  return new Tokenizer({ ...json, added_tokens: mask, post_processor: null, decoder: null }, {})
}
