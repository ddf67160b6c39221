import type { Line } from '../../../charts/Lines.tsx'
import type { Extractor } from '../../../trace/crossover.ts'

/** How each extractor's curve looks, wherever it is drawn: attention and block are BERT's as much as GPT's. */
export const looks: Readonly<Record<Extractor, Pick<Line, 'accent' | 'dash'>>> = {
  attention: { accent: null, dash: '6 4' },
  block: { accent: null, dash: '' },
  lstm: { accent: 'elmo', dash: '2 3' },
}
