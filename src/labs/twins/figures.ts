import type { MetricEntry } from '../../engine/metrics.ts'

export type Unit = 'share' | 'nats' | 'bits' | 'perplexity'

/** One picture of the screen: which entries of metrics.json it shows, on what scale. */
export interface FigureOf {
  /** Also the key of its words. */
  readonly id:
    | 'masked'
    | 'perplexity'
    | 'pseudoPerplexity'
    | 'gap'
    | 'gapLoss'
    | 'gain'
    | 'next'
    | 'pairs'
    | 'pairsBy'
    | 'senses'
    | 'sensesBy'
    | 'probes'
    | 'distinct'
    | 'repeated'
    | 'found'
    | 'written'
    | 'quantization'
    | 'seeds'
  readonly unit: Unit
  readonly scale: 'linear' | 'log'
  readonly shows: (entry: MetricEntry) => boolean
  /** Where the scale begins and ends; default: as far as the intervals reach, from 0 on. */
  readonly domain?: readonly [number, number]
}

/** Long ones wait behind their title. */
const folded = ['gapLoss', 'pairsBy', 'sensesBy', 'probes'] as const
export type FoldedId = (typeof folded)[number]
export const isFolded = (id: FigureOf['id']): id is FoldedId => folded.some((one) => one === id)

const is =
  (...keys: readonly string[]) =>
  ({ key }: MetricEntry) =>
    keys.includes(key)
const begins =
  (prefix: string, but: readonly string[] = []) =>
  ({ key }: MetricEntry) =>
    key.startsWith(prefix) && !but.includes(key)

export const figures: readonly FigureOf[] = [
  { id: 'masked', unit: 'share', scale: 'linear', domain: [0, 1], shows: begins('masked.accuracy') },
  {
    id: 'perplexity',
    unit: 'perplexity',
    scale: 'log',
    shows: (entry) =>
      is('perplexity', 'perplexity.forward', 'perplexity.backward')(entry) && entry.model !== 'unigram',
  },
  { id: 'pseudoPerplexity', unit: 'perplexity', scale: 'log', shows: is('pseudoPerplexity') },
  { id: 'gap', unit: 'share', scale: 'linear', domain: [0, 1], shows: is('gap.top1') },
  { id: 'gapLoss', unit: 'nats', scale: 'linear', shows: is('gap.logLoss') },
  { id: 'gain', unit: 'bits', scale: 'linear', shows: is('gap.gainOfRight') },
  { id: 'next', unit: 'share', scale: 'linear', domain: [0.5, 1], shows: is('nextSentence.accuracy') },
  { id: 'pairs', unit: 'share', scale: 'linear', domain: [0.5, 1], shows: is('minimalPairs.all') },
  {
    id: 'pairsBy',
    unit: 'share',
    scale: 'linear',
    domain: [0, 1],
    shows: begins('minimalPairs.', ['minimalPairs.all']),
  },
  {
    id: 'senses',
    unit: 'share',
    scale: 'linear',
    domain: [0, 1],
    shows: (entry) => is('senses.average')(entry) && entry.group !== 'all',
  },
  {
    id: 'sensesBy',
    unit: 'share',
    scale: 'linear',
    domain: [0, 1],
    shows: (entry) => begins('senses.', ['senses.average'])(entry) && entry.group === 'all',
  },
  { id: 'probes', unit: 'share', scale: 'linear', domain: [0.4, 1], shows: begins('probes.') },
  { id: 'distinct', unit: 'share', scale: 'linear', domain: [0, 1], shows: is('writing.distinct2') },
  { id: 'repeated', unit: 'share', scale: 'linear', shows: is('writing.repeated4') },
  { id: 'found', unit: 'share', scale: 'linear', domain: [0, 1], shows: is('writing.trigramsFound') },
  { id: 'written', unit: 'perplexity', scale: 'log', shows: is('writing.trigramPerplexity') },
  { id: 'quantization', unit: 'nats', scale: 'linear', shows: is('quantization.logLoss') },
  { id: 'seeds', unit: 'nats', scale: 'linear', shows: is('seeds.heldOutLoss') },
]

const twins = ['bert', 'gpt', 'elmo'] as const
export type TwinId = (typeof twins)[number]

/** Which twin an entry is about; null for a rival. */
export const twinOf = ({ model }: MetricEntry): TwinId | null => twins.find((id) => id === model) ?? null

/** The entries of a figure under the headings that set them apart: the rest of the key, then the group. */
export function sections(
  { shows }: FigureOf,
  entries: readonly MetricEntry[],
): ReadonlyMap<string, MetricEntry[]> {
  const found = new Map<string, MetricEntry[]>()
  const shown = entries.filter(shows)
  const keys = new Set(shown.map(({ key }) => key))
  const groups = new Set(shown.map(({ group }) => group ?? ''))
  for (const entry of shown) {
    const heading = [
      ...(keys.size > 1 ? [entry.key.slice(entry.key.indexOf('.') + 1)] : []),
      ...(groups.size > 1 ? [entry.group ?? ''] : []),
    ].join(' · ')
    const section = found.get(heading)
    if (section) section.push(entry)
    else found.set(heading, [entry])
  }
  return found
}

/** Where a figure's scale begins and ends. */
export function domainOf(
  { domain, scale }: FigureOf,
  entries: readonly MetricEntry[],
): readonly [number, number] {
  if (domain) return domain
  const ends = entries.flatMap(({ interval }) => interval)
  const [least, most] = [Math.min(...ends), Math.max(...ends)]
  return scale === 'log' ? [least / 1.1, most * 1.1] : [Math.min(0, least), Math.max(0, most)]
}
