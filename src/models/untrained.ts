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
