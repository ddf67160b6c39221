import * as v from 'valibot'
import type { Ablation } from '../trace/ablation.ts'
import { type Cell, type MaskPreset, maskNames } from '../trace/request.ts'
import { highestIndex, readCells, writeCells } from './cells.ts'
import { type Field, wholeNumber } from './fieldKinds.ts'
import { type Mix, readMix, uniformMix, writeMix } from './mix.ts'
import {
  mostSentences,
  readSentences,
  type SenseSentence,
  sentenceLimit,
  wordLimit,
  writeSentences,
} from './senseSentences.ts'

const numberedMask = v.pipe(
  v.string(),
  v.regex(/^(prefix|window):\d{1,3}$/),
  v.transform((value): MaskPreset => {
    const [name, digits] = value.split(':')
    const n = Number(digits)
    return name === 'prefix' ? { prefix: n } : { window: n }
  }),
)

export const mask: Field<MaskPreset> = {
  fallback: 'own',
  schema: v.union([v.picklist(maskNames), numberedMask]) as unknown as v.GenericSchema<string, MaskPreset>,
  write: (value) =>
    typeof value === 'string'
      ? value
      : 'prefix' in value
        ? `prefix:${value.prefix}`
        : `window:${value.window}`,
}

const twoNumbers = (text: string): readonly [number, number] => {
  const [first, second] = text.split('.').map(Number)
  return [first!, second!]
}

export const flips: Field<readonly Cell[]> = {
  fallback: [],
  schema: v.pipe(v.string(), v.transform(readCells), v.nonNullable(v.custom<readonly Cell[]>(Array.isArray))),
  write: writeCells,
}

/** The tokens that a matrix shows: the first, and the one after the last. */
export const zoom: Field<readonly [number, number] | null> = {
  fallback: null,
  schema: v.pipe(
    v.string(),
    v.regex(/^\d{1,3}\.\d{1,3}$/),
    v.transform(twoNumbers),
    v.check(([from, to]) => from < to && to <= highestIndex + 1),
  ),
  write: (value) => (value === null ? '' : value.join('.')),
}

/** Pieces of the text, counted from 0 without special tokens. */
export const pieces: Field<readonly number[]> = {
  fallback: [],
  schema: v.pipe(
    v.string(),
    v.regex(/^(\d{1,3}(\.\d{1,3})*)?$/),
    v.transform((value): readonly number[] => (value === '' ? [] : value.split('.').map(Number))),
    v.check((some) => some.every((piece) => piece <= highestIndex)),
  ),
  write: (some) => some.join('.'),
}

/** A token behind the text: written by GPT, or taken by hand from its candidates. */
export interface WrittenId {
  readonly id: number
  readonly byHand: boolean
}

/** Ids to the base of 36, joined by dots; a star before those taken by hand. At most 512. */
export const written: Field<readonly WrittenId[]> = {
  fallback: [],
  schema: v.pipe(
    v.string(),
    v.regex(/^\*?[\da-z]{1,4}(\.\*?[\da-z]{1,4}){0,511}$/),
    v.transform((value): readonly WrittenId[] =>
      value.split('.').map((one) => ({
        id: Number.parseInt(one.replace('*', ''), 36),
        byHand: one.startsWith('*'),
      })),
    ),
  ),
  write: (some) => some.map(({ id, byHand }) => `${byHand ? '*' : ''}${id.toString(36)}`).join('.'),
}

/** A head of a layer, counted from 0, or the mean over the heads. */
export const head: Field<number | 'mean'> = {
  fallback: 'mean',
  schema: v.union([
    v.pipe(
      v.literal('mean'),
      v.transform((value) => value),
    ),
    wholeNumber(0, 63),
  ]) as unknown as v.GenericSchema<string, number | 'mean'>,
  write: String,
}

/** A word, or a few. */
export const shortText: Field<string> = {
  fallback: '',
  schema: v.pipe(v.string(), v.maxLength(wordLimit)),
  write: (value) => value.slice(0, wordLimit).replace(/[\ud800-\udbff]$/, ''),
}

export const sizes: Field<string> = {
  fallback: 'bert-base',
  schema: v.pipe(v.string(), v.regex(/^([a-z0-9-]{1,20}|(bert|gpt|elmo)(\.\d{1,6}){7}\.[01]\.[01])$/)),
  write: (value) => value,
}

/** The sentences of the Words lab. */
export const sentences: Field<readonly SenseSentence[]> = {
  fallback: [],
  schema: v.pipe(
    v.string(),
    v.maxLength(mostSentences * (sentenceLimit + 6)),
    v.transform(readSentences),
    v.nonNullable(v.custom<readonly SenseSentence[]>(Array.isArray)),
  ),
  write: writeSentences,
}

export const mix: Field<Mix> = {
  fallback: uniformMix,
  schema: v.pipe(v.string(), v.transform(readMix), v.nonNullable(v.custom<Mix>((value) => value !== null))),
  write: writeMix,
}

/** Parts that are switched off, as `layer.head`, `layer.a` (attention) or `layer.f` (feed-forward), joined by `_`. */
export const parts: Field<readonly Ablation[]> = {
  fallback: [],
  schema: v.pipe(
    v.string(),
    v.regex(/^\d{1,2}\.(\d{1,2}|a|f)(_\d{1,2}\.(\d{1,2}|a|f)){0,199}$/),
    v.transform((value): readonly Ablation[] =>
      value.split('_').map((one) => {
        const [layer, part] = one.split('.')
        const named = part === 'a' ? 'attention' : part === 'f' ? 'feedForward' : Number(part)
        return { layer: Number(layer), part: named }
      }),
    ),
  ),
  write: (value) =>
    value
      .map(
        ({ layer, part }) => `${layer}.${part === 'attention' ? 'a' : part === 'feedForward' ? 'f' : part}`,
      )
      .join('_'),
}
