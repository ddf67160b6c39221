import * as v from 'valibot'
import { attentions } from '../trace/encoderDecoder.ts'
import { highestIndex } from './cells.ts'
import { decimal, type Field, flag, nullable, oneOf, texts, whole, words } from './fieldKinds.ts'
import {
  flips,
  head,
  mask,
  mix,
  parts,
  pieces,
  sentences,
  shortText,
  sizes,
  written,
  zoom,
} from './subjectFields.ts'

/** The two models of the Masks lab, by the prefix of their fields. */
export const kinds = ['bert', 'gpt'] as const
export type Kind = (typeof kinds)[number]

/** Where the cursor stands: a cell of one model's matrix; the other model follows by the place in the text. */
export interface Cursor extends Record<'row' | 'column', number> {
  readonly kind: Kind
}

/** A state of one model: layer 0 is the embedding. */
export interface StateCursor extends Record<'layer' | 'token', number> {
  readonly kind: Kind | 'elmo'
}

/** Parts of the page that a teacher may leave out of a link. */
export const hideable = ['labs', 'views', 'sentence', 'mask', 'weights', 'save', 'tutorial'] as const
export type Hideable = (typeof hideable)[number]

const hidden: Field<readonly Hideable[]> = {
  fallback: [],
  schema: v.pipe(
    v.string(),
    v.transform((value) => value.split('_')),
    v.array(v.picklist(hideable)),
  ) as unknown as v.GenericSchema<string, readonly Hideable[]>,
  write: (parts) => parts.join('_'),
}

const cursor: Field<Cursor> = {
  fallback: { kind: 'bert', row: 8, column: 6 },
  schema: v.pipe(
    v.string(),
    v.regex(/^(bert|gpt)\.\d{1,3}\.\d{1,3}$/),
    v.transform((value): Cursor => {
      const [kind, row, column] = value.split('.')
      return { kind: kind === 'gpt' ? 'gpt' : 'bert', row: Number(row), column: Number(column) }
    }),
  ),
  write: ({ kind, row, column }) => `${kind}.${row}.${column}`,
}

const stateCursor: Field<StateCursor | null> = {
  fallback: null,
  schema: v.pipe(
    v.string(),
    v.regex(/^(bert|gpt|elmo)\.\d{1,2}\.\d{1,3}$/),
    v.transform((value): StateCursor => {
      const [kind, layer, token] = value.split('.')
      return { kind: kind as StateCursor['kind'], layer: Number(layer), token: Number(token) }
    }),
  ),
  write: (value) => (value === null ? '' : `${value.kind}.${value.layer}.${value.token}`),
}

/** How one model is looked at; the same table for each model, under its own prefix. */
const modelFields = <K extends Kind>(kind: K, layer: number, headOf: number | 'mean') => {
  const own = {
    weights: oneOf(['trained', 'untrained'], 'trained'),
    mask,
    flips,
    layer: whole(0, 63, layer),
    head: { ...head, fallback: headOf },
    zoom,
  }
  return Object.fromEntries(
    Object.entries(own).map(([name, field]) => [`${kind}.${name}`, field]),
  ) as unknown as { readonly [Name in keyof typeof own as `${K}.${Name}`]: (typeof own)[Name] }
}

/**
 * Everything that the learner can choose, declared once: this table gives the state's type, its defaults and
 * the address (docs/sharing.md).
 */
export const fields = {
  lab: oneOf(['masks', 'reach', 'predict', 'words', 'inside', 'blueprints', 'twins', 'teaching'], 'masks'),
  text: words('The dog barked at the cat because it was scared.'),
  pair: nullable(words('')),
  view: oneOf(['weights', 'difference'], 'weights'),
  cursor,
  open: flag,
  padTo: nullable(whole(1, 512, 1)),
  padSide: oneOf(['right', 'left'], 'right'),
  rawPositions: flag,
  batch: nullable(texts),
  /** Does ELMo stand beside the two? */
  elmo: flag,
  'elmo.weights': oneOf(['trained', 'untrained'], 'trained'),
  'elmo.direction': oneOf(['forward', 'backward', 'joined'], 'joined'),
  /** The token that is changed to see what moves. */
  'elmo.token': whole(0, 511, 5),
  /** The typed token that the Reach lab changes, what it becomes, and the state that is pointed at. */
  'reach.token': whole(0, 511, 5),
  'reach.replacement': words('[UNK]'),
  'reach.cursor': stateCursor,
  /** Which counter-example is looked for: a later word that changes an earlier state, or the other way round. */
  'reach.side': oneOf(['later', 'earlier'], 'later'),
  'predict.view': oneOf(['gap', 'writing', 'failures', 'next', 'corruption'], 'gap'),
  /** The hidden pieces; null: nothing was chosen yet, and the page hides one. */
  'predict.hidden': nullable(pieces),
  /** The hidden piece that all models are asked for; null: the first. */
  'predict.gap': nullable(whole(0, highestIndex, 0)),
  /** Are the segment ids passed where the attention mask belongs? */
  'predict.bug': flag,
  /** Share of the word pieces that pre-training chooses, per cent, and the seed of the draw. */
  'predict.share': whole(0, 100, 15),
  'predict.seed': whole(0, 9999, 1),
  /** The example set of the Words lab; the learner's own word and sentences stand in its place. */
  'words.set': oneOf(['orange', 'bank', 'cold', 'kind', 'right', 'ring', 'like'], 'orange'),
  'words.word': nullable(shortText),
  'words.sentences': nullable(sentences),
  /** 0 is the static vector. */
  'words.layer': whole(0, 64, 3),
  /** ELMo's mix, where it is shown instead of one layer. */
  'words.mix': nullable(mix),
  /** How the next token is chosen: 0 takes the likeliest; top-k 0 and top-p 1 cut nothing. */
  'predict.temperature': decimal(0, 3, 0.8),
  'predict.topK': whole(0, 999, 20),
  'predict.topP': decimal(0, 1, 0.95),
  'predict.writingSeed': whole(0, 9999, 1),
  /** What GPT has written behind the text. */
  'predict.written': written,
  /** Does GPT keep keys and values of what it has read? */
  'predict.cache': { ...flag, fallback: true },
  'inside.view': oneOf(['block', 'lines', 'lens', 'ablation', 'gates'], 'block'),
  /** [MASK] stands in the place of the chosen token, so that BERT has to guess it. */
  'inside.covered': { ...flag, fallback: true },
  /** Whose attention is drawn as lines. */
  'inside.lines': oneOf(['selected', 'all'], 'selected'),
  /** Are [CLS] and [SEP] among the lines? */
  'inside.specials': { ...flag, fallback: true },
  /** Which lines of a pair are drawn. */
  'inside.pairs': oneOf(['all', 'ab', 'ba'], 'all'),
  'inside.off': parts,
  /** Which LSTM the gates are of. */
  'inside.way': oneOf(['forward', 'backward'], 'forward'),
  'inside.elmoLayer': whole(0, 7, 0),
  /** Whose sizes are counted: a name, or the learner's own as the lab writes them. */
  'blueprints.sizes': sizes,
  'blueprints.view': oneOf(
    ['diagrams', 'roads', 'later', 'differences', 'sizes', 'growth', 'tasks'],
    'diagrams',
  ),
  /** Width d of the layers whose cost is drawn against the length of the text. */
  'blueprints.width': oneOf(['64', '128', '256', '512', '768', '1024'], '128'),
  /** Layers that the diagrams are drawn with; null: as many as the twins have. */
  'blueprints.layers': nullable(whole(1, 12, 1)),
  /** The first word that the diagrams show, and how many of them; null: as many as fit. */
  'blueprints.from': whole(0, 511, 0),
  'blueprints.tokens': nullable(whole(1, 64, 1)),
  'blueprints.road': oneOf(['elmo', 'gpt'], 'elmo'),
  'blueprints.stop': whole(0, 3, 0),
  /** Which attention of the encoder–decoder has its mask on show. */
  'blueprints.attention': oneOf(attentions, 'encoder'),
  /** The long figure that is open; null: they all wait behind their titles. */
  'twins.open': nullable(oneOf(['gapLoss', 'pairsBy', 'sensesBy', 'probes'], 'probes')),
  /** The task whose answer is shown without a guess. */
  'blueprints.task': nullable(shortText),
  /** A part of the page about the twins, brought into sight. */
  'twins.part': nullable(oneOf(['curves', 'measured', 'noMask'], 'curves')),
  'teaching.view': oneOf(['links', 'lessons', 'errors', 'key'], 'links'),
  step: nullable(words('')),
  /** What the tutorial walks through: the whole course, or six steps of it. */
  path: oneOf(['all', 'core'], 'all'),
  lang: nullable(oneOf(['en', 'zh'], 'en')),
  /** Does the page stand in somebody else's, without its header? */
  embed: flag,
  hide: hidden,
  ...modelFields('bert', 1, 0),
  ...modelFields('gpt', 1, 2),
}

export type FieldName = keyof typeof fields

export type Choices = {
  readonly [Name in FieldName]: (typeof fields)[Name] extends Field<infer T> ? T : never
}

/** What a first visitor sees. */
export const defaults = Object.fromEntries(
  Object.entries(fields).map(([name, field]) => [name, field.fallback]),
) as unknown as Choices
