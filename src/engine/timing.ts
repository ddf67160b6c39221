/** How long untrained layers take on this device: attention and a block against an LSTM in each direction. */
import { concat, getBackend, reverse, type Tensor2D, tensor2d, tensor3d, tidy } from '@tensorflow/tfjs-core'
import { attention } from '../models/attention.ts'
import { blocks } from '../models/block.ts'
import { unroll } from '../models/lstm.ts'
import { createRandom } from '../models/random.ts'
import { untrainedElmo, untrainedParameters } from '../models/untrained.ts'
import { createElmo, createWeights, disposeElmo, disposeWeights } from '../models/weights.ts'
import type { ElmoConfig, TransformerConfig } from '../trace/config.ts'
import { elmoShapes } from '../trace/elmoParameters.ts'
import { parameterShapes } from '../trace/parameters.ts'
import { Refusal } from '../trace/refusal.ts'
import { type Timing, type TimingRequest, timedTokens, timedWidths } from '../trace/timing.ts'
import type { Backend } from '../trace/trace.ts'

const seed = 1

/** Passes are repeated for so many milliseconds, since a browser's clock ticks coarsely; three times where that is no long wait. */
const leastMilliseconds = 50
const longWait = 300
const passesWithoutWait = 3

/** One block and nothing round it: tables of one row. */
const blockConfig = (width: number): TransformerConfig => ({
  kind: 'gpt',
  vocabulary: 1,
  width,
  layers: 1,
  heads: width / 32,
  feedForward: 4 * width,
  positions: 1,
  segments: 0,
  norm: 'post',
  activation: 'gelu-tanh',
  epsilon: 1e-5,
})

const lstmConfig = (width: number): ElmoConfig => ({
  kind: 'elmo',
  vocabulary: 1,
  width,
  cells: width,
  projected: false,
  layers: 1,
  positions: 1,
  boundary: 0,
  between: 'none',
  activation: 'gelu-tanh',
  epsilon: 1e-5,
})

/** Mean milliseconds of a pass whose result has arrived; the first pass, which compiles and allocates, does not count. */
async function timed(pass: () => Tensor2D): Promise<number> {
  const once = async () => {
    const result = tidy(pass)
    try {
      await result.data()
    } finally {
      result.dispose()
    }
  }
  await once()
  const start = performance.now()
  for (let passes = 1; ; passes++) {
    await once()
    const spent = performance.now() - start
    if (spent >= (passes < passesWithoutWait ? longWait : leastMilliseconds)) return spent / passes
  }
}

/**
 * Times the layers of one width on a text of T random vectors. All its tensors are freed.
 *
 * @throws Refusal 'bad-request'
 */
export async function measureTiming({ width, tokens: T }: TimingRequest): Promise<Timing> {
  if (!timedWidths.some((one) => one === width) || !timedTokens.some((one) => one === T)) {
    throw new Refusal('bad-request', { what: `there is no timing of width ${width} and ${T} tokens` })
  }
  const config = blockConfig(width)
  const shapes = parameterShapes(config, { head: 'none', pooler: false, nextSentence: false })
  const transformer = createWeights(untrainedParameters(shapes, seed))
  const elmo = createElmo(untrainedElmo(elmoShapes(lstmConfig(width)), seed))
  const { normal } = createRandom(seed)
  const x = tensor2d(Float32Array.from({ length: T * width }, normal), [T, width])
  const everywhere = new Uint8Array(config.heads * T * T).fill(1)
  const mask = tensor3d(everywhere, [config.heads, T, T], 'bool')
  try {
    const [block] = transformer.blocks
    const [{ forward, backward }] = elmo.layers as [(typeof elmo.layers)[number]]
    return {
      attention: await timed(() => attention(x, mask, block!.attention).output),
      block: await timed(() => blocks(x, mask, transformer.blocks, config)[0]!.hidden),
      lstm: await timed(() => {
        const there = unroll(x, forward).hidden // (T, d) → (T, d)
        const back = unroll(reverse(x, 0), backward).hidden // (T, d) → (T, d)
        return concat([there, back], 1) // (T, 2d)
      }),
      backend: getBackend() as Backend,
    }
  } finally {
    disposeWeights(transformer)
    disposeElmo(elmo)
    x.dispose()
    mask.dispose()
  }
}
