import type { Architecture } from '../diagram/architecture.ts'
import type { Objective } from '../diagram/boxText.ts'

export type Road = 'elmo' | 'gpt'
export type StopId = 'elmo' | 'glued' | 'gpt' | 'unmasked' | 'maskedStack' | 'bert'

/** A model on the way to BERT: one that exists, or one that only shows what a single change makes of the one before. */
export interface Stop {
  readonly id: StopId
  readonly architecture: Architecture
  readonly objective: Objective
  /** [CLS] A [SEP] B [SEP], with segments. */
  readonly isFramed: boolean
}

/** The stops of a road, each one change away from the one before; both roads meet at the last but one. */
export function stopsOf(road: Road, layers: number): readonly Stop[] {
  const block = { unit: 'block', layers, residualFrom: 1 } as const
  const last: readonly Stop[] = [
    {
      id: 'maskedStack',
      architecture: { ...block, accent: 'bert', stacks: ['both'] },
      objective: 'masked',
      isFramed: false,
    },
    {
      id: 'bert',
      architecture: { ...block, accent: 'bert', stacks: ['both'] },
      objective: 'maskedAndPair',
      isFramed: true,
    },
  ]
  const next = { objective: 'next', isFramed: false } as const
  if (road === 'gpt') {
    return [
      { ...next, id: 'gpt', architecture: { ...block, accent: 'gpt', stacks: ['forward'] } },
      { ...next, id: 'unmasked', architecture: { ...block, accent: 'gpt', stacks: ['both'] } },
      ...last,
    ]
  }
  const stacks = ['forward', 'backward'] as const
  return [
    {
      ...next,
      id: 'elmo',
      architecture: { accent: 'elmo', unit: 'lstm', stacks, layers, residualFrom: 2 },
    },
    { ...next, id: 'glued', architecture: { ...block, accent: 'elmo', stacks } },
    ...last,
  ]
}

/** What a stop learns from, in LaTeX: log-probabilities to be made large. M: the hidden places, w̃ the text without them. */
export const objectives: Readonly<Record<StopId, readonly string[]>> = {
  elmo: [
    String.raw`\sum_t \log p(w_t \mid w_{<t}; \overrightarrow{\theta})`,
    String.raw`{} + \log p(w_t \mid w_{>t}; \overleftarrow{\theta})`,
  ],
  glued: [
    String.raw`\sum_t \log p(w_t \mid w_{<t}; \overrightarrow{\theta})`,
    String.raw`{} + \log p(w_t \mid w_{>t}; \overleftarrow{\theta})`,
  ],
  gpt: [String.raw`\sum_t \log p(w_t \mid w_{<t})`],
  unmasked: [String.raw`\sum_t \log p(w_t \mid w_1, \ldots, w_t, \ldots, w_T)`],
  maskedStack: [String.raw`\sum_{t \in M} \log p(w_t \mid \tilde{w})`],
  bert: [
    String.raw`\sum_{t \in M} \log p(w_t \mid \tilde{w}_A, \tilde{w}_B)`,
    String.raw`{} + \log p(\mathrm{IsNext} \mid \tilde{w}_A, \tilde{w}_B)`,
  ],
}
