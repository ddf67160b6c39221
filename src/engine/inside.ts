/** What the questions of the Inside lab have in common: a framed text, and the token that is looked at. */
import { getBackend, slice, type Tensor2D } from '@tensorflow/tfjs-core'
import type { MaskMatrix } from '../trace/arrays.ts'
import type { ModelInput } from '../trace/input.ts'
import type { InsideRequest } from '../trace/inside.ts'
import { Refusal } from '../trace/refusal.ts'
import type { Backend } from '../trace/trace.ts'
import { checkInput } from './forward.ts'
import type { LoadedTransformer } from './model.ts'
import { frameRequest } from './run.ts'

export interface Framed {
  readonly input: ModelInput
  readonly mask: MaskMatrix
  readonly at: number
  /** Id of the token that a perfect model would say at each place; null where there is none. */
  readonly actual: readonly (number | null)[]
}

/**
 * The text in its frame, one token covered if that is wished.
 *
 * @throws Refusal, with one sentence, whatever the request holds
 */
export function frameInside(
  model: LoadedTransformer,
  { at: chosen, covered = false, ...request }: InsideRequest,
): Framed {
  const { input, mask } = frameRequest(model, request, 'cut')
  if (!(Number.isInteger(chosen) && chosen >= 0)) {
    throw new Refusal('bad-request', { what: `at is ${chosen}, but tokens are counted from 0` })
  }
  const at = Math.min(chosen, input.ids.length - 1)
  const { mask: maskId } = model.tokenizer.special
  const isBert = model.config.kind === 'bert'
  const covers = isBert && covered && maskId !== undefined
  const read = covers
    ? {
        ...input,
        ids: input.ids.with(at, maskId),
        tokens: input.tokens.with(at, model.tokenizer.token(maskId)),
      }
    : input
  checkInput(model, read, mask)
  const places = [...input.ids.keys()]
  const actual = isBert
    ? places.map((t) => (input.real[t] && input.ids[t] !== maskId ? input.ids[t]! : null))
    : places.map((t) => (input.real[t] && input.real[t + 1] ? input.ids[t + 1]! : null))
  return { input: read, mask, at, actual }
}

/** The fields that every answer has. */
export function looked({ identity, config }: LoadedTransformer, { input, at }: Framed) {
  const { cut: _cut, ...tokens } = input
  return { ...tokens, model: identity, backend: getBackend() as Backend, config, at }
}

/** Row t of x [T, n] → [1, n]. */
export const rowAt = (x: Tensor2D, t: number): Tensor2D => slice(x, [t, 0], [1, -1])
