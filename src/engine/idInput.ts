import type { ModelInput } from '../trace/input.ts'
import { Refusal } from '../trace/refusal.ts'
import type { LoadedModel } from './model.ts'

/** A sequence given by its ids, framed and padded already. */
export interface IdSequence {
  readonly ids: readonly number[]
  /** Default: all 0. */
  readonly segments?: readonly number[]
  /** 1 for a token, 0 for a pad; default: no pads. */
  readonly real?: readonly number[]
}

/**
 * The input that stands for ids. Pads on the left have position 0 and the first token behind them has it too;
 * from there on positions are counted, through pads on the right (docs/sharing.md, "Input, by model").
 *
 * @throws Refusal 'bad-request' where the lists differ in length or `real` holds more than 0 and 1
 */
export function inputOfIds({ tokenizer }: LoadedModel, sequence: IdSequence): ModelInput {
  const { ids } = sequence
  const segmentIds = sequence.segments ?? ids.map(() => 0)
  const real = sequence.real ?? ids.map(() => 1)
  for (const [name, list] of Object.entries({ segments: segmentIds, real })) {
    if (list.length !== ids.length) {
      throw new Refusal('bad-request', { what: `there are ${ids.length} ids, but ${list.length} ${name}` })
    }
  }
  const isReal = (flag: number): flag is 0 | 1 => flag === 0 || flag === 1
  if (!real.every(isReal))
    throw new Refusal('bad-request', { what: 'real holds only 1 (a token) and 0 (a pad)' })
  const first = Math.max(0, real.indexOf(1))
  return {
    tokens: ids.map((id) => tokenizer.token(id)),
    ids,
    offsets: ids.map(() => null),
    sources: ids.map(() => null),
    segmentIds,
    positionIds: ids.map((_, at) => Math.max(0, at - first)),
    real,
  }
}
