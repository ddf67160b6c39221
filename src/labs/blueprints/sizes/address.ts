import type { Sizes } from '../../../trace/sizes.ts'
import { faultOf } from './refusals.ts'

const numbers = ['layers', 'width', 'heads', 'inner', 'vocabulary', 'positions', 'segments'] as const

/** A learner's own sizes as the address holds them: kind, numbers, `tied`, `extra`, joined by dots. */
export const writeSizes = (sizes: Sizes): string =>
  [sizes.kind, ...numbers.map((name) => sizes[name]), Number(sizes.tied), Number(sizes.extra)].join('.')

/** Reads what `writeSizes` wrote; null where it is something else. Heads may not divide the width: the page says so. */
export function readSizes(text: string): Sizes | null {
  const [kind, ...rest] = text.split('.')
  if ((kind !== 'bert' && kind !== 'gpt' && kind !== 'elmo') || rest.length !== numbers.length + 2)
    return null
  const [layers, width, heads, inner, vocabulary, positions, segments, tied, extra] = rest.map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const sizes: Sizes = {
    kind,
    layers,
    width,
    heads,
    inner,
    vocabulary,
    positions,
    segments,
    tied: tied === 1,
    extra: extra === 1,
  }
  const fault = faultOf(sizes)
  return fault?.code === 'range' ? null : sizes
}
