import type { Accent } from '../../../charts/palette.ts'
import type { PaperId } from '../../../i18n/papers.ts'
import { choose } from '../../../store/choices.ts'
import { runIt, under } from '../roads/runs.ts'

export type LineId = 'roberta' | 'prefix' | 'decoderOnly'

/** Tokens that see one another, where a prefix is drawn or run. */
export const prefix = 3

interface Line {
  readonly id: LineId
  readonly accent: Accent
  readonly papers: readonly PaperId[]
  /** What is learned from, in LaTeX; M: the hidden places, w̃ the text without them. */
  readonly objective: string
  /** May the query at one place look at the key at another? */
  readonly mayLook: (query: number, key: number) => boolean
  /** Shows the mask in a lab, on a twin. */
  readonly run: () => void
}

/** What became of BERT's stack and of GPT's: each is a mask. */
export const lines: readonly Line[] = [
  {
    id: 'roberta',
    accent: 'bert',
    papers: ['roberta'],
    objective: String.raw`\sum_{t \in M} \log p(w_t \mid \tilde{w})`,
    mayLook: () => true,
    run: runIt.bert,
  },
  {
    id: 'decoderOnly',
    accent: 'gpt',
    papers: ['gpt2', 'gpt3'],
    objective: String.raw`\sum_t \log p(w_t \mid w_{<t})`,
    mayLook: (query, key) => key <= query,
    run: () => choose({ lab: 'predict', 'predict.view': 'writing' }),
  },
  {
    id: 'prefix',
    accent: 'gpt',
    papers: ['unilm', 't5'],
    objective: String.raw`\sum_{t > n} \log p(w_t \mid w_{<t})`,
    mayLook: (query, key) => key <= query || key < prefix,
    run: () => under('gpt', { prefix }),
  },
]
