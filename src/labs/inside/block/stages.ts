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
  | 'attentionSum'
  | 'attentionNorm'
  | 'inner'
  | 'activated'
  | 'feedForwardOutput'
  | 'feedForwardSum'
  | 'output'

export type StageKey =
  | 'embedding'
  | 'input'
  | 'attention'
  | 'attentionResidual'
  | 'feedForward'
  | 'feedForwardResidual'

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

/** The activation as the model computes it; z · σ(2t) = ½ z (1 + tanh t). */
const activations: Readonly<Record<Activation, string>> = {
  gelu: String.raw`\operatorname{GELU}(z) = z \, \Phi(z)`,
  'gelu-tanh': String.raw`\operatorname{GELU}(z) \approx \tfrac{1}{2} z \left(1 + \tanh\left(\sqrt{2/\pi} \, (z + 0.044715 \, z^3)\right)\right)`,
  relu: String.raw`\operatorname{ReLU}(z) = \max(0, z)`,
}

/** A post-LN block, as the twins', from its input to its output; the first one starts from the embedding. */
export function stagesOf(block: BlockTrace): readonly Stage[] {
  const { config } = block
  const activation = config.activation === 'relu' ? 'ReLU' : 'GELU'
  return [
    block.layer === 0
      ? embeddingStage(block)
      : { key: 'input', formulas: [], source: '', steps: [step('input', 'x', block.input)] },
    {
      key: 'attention',
      formulas: [
        String.raw`q = x W^Q + b^Q,\quad k = x W^K + b^K,\quad v = x W^V + b^V`,
        String.raw`o_h = \sum_j w_{hj} \, v_{hj},\quad w_h = \operatorname{softmax}_j\left(\frac{q_h \cdot k_{hj}}{\sqrt{${config.width / config.heads}}} + m_j\right)`,
        String.raw`a = [o_1; \dots; o_{${config.heads}}] \, W^O + b^O`,
      ],
      source: `${vaswani}, 3.2`,
      steps: [
        step('q', 'q', block.q),
        step('k', 'k', block.k),
        step('v', 'v', block.v),
        step('joined', 'o', block.joined),
        step('attentionOutput', 'a', block.attentionOutput),
      ],
    },
    {
      key: 'attentionResidual',
      formulas: [String.raw`y = \operatorname{LN}(x + a)`],
      source: `${vaswani}, 3.1; Ba et al. 2016`,
      steps: [
        step('attentionSum', 'x + a', block.attentionSum),
        step('attentionNorm', 'y', block.feedForwardInput),
      ],
    },
    {
      key: 'feedForward',
      formulas: [
        'u = y W_1 + b_1',
        String.raw`f = \operatorname{${activation}}(u) \, W_2 + b_2`,
        activations[config.activation],
      ],
      source: `${vaswani}, 3.3; Hendrycks & Gimpel 2016`,
      steps: [
        step('inner', 'u', block.inner),
        step('activated', `${activation}(u)`, block.activated),
        step('feedForwardOutput', 'f', block.feedForwardOutput),
      ],
    },
    {
      key: 'feedForwardResidual',
      formulas: [String.raw`x' = \operatorname{LN}(y + f)`],
      source: `${vaswani}, 3.1; Ba et al. 2016`,
      steps: [step('feedForwardSum', 'y + f', block.feedForwardSum), step('output', 'x′', block.output)],
    },
  ]
}
