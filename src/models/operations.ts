/** The few named operations that all the arithmetic of a block is made of; kernels may be replaced under them one by one. */
import {
  add,
  erf,
  fill,
  fused,
  gather,
  mean,
  mul,
  relu,
  rsqrt,
  sigmoid,
  softmax,
  square,
  sub,
  type Tensor,
  type Tensor2D,
  type Tensor3D,
  tensor1d,
  where,
  zerosLike,
} from '@tensorflow/tfjs-core'
import type { Activation } from '../trace/config.ts'
import type { Dense, Norm } from '../trace/parameters.ts'

/** Row `ids[t]` of a table [n, d] for each t: an embedding look-up → [T, d]. Every id must be a row of the table. */
export function lookUp(table: Tensor, ids: readonly number[]): Tensor2D {
  return gather(table as Tensor2D, tensor1d([...ids], 'int32')) // (n, d)[T] → (T, d)
}

/** x · kernel + bias, in one kernel: x [T, in] → [T, out]. */
export function dense(x: Tensor2D, { kernel, bias }: Dense<Tensor>): Tensor2D {
  return fused.matMul({ a: x, b: kernel, bias }) as Tensor2D // (T, in) × (in, out) + (out) → (T, out)
}

/** γ · (x − mean) / √(variance + ε) + β over each row of x [T, d] (Ba et al. 2016, "Layer Normalization"). */
export function layerNorm(x: Tensor2D, { scale, shift }: Norm<Tensor>, epsilon: number): Tensor2D {
  const centred = sub(x, mean(x, -1, true)) // (T, d) − (T, 1) → (T, d)
  const variance = mean(square(centred), -1, true) // (T, d) → (T, 1)
  const normalized = mul(centred, rsqrt(add(variance, epsilon))) // (T, d) · (T, 1) → (T, d)
  return add(mul(normalized, scale), shift) // (T, d) · (d) + (d) → (T, d)
}

/** x · Φ(x), Φ the normal distribution's cumulative function (Hendrycks & Gimpel 2016); elementwise. */
function gelu(x: Tensor2D): Tensor2D {
  return mul(mul(x, 0.5), add(erf(mul(x, Math.SQRT1_2)), 1)) // (T, f) → (T, f)
}

/**
 * ½ x (1 + tanh u), u = √(2/π) (x + 0.044715 x³): the approximation that GPT was trained with; elementwise.
 * Written as x · σ(2u), which is the same function, since ½ (1 + tanh u) = σ(2u), and needs fewer passes.
 */
function geluTanh(x: Tensor2D): Tensor2D {
  const slope = 2 * Math.sqrt(2 / Math.PI)
  const twoU = mul(x, add(mul(square(x), 0.044715 * slope), slope)) // (T, f) → (T, f)
  return mul(x, sigmoid(twoU)) // (T, f) → (T, f)
}

const activations: Readonly<Record<Activation, (x: Tensor2D) => Tensor2D>> = {
  gelu,
  'gelu-tanh': geluTanh,
  relu: (x) => relu(x),
}

/** The activation that the configuration names, elementwise on x [T, f]. */
export function activate(x: Tensor2D, activation: Activation): Tensor2D {
  return activations[activation](x)
}

/** The lowest float32. Not −∞, since a row of −∞ has no softmax, and shaders need not know ∞. */
const lowest = -3.4028234663852886e38

/**
 * Softmax of each row over its allowed keys; exactly 0 elsewhere, and in every cell of a wholly forbidden row.
 *
 * A forbidden score is replaced, not lowered by a large number: whatever it was, even NaN, it moves nothing.
 * exp(lowest − max) is 0 in float32, so that the sum runs over the allowed keys alone; only in a wholly forbidden row,
 * where it would be exp(0) everywhere, the second replacement is needed.
 *
 * @param scores [h, T, T] before the mask
 * @param mask bool [h, T, T], true = may look
 */
export function maskedSoftmax(scores: Tensor3D, mask: Tensor3D): Tensor3D {
  const allowed = where(mask, scores, fill(scores.shape, lowest)) // (h, T, T)
  return where(mask, softmax(allowed), zerosLike(scores)) // (h, T, T)
}
