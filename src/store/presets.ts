import type { PaperId } from '../i18n/papers.ts'
import type { Sizes } from '../trace/sizes.ts'

/** A number of parameters as its authors gave it. */
interface Published {
  /** As printed. */
  readonly text: string
  readonly paper: PaperId
  /** Table or section, as the paper numbers it; nothing for a web page. */
  readonly where?: { readonly section?: string; readonly table?: string }
  /** What its authors say since. */
  readonly corrected?: string
  /** Why the count is another number: a key of the words, `unexplained` where the authors do not say. */
  readonly gap: 'rounded' | 'sameRow' | 'withHeads' | 'corrected' | 'unexplained'
}

/** A published model: its sizes, where they stand, and what its authors counted. */
export interface Preset {
  readonly id: string
  readonly name: string
  readonly sizes: Sizes
  readonly paper: PaperId
  readonly published: Published
}

const bert = {
  kind: 'bert',
  vocabulary: 30_522,
  positions: 512,
  segments: 2,
  tied: true,
  extra: true,
} as const
const gpt2 = {
  kind: 'gpt',
  vocabulary: 50_257,
  positions: 1024,
  segments: 1,
  tied: true,
  extra: true,
} as const

/** GPT-2's inner width is 4d throughout, and a head has 64 numbers (Radford et al. 2019, Table 2; the released hparams.json). */
const gpt2Sizes = (layers: number, width: number): Sizes => ({
  ...gpt2,
  layers,
  width,
  heads: width / 64,
  inner: 4 * width,
})

/** The first number is the paper's, the second that of its authors' README. */
const gpt2Preset = (
  id: string,
  name: string,
  [text, corrected]: readonly [string, string],
  layers: number,
  width: number,
): Preset => ({
  id,
  name,
  sizes: gpt2Sizes(layers, width),
  paper: 'gpt2',
  published: { text, corrected, paper: 'gpt2', where: { table: '2' }, gap: 'corrected' },
})

/** The published models, oldest family first. */
export const presets: readonly Preset[] = [
  {
    id: 'elmo',
    name: 'ELMo',
    sizes: {
      kind: 'elmo',
      layers: 2,
      width: 512,
      heads: 1,
      inner: 4096,
      // The words of its softmax, which is thrown away after pre-training (Jozefowicz et al. 2016); no table of them is kept.
      vocabulary: 793_471,
      positions: 512,
      segments: 1,
      tied: true,
      extra: true,
    },
    paper: 'elmo',
    published: { text: '93.6 M', paper: 'elmoPage', gap: 'rounded' },
  },
  {
    id: 'gpt-1',
    name: 'GPT-1',
    sizes: {
      kind: 'gpt',
      layers: 12,
      width: 768,
      heads: 12,
      inner: 3072,
      vocabulary: 40_478,
      positions: 512,
      segments: 1,
      tied: true,
      extra: false,
    },
    paper: 'gpt',
    published: { text: '117 M', paper: 'gpt2', where: { table: '2' }, gap: 'sameRow' },
  },
  {
    id: 'bert-base',
    name: 'BERT-base',
    sizes: { ...bert, layers: 12, width: 768, heads: 12, inner: 3072 },
    paper: 'bert',
    published: { text: '110 M', paper: 'bert', where: { section: '3' }, gap: 'withHeads' },
  },
  {
    id: 'bert-large',
    name: 'BERT-large',
    sizes: { ...bert, layers: 24, width: 1024, heads: 16, inner: 4096 },
    paper: 'bert',
    published: { text: '340 M', paper: 'bert', where: { section: '3' }, gap: 'unexplained' },
  },
  gpt2Preset('gpt-2', 'GPT-2 small', ['117 M', '124M'], 12, 768),
  gpt2Preset('gpt-2-medium', 'GPT-2 medium', ['345 M', '355M'], 24, 1024),
  gpt2Preset('gpt-2-large', 'GPT-2 large', ['762 M', '774M'], 36, 1280),
  gpt2Preset('gpt-2-xl', 'GPT-2 XL', ['1542 M', '1558M'], 48, 1600),
]
