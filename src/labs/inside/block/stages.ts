import type { Activation } from '../../../trace/config.ts'
import type { BlockTrace } from '../../../trace/inside.ts'

/** One vector of a block's way, with its name in the catalogue and its sign in the formulas. */
export interface Step {
  readonly key: StepKey
  readonly sign: string
  readonly values: Float32Array
}

export type StepKey =
  | 'token'
  | 'segment'
  | 'position'
  | 'embeddingSum'
  | 'embedding'
  | 'input'
  | 'q'
  | 'k'
  | 'v'
  | 'joined'
  | 'attentionOutput'
  | 'attentionInput'
  | 'attentionSum'
  | 'attentionNorm'
  | 'feedForwardInput'
  | 'inner'
  | 'activated'
  | 'feedForwardOutput'
  | 'feedForwardSum'
  | 'output'
  | 'addedOutput'

export type StageKey =
  | 'embedding'
  | 'input'
  | 'attention'
  | 'attentionResidual'
  | 'attentionAdded'
  | 'feedForward'
  | 'feedForwardResidual'
  | 'feedForwardAdded'

/** A stretch of the way that one formula covers. */
export interface Stage {
  readonly key: StageKey
  /** LaTeX, a formula a line. */
  readonly formulas: readonly string[]
  /** Where the paper says so. */
  readonly source: string
  readonly steps: readonly Step[]
}

const step = (key: StepKey, sign: string, values: Float32Array): Step => ({ key, sign, values })

const vaswani = 'Vaswani et al. 2017'

function embeddingStage({ embedding, config }: BlockTrace): Stage {
  const { token, segment, position, sum, output } = embedding
  const known = [step('token', 'e_tok', token), ...(segment ? [step('segment', 'e_seg', segment)] : [])]
  if (config.kind === 'gpt') {
    return {
      key: 'embedding',
      formulas: [String.raw`x = e_\text{tok} + e_\text{pos}`],
      source: 'Radford et al. 2018, 3.1, (2)',
      steps: [...known, step('position', 'e_pos', position), step('embedding', 'x', output)],
    }
  }
  return {
    key: 'embedding',
    formulas: [
      String.raw`x = \operatorname{LN}(e_\text{tok} + e_\text{seg} + e_\text{pos})`,
      String.raw`\operatorname{LN}(z) = \gamma \odot \frac{z - \bar{z}}{\sqrt{\operatorname{Var}(z) + \varepsilon}} + \beta`,
    ],
    source: 'Devlin et al. 2019, 3',
    steps: [
      ...known,
      step('position', 'e_pos', position),
      step('embeddingSum', 'Σ', sum),
      step('embedding', 'x', output),
    ],
  }
}

/** The activation as the model computes it; z · σ(2t) = ½ z (1 + tanh t). Short lines, each of which a phone has room for. */
const activations: Readonly<Record<Activation, readonly string[]>> = {
  gelu: [String.raw`\operatorname{GELU}(z) = z \, \Phi(z)`],
  'gelu-tanh': [
    String.raw`\operatorname{GELU}(z) \approx \tfrac{1}{2} z \, (1 + \tanh t)`,
    String.raw`t = \sqrt{2/\pi} \, (z + 0.044715 \, z^3)`,
  ],
  relu: [String.raw`\operatorname{ReLU}(z) = \max(0, z)`],
}

/** Where a block's norms stand: before what a sublayer reads, or behind what is passed on. */
interface Norms {
  readonly attentionReads: Pick<Stage, 'formulas' | 'steps'>
  readonly attentionResidual: Stage
  readonly feedForwardReads: Pick<Stage, 'formulas' | 'steps'>
  readonly feedForwardResidual: Stage
}

const nothing = { formulas: [], steps: [] }

/** Behind each residual sum, as in the twins, BERT and GPT-1. */
const postNorm = (block: BlockTrace): Norms => ({
  attentionReads: nothing,
  attentionResidual: {
    key: 'attentionResidual',
    formulas: [String.raw`y = \operatorname{LN}(x + a)`],
    source: `${vaswani}, 3.1; Ba et al. 2016`,
    steps: [
      step('attentionSum', 'x + a', block.attentionSum),
      step('attentionNorm', 'y', block.feedForwardInput),
    ],
  },
  feedForwardReads: nothing,
  feedForwardResidual: {
    key: 'feedForwardResidual',
    formulas: [String.raw`x' = \operatorname{LN}(y + f)`],
    source: `${vaswani}, 3.1; Ba et al. 2016`,
    steps: [step('feedForwardSum', 'y + f', block.feedForwardSum), step('output', 'x′', block.output)],
  },
})

const gpt2 = 'Radford et al. 2019, 2.3; Ba et al. 2016'

/** Before each sublayer, as in GPT-2: the residual stream itself is not normed. */
const preNorm = (block: BlockTrace): Norms => ({
  attentionReads: {
    formulas: [String.raw`\tilde{x} = \operatorname{LN}(x)`],
    steps: [step('attentionInput', 'x̃', block.attentionInput)],
  },
  attentionResidual: {
    key: 'attentionAdded',
    formulas: ['y = x + a'],
    source: gpt2,
    steps: [step('attentionSum', 'y', block.attentionSum)],
  },
  feedForwardReads: {
    formulas: [String.raw`\tilde{y} = \operatorname{LN}(y)`],
    steps: [step('feedForwardInput', 'ỹ', block.feedForwardInput)],
  },
  feedForwardResidual: {
    key: 'feedForwardAdded',
    formulas: ["x' = y + f"],
    source: gpt2,
    steps: [step('addedOutput', 'x′', block.output)],
  },
})

/** A block from its input to its output, its norms where the model has them; the first one starts from the embedding. */
export function stagesOf(block: BlockTrace): readonly Stage[] {
  const { config } = block
  const activation = config.activation === 'relu' ? 'ReLU' : 'GELU'
  const isPre = config.norm === 'pre'
  const norms = isPre ? preNorm(block) : postNorm(block)
  const [x, y] = isPre ? [String.raw`\tilde{x}`, String.raw`\tilde{y}`] : ['x', 'y']
  return [
    block.layer === 0
      ? embeddingStage(block)
      : { key: 'input', formulas: [], source: '', steps: [step('input', 'x', block.input)] },
    {
      key: 'attention',
      formulas: [
        ...norms.attentionReads.formulas,
        `q = ${x} W^Q + b^Q`,
        `k = ${x} W^K + b^K`,
        `v = ${x} W^V + b^V`,
        String.raw`o_h = \sum_j w_{hj} \, v_{hj}`,
        String.raw`w_h = \operatorname{softmax}_j\left(\frac{q_h \cdot k_{hj}}{\sqrt{${config.width / config.heads}}} + m_j\right)`,
        String.raw`a = [o_1; \dots; o_{${config.heads}}] \, W^O + b^O`,
      ],
      source: `${vaswani}, 3.2`,
      steps: [
        ...norms.attentionReads.steps,
        step('q', 'q', block.q),
        step('k', 'k', block.k),
        step('v', 'v', block.v),
        step('joined', 'o', block.joined),
        step('attentionOutput', 'a', block.attentionOutput),
      ],
    },
    norms.attentionResidual,
    {
      key: 'feedForward',
      formulas: [
        ...norms.feedForwardReads.formulas,
        `u = ${y} W_1 + b_1`,
        String.raw`f = \operatorname{${activation}}(u) \, W_2 + b_2`,
        ...activations[config.activation],
      ],
      source: `${vaswani}, 3.3; Hendrycks & Gimpel 2016`,
      steps: [
        ...norms.feedForwardReads.steps,
        step('inner', 'u', block.inner),
        step('activated', `${activation}(u)`, block.activated),
        step('feedForwardOutput', 'f', block.feedForwardOutput),
      ],
    },
    norms.feedForwardResidual,
  ]
}
