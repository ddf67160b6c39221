import type { PaperId } from '../../../i18n/papers.ts'
import type { Choices } from '../../../store/fields.ts'

/** The columns, in the order of the years. */
export const models = ['elmo', 'gpt', 'bert'] as const
export type Model = (typeof models)[number]

/** Where a fact can be seen at work: a name for the button, and what it chooses. */
export const experiments = {
  diagrams: { lab: 'blueprints', 'blueprints.view': 'diagrams' },
  roads: { lab: 'blueprints', 'blueprints.view': 'roads' },
  roadFromElmo: {
    lab: 'blueprints',
    'blueprints.view': 'roads',
    'blueprints.road': 'elmo',
    'blueprints.stop': 0,
  },
  roadFromGpt: {
    lab: 'blueprints',
    'blueprints.view': 'roads',
    'blueprints.road': 'gpt',
    'blueprints.stop': 0,
  },
  tasks: { lab: 'blueprints', 'blueprints.view': 'tasks' },
  sizesElmo: { lab: 'blueprints', 'blueprints.view': 'sizes', 'blueprints.sizes': 'elmo' },
  sizesGpt: { lab: 'blueprints', 'blueprints.view': 'sizes', 'blueprints.sizes': 'gpt-1' },
  sizesBert: { lab: 'blueprints', 'blueprints.view': 'sizes', 'blueprints.sizes': 'bert-base' },
  twinElmo: { lab: 'blueprints', 'blueprints.view': 'sizes', 'blueprints.sizes': 'twin-elmo' },
  twinGpt: { lab: 'blueprints', 'blueprints.view': 'sizes', 'blueprints.sizes': 'twin-gpt' },
  twinBert: { lab: 'blueprints', 'blueprints.view': 'sizes', 'blueprints.sizes': 'twin-bert' },
  gates: { lab: 'inside', 'inside.view': 'gates' },
  blockGpt: { lab: 'inside', 'inside.view': 'block', cursor: { kind: 'gpt', row: 7, column: 5 } },
  blockBert: { lab: 'inside', 'inside.view': 'block', cursor: { kind: 'bert', row: 8, column: 6 } },
  masks: { lab: 'masks', step: null, 'bert.mask': 'own', 'gpt.mask': 'own' },
  masksElmo: { lab: 'masks', step: null, elmo: true },
  reach: { lab: 'reach' },
  words: { lab: 'words' },
  gap: { lab: 'predict', 'predict.view': 'gap' },
  writing: { lab: 'predict', 'predict.view': 'writing' },
  failures: { lab: 'predict', 'predict.view': 'failures' },
  nextSentence: { lab: 'predict', 'predict.view': 'next' },
  corruption: { lab: 'predict', 'predict.view': 'corruption' },
  twins: { lab: 'twins' },
} as const satisfies Readonly<Record<string, Partial<Choices>>>
export type ExperimentId = keyof typeof experiments

/** Section of the paper that says so. */
interface Cited {
  readonly paper: PaperId
  readonly section: string
}

interface Cell {
  readonly experiment: ExperimentId
  /** Nothing where the cell is the project's own or names its source itself. */
  readonly source?: Cited
}

const elmo = (experiment: ExperimentId, section: string): Cell => ({
  experiment,
  source: { paper: 'elmo', section },
})
const gpt = (experiment: ExperimentId, section: string): Cell => ({
  experiment,
  source: { paper: 'gpt', section },
})
const bert = (experiment: ExperimentId, section: string): Cell => ({
  experiment,
  source: { paper: 'bert', section },
})

/** What the three differ in, from the input to the paper; the words stand in the catalogue under the same names. */
export const rows = {
  extractor: { elmo: elmo('gates', '3.4'), gpt: gpt('blockGpt', '4.1'), bert: bert('blockBert', '3') },
  stack: { elmo: elmo('diagrams', '3.1'), gpt: gpt('diagrams', '3.1'), bert: bert('diagrams', '3') },
  direction: { elmo: elmo('reach', '3.1'), gpt: gpt('reach', '3.1'), bert: bert('reach', '1') },
  mask: { elmo: elmo('masksElmo', '3.1'), gpt: gpt('masks', '4.1'), bert: bert('masks', '3') },
  input: { elmo: elmo('words', '3.4'), gpt: gpt('words', '4.1'), bert: bert('nextSentence', '3') },
  objective: { elmo: elmo('gap', '3.1'), gpt: gpt('writing', '3.1'), bert: bert('corruption', '3.1') },
  data: { elmo: elmo('twins', '3.4'), gpt: gpt('twins', '4.1'), bert: bert('twins', '3.1') },
  output: { elmo: elmo('words', '3.2'), gpt: gpt('writing', '3.1'), bert: bert('gap', '3.1') },
  use: { elmo: elmo('words', '3.3'), gpt: gpt('tasks', '3.2, 3.3'), bert: bert('tasks', '3.2, 5.3') },
  suited: { elmo: elmo('tasks', '4'), gpt: { experiment: 'writing' }, bert: bert('tasks', '4') },
  strengths: { elmo: elmo('sizesElmo', '3.4'), gpt: { experiment: 'writing' }, bert: bert('gap', '5.1') },
  costs: {
    elmo: { experiment: 'sizesElmo' },
    gpt: { experiment: 'failures' },
    bert: bert('failures', '3.1'),
  },
  year: {
    elmo: { experiment: 'roadFromElmo' },
    gpt: { experiment: 'roadFromGpt' },
    bert: { experiment: 'roads' },
  },
  paper: { elmo: { experiment: 'diagrams' }, gpt: { experiment: 'diagrams' }, bert: { experiment: 'roads' } },
  parameters: {
    elmo: { experiment: 'sizesElmo' },
    gpt: { experiment: 'sizesGpt' },
    bert: { experiment: 'sizesBert' },
  },
  twin: {
    elmo: { experiment: 'twinElmo' },
    gpt: { experiment: 'twinGpt' },
    bert: { experiment: 'twinBert' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Model, Cell>>>>
export type RowId = keyof typeof rows
export const rowIds = Object.keys(rows) as readonly RowId[]
/** The same table, each cell by its kind alone. */
export const cellOf = (row: RowId, model: Model): Cell => rows[row][model]

/** The papers that the row of papers names. */
export const papersOf: Readonly<Record<Model, readonly PaperId[]>> = {
  elmo: ['elmo'],
  gpt: ['gpt', 'transformer'],
  bert: ['bert', 'roberta'],
}
