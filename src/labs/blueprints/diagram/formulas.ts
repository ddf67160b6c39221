import type { Way } from './architecture.ts'

/** Vaswani et al. 2017, 3.2.2: each head with q, K, V of its own. */
const attention = [
  String.raw`s_i = \tfrac{1}{\sqrt{d_h}}\, q_i K^\top + m_i`,
  String.raw`\mathrm{head}_n = \mathrm{softmax}(s_i)\, V`,
  String.raw`a_i = [\mathrm{head}_1;\, \ldots]\, W_O`,
] as const

/**
 * What is computed at a place, in LaTeX, one line each. Names: x what comes in, h the state, E token vectors, P positions,
 * S segments, m the mask (0 or −∞), T tokens, d width.
 */
export const formulas = {
  /** Devlin et al. 2019, figure 2; the LayerNorm is in its code. */
  bertEmbedding: [String.raw`x_t = \mathrm{LN}\left(E_{w_t} + S_{s_t} + P_t\right)`],
  /** Radford et al. 2018, equation 2. */
  gptEmbedding: ['x_t = E_{w_t} + P_t'],
  /** The twins' own; published ELMo makes it of characters (Peters et al. 2018, 3.4). */
  elmoEmbedding: ['x_t = E_{w_t}'],
  /** Vaswani et al. 2017, 3.2 and 3.3. */
  blockPost: [
    ...attention,
    String.raw`y_i = \mathrm{LN}(x_i + a_i)`,
    String.raw`h_i = \mathrm{LN}\left(y_i + \mathrm{FFN}(y_i)\right)`,
  ],
  /** Radford et al. 2019, 2.3. */
  blockPre: [
    ...attention,
    String.raw`y_i = x_i + a_i,\; q, K, V\!:\, \mathrm{LN}(x)`,
    String.raw`h_i = y_i + \mathrm{FFN}(\mathrm{LN}(y_i))`,
  ],
  gptOutput: [String.raw`p(w_{t+1} \mid w_{\le t}) = \mathrm{softmax}(h_t E^\top)`],
  /** Radford et al. 2019, 2.3: a last LayerNorm after the last block. */
  gptOutputPre: [String.raw`p(w_{t+1} \mid w_{\le t}) = \mathrm{softmax}(\mathrm{LN}(h_t) E^\top)`],
  bertOutput: [
    String.raw`g_t = \mathrm{LN}\left(\mathrm{GELU}(h_t W + b)\right)`,
    String.raw`p(w_t \mid \tilde{w}) = \mathrm{softmax}(g_t E^\top + c)`,
  ],
  nextSentence: [
    String.raw`z = \tanh(h_{\mathrm{CLS}} W + b)`,
    String.raw`p(\mathrm{IsNext}) = \mathrm{softmax}(z U + c)`,
  ],
  /** Peters et al. 2018, equation 1. */
  elmoJoined: [
    String.raw`h_{k,t} = \big[\overrightarrow{h}_{k,t}\,;\,\overleftarrow{h}_{k,t}\big],\quad h_{0,t} = [x_t\,;\,x_t]`,
    String.raw`\mathrm{ELMo}_t = \gamma \sum_{k=0}^{L} s_k\, h_{k,t}`,
  ],
} as const

export type Formula = readonly string[]

const arrow = (way: Way): string =>
  way === 'backward' ? String.raw`\overleftarrow` : String.raw`\overrightarrow`
const before = (way: Way): string => (way === 'backward' ? 't+1' : 't-1')

/**
 * One LSTM of ELMo with output r and memory c (Peters et al. 2018, 3.1 and 3.4). From the second layer on a residual
 * connection adds what it read to what it hands up, not to the r with which it goes on to the next step.
 */
export function lstmFormula(way: Way, level: number, hasResidual: boolean): Formula {
  const state = (name: string, k: number, t: string) => `${arrow(way)}{${name}}_{${k},${t}}`
  const input = level === 1 ? 'x_t' : state('h', level - 1, 't')
  const output = hasResidual ? 'r' : 'h'
  const step = [output, 'c'].map((name) => state(name, level, before(way))).join(', ')
  return [
    String.raw`${state(output, level, 't')},\, ${state('c', level, 't')} = \mathrm{LSTM}(${input};\; ${step})`,
    ...(hasResidual ? [`${state('h', level, 't')} = ${input} + ${state('r', level, 't')}`] : []),
  ]
}

/** What a direction of ELMo learns to predict (Peters et al. 2018, 3.1), through the dense layer g of the twin if it has one. */
export function elmoOutputFormula(way: Way, hasDense: boolean): Formula {
  const state = `${arrow(way)}{h}_{L,t}`
  const read = hasDense ? `g(${state})` : state
  return way === 'backward'
    ? [String.raw`p(w_{t-1} \mid w_{\ge t}) = \mathrm{softmax}\big(${read}\, E^\top\big)`]
    : [String.raw`p(w_{t+1} \mid w_{\le t}) = \mathrm{softmax}\big(${read}\, E^\top\big)`]
}

/** 0 in one case and −∞ in the other, closer than LaTeX sets cases: the panels are narrow. */
const cases = (zero: string, infinite: string): string =>
  String.raw`m_{ij} = \begin{cases} 0:\, ${zero} \\ -\infty:\, ${infinite} \end{cases}`

/** The mask of a stack; r is 1 at a real token and 0 at a pad. */
export const maskFormula: Readonly<Record<Way, string>> = {
  forward: cases(String.raw`j \le i \land r_j = 1`, String.raw`j > i \lor r_j = 0`),
  backward: cases(String.raw`j \ge i \land r_j = 1`, String.raw`j < i \lor r_j = 0`),
  both: cases('r_j = 1', 'r_j = 0'),
}
