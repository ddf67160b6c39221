/** The Transformer block of BERT and of GPT: Vaswani et al. 2017, 3.1 and 3.3. */
import { add, type Tensor, type Tensor2D, type Tensor3D, zerosLike } from '@tensorflow/tfjs-core'
import type { Ablation, Part } from '../trace/ablation.ts'
import type { TransformerConfig } from '../trace/config.ts'
import type { BlockParameters } from '../trace/parameters.ts'
import { type Attention, attention, type KeysAndValues } from './attention.ts'
import { activate, dense, layerNorm } from './operations.ts'

/** What one block leaves behind: its output and its attention. */
export interface BlockStates {
  /** [T, d] */
  readonly hidden: Tensor2D
  readonly attention: Attention
  readonly steps: BlockSteps
}

/** What stands between, in the order of the pass; [T, d] unless said otherwise. */
interface BlockSteps {
  /** What attention reads: the block's input, or in a pre-LN block its LayerNorm. */
  readonly attentionInput: Tensor2D
  /** Input + attention's output: the first residual sum. */
  readonly attentionSum: Tensor2D
  /** What the feed-forward network reads: the LayerNorm of that sum. */
  readonly feedForwardInput: Tensor2D
  /** After the first dense layer, [T, f]. */
  readonly inner: Tensor2D
  /** After the activation, [T, f]. */
  readonly activated: Tensor2D
  readonly feedForwardOutput: Tensor2D
  /** The second residual sum; in a pre-LN block it is the output. */
  readonly feedForwardSum: Tensor2D
}

/**
 * Attention and a feed-forward network, each with a residual connection and a LayerNorm: after the sum in the original,
 * in BERT and in GPT-1 (`norm: 'post'`), before the sublayer in GPT-2 (`norm: 'pre'`, Radford et al. 2019, 2.3).
 *
 * Whatever is switched off adds zeros to the residual stream; the LayerNorms stay.
 *
 * @param x [T, d]
 * @param mask bool [h, T, T], true = may look
 * @param off what of this block is switched off; with nothing, the pass is the same to the bit
 * @param past keys and values of the tokens before x, as attention takes them
 */
function block(
  x: Tensor2D,
  mask: Tensor3D,
  parameters: BlockParameters<Tensor>,
  { norm, activation, epsilon }: TransformerConfig,
  off: readonly Part[],
  past: KeysAndValues | undefined,
): BlockStates {
  const firstNorm = (y: Tensor2D) => layerNorm(y, parameters.attention.norm, epsilon)
  const secondNorm = (y: Tensor2D) => layerNorm(y, parameters.feedForward.norm, epsilon)
  const unlessOff = (part: Part, y: Tensor2D): Tensor2D => (off.includes(part) ? zerosLike(y) : y)
  const isPre = norm === 'pre'

  const attentionInput = isPre ? firstNorm(x) : x // (T, d)
  const headsOff = off.filter((part) => typeof part === 'number')
  const attended = attention(attentionInput, mask, parameters.attention, headsOff, past)
  const attentionSum = add<Tensor2D>(x, unlessOff('attention', attended.output)) // (T, d)

  const feedForwardInput = isPre ? secondNorm(attentionSum) : firstNorm(attentionSum) // (T, d)
  const inner = dense(feedForwardInput, parameters.feedForward.input) // (T, d) × (d, f) → (T, f)
  const activated = activate(inner, activation) // (T, f)
  const feedForwardOutput = dense(activated, parameters.feedForward.output) // (T, f) × (f, d) → (T, d)
  const passed = isPre ? attentionSum : feedForwardInput // (T, d)
  const feedForwardSum = add<Tensor2D>(passed, unlessOff('feedForward', feedForwardOutput)) // (T, d)

  const hidden = isPre ? feedForwardSum : secondNorm(feedForwardSum) // (T, d)
  const steps = {
    attentionInput,
    attentionSum,
    feedForwardInput,
    inner,
    activated,
    feedForwardOutput,
    feedForwardSum,
  }
  return { hidden, attention: attended, steps }
}

/**
 * The blocks one after the other, each on the output of the one before: x [T, d]; `off` is what is switched off, `past`
 * has the keys and values of the tokens before x, a block each.
 */
export function blocks(
  x: Tensor2D,
  mask: Tensor3D,
  parameters: readonly BlockParameters<Tensor>[],
  config: TransformerConfig,
  off: readonly Ablation[] = [],
  past: readonly KeysAndValues[] = [],
): BlockStates[] {
  const states: BlockStates[] = []
  let hidden = x
  for (const [at, one] of parameters.entries()) {
    const partsOff = off.filter(({ layer }) => layer === at).map(({ part }) => part)
    const state = block(hidden, mask, one, config, partsOff, past[at])
    states.push(state)
    hidden = state.hidden
  }
  return states
}
