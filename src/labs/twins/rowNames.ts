/** Words that metrics.json writes in English, by the keys of their translations in parts/twins. */

const methods = {
  masked: 'masked',
  left: 'left',
  both: 'both',
  rescore: 'rescore',
  forward: 'forward',
  backward: 'backward',
  product: 'product',
  'left → masked': 'leftMasked',
  'left → rescore': 'leftRescore',
  'forward → product': 'forwardProduct',
  'left → both': 'leftBoth',
  'log-likelihood': 'likelihood',
  'pseudo-log-likelihood': 'pseudo',
  'forward + backward': 'bothWays',
  'left to right': 'leftToRight',
  append: 'append',
  Gibbs: 'gibbs',
  static: 'static',
  mix: 'mix',
} as const

const rivals = {
  unigram: 'unigram',
  trigram: 'trigram',
  majority: 'majority',
  'bag of words': 'bagOfWords',
  'word overlap': 'overlap',
  'held-out text': 'heldOutText',
} as const

const headings = {
  all: 'all',
  before: 'before',
  after: 'after',
  'clue before': 'before',
  'clue after': 'after',
  'own width': 'ownWidth',
  'equal width': 'equalWidth',
  forward: 'forward',
  backward: 'backward',
  perplexity: 'next',
  quoted: 'quoted',
  next: 'nextSentence',
  tense: 'tense',
  number: 'number',
  like: 'like',
  accuracy: 'words',
  'accuracy.letters': 'letters',
  anaphor_agreement: 'anaphor',
  argument_structure: 'argument',
  binding: 'binding',
  control_raising: 'control',
  determiner_noun_agreement: 'determiner',
  ellipsis: 'ellipsis',
  filler_gap_dependency: 'fillerGap',
  irregular_forms: 'irregular',
  island_effects: 'islands',
  npi_licensing: 'polarity',
  quantifiers: 'quantifiers',
  's-selection': 'selection',
  subject_verb_agreement: 'subjectVerb',
} as const

const lookUp = <T extends Readonly<Record<string, string>>>(table: T, word: string): T[keyof T] | null =>
  Object.hasOwn(table, word) ? (table[word as keyof T] ?? null) : null

/** How a model was asked; a layer is named by its number. */
export const methodKey = (word: string) => lookUp(methods, word)

/** What a twin is set beside. */
export const rivalKey = (word: string) => lookUp(rivals, word)

/** What sets the entries of a figure apart. */
export const headingKey = (word: string) => lookUp(headings, word)

/** The number of "layer 3"; null for any other method. */
export function layerOf(method: string): number | null {
  const layer = method.match(/^layer (\d+)$/)
  return layer ? Number(layer[1]) : null
}
