import * as v from 'valibot'
import { Refusal } from '../trace/refusal.ts'

/** A tokenizer.json, reduced to what this project supports of it. */
export interface TokenizerFile {
  readonly splitting:
    | {
        readonly kind: 'bert'
        readonly cleanText: boolean
        readonly spaceChinese: boolean
        readonly stripAccents: boolean
        readonly lowercase: boolean
      }
    | { readonly kind: 'byte-level' }
  readonly model: TokenizerModel
  /** Every token with its id, the added ones included. */
  readonly vocabulary: ReadonlyMap<string, number>
}

/** The model's part of the file, as the library takes it. */
export type TokenizerModel = v.InferOutput<typeof wordPiece> | v.InferOutput<typeof bytePairs>

/** An id beyond this is a broken file, not a vocabulary. */
const maxId = 0xffffff

const tokenId = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(maxId))

// Not v.record: it drops keys such as "__proto__", which are tokens like any other.
const vocabulary = v.custom<Readonly<Record<string, number>>>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((id) => Number.isInteger(id) && id >= 0 && id <= maxId),
  'the vocabulary is no table of token ids',
)

const merges = v.union(
  [v.array(v.pipe(v.string(), v.regex(/^[^ ]+ [^ ]+$/))), v.array(v.tuple([v.string(), v.string()]))],
  'the merges are no list of pairs',
)

const wordPiece = v.looseObject({
  type: v.literal('WordPiece'),
  vocab: vocabulary,
  unk_token: v.string(),
  continuing_subword_prefix: v.optional(v.string(), '##'),
  max_input_chars_per_word: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 100),
})

const bytePairs = v.looseObject({
  type: v.literal('BPE'),
  vocab: vocabulary,
  merges,
  unk_token: v.nullish(v.string()),
  continuing_subword_prefix: v.nullish(v.string()),
  end_of_word_suffix: v.nullish(v.string()),
})

const typed = v.looseObject({ type: v.string() })

const parts = v.looseObject({
  model: v.looseObject({ type: v.optional(v.string()), merges: v.optional(v.unknown()) }),
  normalizer: v.nullish(typed),
  pre_tokenizer: v.nullish(typed),
  added_tokens: v.nullish(v.array(v.looseObject({ id: tokenId, content: v.string() })), []),
})

const bertNormalizer = v.looseObject({
  clean_text: v.optional(v.boolean(), true),
  handle_chinese_chars: v.optional(v.boolean(), true),
  strip_accents: v.nullish(v.boolean()),
  lowercase: v.optional(v.boolean(), true),
})

const byteLevel = v.looseObject({
  add_prefix_space: v.optional(v.boolean(), true),
  use_regex: v.optional(v.boolean(), true),
})

/**
 * Reads the parsed content of a tokenizer.json.
 * @throws Refusal 'file-broken' for what is no tokenizer.json, 'checkpoint-unsupported' for one of another kind than
 *   BERT's (BertNormalizer or none, BertPreTokenizer, WordPiece or BPE) or GPT-2's (no normalizer, ByteLevel, BPE)
 */
export function readTokenizerFile(content: unknown): TokenizerFile {
  const file = parse(parts, content)
  const model = readModel(file.model)
  const vocabulary = new Map(Object.entries(model.vocab))
  for (const { content: token, id } of file.added_tokens ?? []) vocabulary.set(token, id)
  if (vocabulary.size === 0) throw broken('the vocabulary is empty')
  if (model.type === 'WordPiece' && !vocabulary.has(model.unk_token)) {
    throw broken(`the unknown token ${model.unk_token} is not in the vocabulary`)
  }
  return { splitting: readSplitting(file, model.type), model, vocabulary }
}

function readModel(model: v.InferOutput<typeof parts>['model']): TokenizerModel {
  // Files older than tokenizers 0.10 leave the type out.
  const type = model.type ?? (model.merges === undefined ? 'WordPiece' : 'BPE')
  if (type === 'WordPiece') return parse(wordPiece, { ...model, type })
  if (type !== 'BPE') throw unsupported(`its tokenizer is a ${type} model, not WordPiece or BPE`)
  const read = parse(bytePairs, { ...model, type })
  if (read.continuing_subword_prefix) throw unsupported('its byte pairs have a prefix for continuing pieces')
  return read
}

function readSplitting(
  { normalizer, pre_tokenizer }: v.InferOutput<typeof parts>,
  model: TokenizerModel['type'],
): TokenizerFile['splitting'] {
  if (pre_tokenizer?.type === 'BertPreTokenizer') {
    if (!normalizer) {
      return { kind: 'bert', cleanText: false, spaceChinese: false, stripAccents: false, lowercase: false }
    }
    if (normalizer.type !== 'BertNormalizer') throw unsupported(`its text normalizer is ${normalizer.type}`)
    const rules = parse(bertNormalizer, normalizer)
    return {
      kind: 'bert',
      cleanText: rules.clean_text,
      spaceChinese: rules.handle_chinese_chars,
      stripAccents: rules.strip_accents ?? rules.lowercase,
      lowercase: rules.lowercase,
    }
  }
  if (pre_tokenizer?.type !== 'ByteLevel' || model !== 'BPE' || normalizer) {
    const found = [normalizer?.type ?? 'no normalizer', pre_tokenizer?.type ?? 'no pre-tokenizer', model]
    throw unsupported(`its tokenizer is made of ${found.join(', ')}`)
  }
  const rules = parse(byteLevel, pre_tokenizer)
  if (rules.add_prefix_space) throw unsupported('its tokenizer puts a space before the text')
  if (!rules.use_regex) throw unsupported('its tokenizer does not split the text into words')
  return { kind: 'byte-level' }
}

function parse<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value, { abortEarly: true })
  if (result.success) return result.output
  const [issue] = result.issues
  const path = v.getDotPath(issue)
  throw broken(path ? `${path}: ${issue.message}` : issue.message)
}

function broken(reason: string): Refusal {
  return new Refusal('file-broken', { file: 'tokenizer.json', reason })
}

function unsupported(reason: string): Refusal {
  return new Refusal('checkpoint-unsupported', { reason })
}
