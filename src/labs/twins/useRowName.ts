import { useTranslations } from 'use-intl'
import type { MetricEntry } from '../../engine/metrics.ts'
import { glyphs, modelNames } from '../../trace/display.ts'
import { twinOf } from './figures.ts'

/** Words that metrics.json writes in English, by the keys of their translations. */
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
} as const

const lookUp = <T extends Readonly<Record<string, string>>>(table: T, word: string): T[keyof T] | null =>
  Object.hasOwn(table, word) ? (table[word as keyof T] ?? null) : null

/** How the rows and headings of the figures are named in the reader's language; what is not known stands as it is. */
export function useRowName() {
  const t = useTranslations('twins')
  const methodOf = (word: string): string => {
    const known = lookUp(methods, word)
    if (known) return t(`methods.${known}`)
    const layer = word.match(/^layer (\d+)$/)
    return layer ? t('methods.layer', { layer: Number(layer[1]) }) : word
  }
  const nameOf = (entry: MetricEntry): string => {
    const { model, method, key } = entry
    const twin = twinOf(entry)
    const rival = lookUp(rivals, model)
    const who = twin ? `${glyphs[twin]} ${modelNames[twin]}` : rival ? t(`rivals.${rival}`) : model
    const way = key === 'perplexity.forward' ? 'forward' : key === 'perplexity.backward' ? 'backward' : method
    return way && way !== model ? `${who}, ${methodOf(way)}` : who
  }
  const headingOf = (heading: string): string =>
    heading
      .split(' · ')
      .map((word) => {
        const known = lookUp(headings, word)
        return known ? t(`headings.${known}`) : word.replaceAll('_', ' ')
      })
      .join(' · ')
  return { nameOf, headingOf }
}
