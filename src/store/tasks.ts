import type { PaperId } from '../i18n/papers.ts'

/** What can be guessed: one of the three, or none of them alone. */
export const answers = ['elmo', 'gpt', 'bert', 'none'] as const
export type Answer = (typeof answers)[number]

/** What a figure measures; the words stand in the catalogue under the same names. */
export const measures = [
  'sst2',
  'sts',
  'lambada',
  'wmt',
  'conll',
  'rouge',
  'glue',
  'squad',
  'preferred',
  'cola',
  'qqp',
  'humanEval',
] as const
export type Measure = (typeof measures)[number]

/** Figures as a paper printed them: the systems' names are its own. */
interface Evidence {
  readonly measure: Measure
  readonly figures: readonly (readonly [system: string, printed: string])[]
  readonly paper: PaperId
  readonly where: { readonly table: string } | { readonly section: string } | 'abstract'
}

interface Task {
  /** The best first; whoever names another of them is right too. */
  readonly right: readonly [Answer, ...Answer[]]
  readonly evidence: readonly Evidence[]
}

const glue = (measure: Measure, figures: Evidence['figures']): Evidence => ({
  measure,
  figures,
  paper: 'bert',
  where: { table: '1' },
})

/** Twelve tasks that people really have. */
export const tasks = {
  sentiment: {
    right: ['bert'],
    evidence: [
      glue('sst2', [
        ['BiLSTM + ELMo + Attn', '90.4'],
        ['OpenAI GPT', '91.3'],
        ['BERT-base', '93.5'],
        ['BERT-large', '94.9'],
      ]),
    ],
  },
  search: {
    right: ['bert'],
    evidence: [
      {
        measure: 'sts',
        figures: [
          ['BERT, [CLS] vector', '29.19'],
          ['BERT, mean of vectors', '54.81'],
          ['GloVe, mean of vectors', '61.32'],
          ['SBERT-NLI-base', '74.89'],
        ],
        paper: 'sbert',
        where: { table: '1' },
      },
    ],
  },
  autocomplete: {
    right: ['gpt'],
    evidence: [
      {
        measure: 'lambada',
        figures: [
          ['GPT-2, 117M', '35.13'],
          ['GPT-2, 1542M', '8.63'],
        ],
        paper: 'gpt2',
        where: { table: '3' },
      },
    ],
  },
  translation: {
    right: ['none'],
    evidence: [
      {
        measure: 'wmt',
        figures: [
          ['GNMT + RL', '24.6'],
          ['ConvS2S', '25.16'],
          ['Transformer (big)', '28.4'],
        ],
        paper: 'transformer',
        where: { table: '2' },
      },
    ],
  },
  entities: {
    right: ['bert', 'elmo'],
    evidence: [
      {
        measure: 'conll',
        figures: [
          ['ELMo', '92.2'],
          ['BERT-base', '92.4'],
          ['BERT-large', '92.8'],
        ],
        paper: 'bert',
        where: { table: '7' },
      },
    ],
  },
  summary: {
    right: ['none', 'gpt'],
    evidence: [
      { measure: 'rouge', figures: [['GPT-2, “TL;DR:”', '29.34']], paper: 'gpt2', where: { table: '4' } },
      { measure: 'rouge', figures: [['BART', '44.16']], paper: 'bart', where: { table: '3' } },
    ],
  },
  spam: {
    right: ['bert'],
    evidence: [
      glue('glue', [
        ['BiLSTM + ELMo + Attn', '71.0'],
        ['OpenAI GPT', '75.1'],
        ['BERT-base', '79.6'],
        ['BERT-large', '82.1'],
      ]),
    ],
  },
  passage: {
    right: ['bert'],
    evidence: [
      {
        measure: 'squad',
        figures: [
          ['BiDAF + ELMo (single)', '85.6'],
          ['BERT-base (single)', '88.5'],
          ['BERT-large (single)', '90.9'],
        ],
        paper: 'bert',
        where: { table: '2' },
      },
    ],
  },
  chat: {
    right: ['gpt'],
    evidence: [
      {
        measure: 'preferred',
        figures: [['InstructGPT 175B', '85 ± 3']],
        paper: 'instruct',
        where: { section: '1' },
      },
    ],
  },
  grammar: {
    right: ['bert'],
    evidence: [
      glue('cola', [
        ['BiLSTM + ELMo + Attn', '36.0'],
        ['OpenAI GPT', '45.4'],
        ['BERT-base', '52.1'],
        ['BERT-large', '60.5'],
      ]),
    ],
  },
  duplicates: {
    right: ['bert'],
    evidence: [
      glue('qqp', [
        ['BiLSTM + ELMo + Attn', '64.8'],
        ['OpenAI GPT', '70.3'],
        ['BERT-base', '71.2'],
        ['BERT-large', '72.1'],
      ]),
    ],
  },
  code: {
    right: ['gpt'],
    evidence: [
      {
        measure: 'humanEval',
        figures: [
          ['GPT-3', '0'],
          ['GPT-J', '11.4'],
          ['Codex', '28.8'],
        ],
        paper: 'codex',
        where: 'abstract',
      },
    ],
  },
} as const satisfies Readonly<Record<string, Task>>
export type TaskId = keyof typeof tasks
export const taskIds = Object.keys(tasks) as readonly TaskId[]
export const taskOf = (id: TaskId): Task => tasks[id]

/** What was guessed, task by task. */
export type Guesses = Readonly<Partial<Record<TaskId, Answer>>>

export const isRight = (id: TaskId, guess: Answer): boolean => taskOf(id).right.includes(guess)

/** How many of the guesses were right. */
export function score(guesses: Guesses): { readonly right: number; readonly of: number } {
  const made = taskIds.flatMap((id) => {
    const guess = guesses[id]
    return guess ? [isRight(id, guess)] : []
  })
  return { right: made.filter(Boolean).length, of: made.length }
}
