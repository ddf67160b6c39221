import { type ElmoParameters, mapElmo } from '../trace/elmoParameters.ts'
import {
  mapParameters,
  type ParameterArray,
  type Shape,
  type TransformerParameters,
} from '../trace/parameters.ts'
import { createRandom } from './random.ts'

/**
 * Weights as they are before the first training step: kernels and tables from N(0, 0.02), biases and shifts 0, scales 1
 * (Radford et al. 2018, 4.1; Devlin et al. 2019's code). The same shapes and seed give the same numbers.
 */
export function untrainedParameters(
  shapes: TransformerParameters<Shape>,
  seed: number,
): TransformerParameters<ParameterArray> {
  const { normal } = createRandom(seed)
  return mapParameters(shapes, (shape, path) => {
    const data = new Float32Array(shape.reduce((product, size) => product * size, 1))
    const fixed =
      path.endsWith('.bias') || path.endsWith('.shift') ? 0 : path.endsWith('.scale') ? 1 : undefined
    for (let at = 0; at < data.length; at++) data[at] = fixed ?? 0.02 * normal()
    return { shape, data }
  })
}

/**
 * ELMo before the first step: each matrix from N(0, 1 / inputs), so that a signal keeps its size on the way; biases and
 * mix 0, γ and the LayerNorm's scale 1, the forget gates open (bias 1; Jozefowicz et al. 2015).
 */
export function untrainedElmo(shapes: ElmoParameters<Shape>, seed: number): ElmoParameters<ParameterArray> {
  const { normal } = createRandom(seed)
  return mapElmo(shapes, (shape, path) => {
    const data = new Float32Array(shape.reduce((product, size) => product * size, 1))
    if (path.endsWith('.scale') || path.endsWith('.gamma')) data.fill(1)
    else if (/^layers.*\.bias$/.test(path)) data.fill(1, data.length / 4, data.length / 2)
    else if (shape.length === 2) {
      const inputs = path === 'embeddings.tokens' ? shape[1]! : shape[0]!
      for (let at = 0; at < data.length; at++) data[at] = normal() / Math.sqrt(inputs)
    }
    return { shape, data }
  })
}
