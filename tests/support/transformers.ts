import fc from 'fast-check'
import type { LoadedTransformer } from '../../src/engine/model.ts'
import { createRandom } from '../../src/models/random.ts'
import { createWeights, disposeWeights } from '../../src/models/weights.ts'
import type { TransformerConfig } from '../../src/trace/config.ts'
import type { ModelInput } from '../../src/trace/input.ts'
import { allParts, mapParameters, parameterShapes } from '../../src/trace/parameters.ts'

/** A configuration of any kind that `models/` runs, small enough for the cpu backend. */
export const configs: fc.Arbitrary<TransformerConfig> = fc
  .record({
    kind: fc.constantFrom('bert' as const, 'gpt' as const),
    vocabulary: fc.integer({ min: 6, max: 40 }),
    headWidth: fc.integer({ min: 1, max: 9 }),
    layers: fc.integer({ min: 1, max: 3 }),
    heads: fc.integer({ min: 1, max: 4 }),
    feedForward: fc.integer({ min: 1, max: 20 }),
    norm: fc.constantFrom('post' as const, 'pre' as const),
    activation: fc.constantFrom('gelu' as const, 'gelu-tanh' as const, 'relu' as const),
    epsilon: fc.constantFrom(1e-12, 1e-5),
  })
  .map(({ headWidth, ...rest }) => ({
    ...rest,
    norm: rest.kind === 'bert' ? 'post' : rest.norm,
    // A LayerNorm over one number is always its shift.
    width: rest.heads * headWidth === 1 ? 2 : rest.heads * headWidth,
    positions: 80,
    segments: rest.kind === 'bert' ? 2 : 0,
  }))

/**
 * Configurations whose rounding has a bound. LayerNorm divides by the standard deviation: that of two to seven numbers can
 * come so near to 0 that rounding, however small, is magnified beyond any.
 */
export const wideConfigs = configs.filter(({ width }) => width >= 8)

/**
 * Lengths on both sides of the blocks in which the backends' kernels multiply (tfjs: 48 × 48; XNNPACK: up to 8 rows).
 */
export const lengths = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom(16, 47, 48, 49, 64, 65) },
)

/** Weights from N(0, 0.3), wide enough for uneven attention, and scales near 1. */
function randomParameters(config: TransformerConfig, seed: number) {
  const { normal } = createRandom(seed)
  return mapParameters(parameterShapes(config, allParts), (shape, path) => {
    const mean = path.endsWith('.scale') ? 1 : 0
    const size = shape.reduce((product, axis) => product * axis, 1)
    return { shape, data: Float32Array.from({ length: size }, () => mean + 0.3 * normal()) }
  })
}

/** Any T tokens, of which the last `pads` are padding. */
export function randomInput(config: TransformerConfig, T: number, pads: number, seed: number): ModelInput {
  const { uniform } = createRandom(seed)
  const places = Array.from({ length: T }, (_, t) => t)
  return {
    tokens: places.map(String),
    ids: places.map(() => Math.floor(uniform() * config.vocabulary)),
    offsets: places.map(() => null),
    sources: places.map(() => null),
    segmentIds: places.map(() => Math.floor(uniform() * Math.max(1, config.segments))),
    positionIds: places,
    real: places.map((t) => (t < T - pads ? 1 : 0)),
  }
}

/** A model with such weights on the backend; the caller disposes of it. */
export function randomModel(config: TransformerConfig, seed: number): LoadedTransformer {
  const weights = createWeights(randomParameters(config, seed))
  return {
    identity: {
      id: 'random',
      kind: config.kind,
      origin: 'untrained',
      parameters: 0,
      weightsHash: `seed:${seed}`,
    },
    config,
    weights,
    tokenizer: {
      size: config.vocabulary,
      token: String,
      special: { pad: 0 },
      pieces: () => ({ pieces: [] }),
    },
    dispose: () => disposeWeights(weights),
  }
}
