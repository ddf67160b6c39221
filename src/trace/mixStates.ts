import type { Array2 } from './arrays.ts'
import { rowOf } from './measure.ts'

/** softmax(s), so that what is shown beside the sliders is what mixes. */
export function softmax(scores: readonly number[]): readonly number[] {
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

/** ELMo's layers at one width: the static vector [N, d] is doubled to [N, 2d], as published ELMo does. */
export function evenLayers(layers: readonly Array2[]): readonly Array2[] {
  const width = layers.at(-1)?.shape[1] ?? 0
  return layers.map((layer) => {
    const [N, d] = layer.shape
    if (d === width || d === 0) return layer
    const data = new Float32Array(N * width)
    for (let n = 0; n < N; n++) {
      data.set(rowOf(layer, n), n * width)
      data.set(rowOf(layer, n), n * width + d)
    }
    return { shape: [N, width] as const, data }
  })
}

/**
 * γ · Σₖ wₖ hₖ (Peters et al. 2018, equation 1) of each row.
 *
 * @param layers [N, 2d] each
 * @param weights softmax(s), one a layer
 */
export function mixStates(layers: readonly Array2[], weights: readonly number[], gamma: number): Array2 {
  const shape = layers[0]?.shape ?? ([0, 0] as const)
  const data = new Float32Array(shape[0] * shape[1])
  for (const [k, layer] of layers.entries()) {
    const weight = gamma * weights[k]!
    for (let i = 0; i < data.length; i++) data[i]! += weight * layer.data[i]!
  }
  return { shape, data }
}
