import type { Array2, MaskMatrix } from '../../../trace/arrays.ts'

export type Direction = 'forward' | 'backward' | 'joined'

/** Strength with which a cell is filled: seen by the forward half, by the backward half, by both. */
export const shades = { forward: 0.09, backward: 0.4, both: 1 } as const

/**
 * Which inputs each state of ELMo has seen, by construction: a forward LSTM has read the tokens up to its own, a
 * backward one those from its own on, and neither reads pads. `mask` is 1 where seen, `shade` how that is drawn.
 *
 * @param real [T], 0 at a pad
 */
export function seenBy(
  direction: Direction,
  real: readonly (0 | 1)[],
): { readonly mask: MaskMatrix; readonly shade: Array2; readonly empty: readonly number[] } {
  const T = real.length
  const mask = new Uint8Array(T * T)
  const shade = new Float32Array(T * T)
  for (let i = 0; i < T; i++) {
    for (let j = 0; j < T; j++) {
      if (!real[i] || !real[j]) continue
      const forward = direction !== 'backward' && j <= i
      const backward = direction !== 'forward' && j >= i
      if (!forward && !backward) continue
      mask[i * T + j] = 1
      shade[i * T + j] =
        forward && backward
          ? shades.both
          : direction === 'joined' && forward
            ? shades.forward
            : shades.backward
    }
  }
  const empty = real.flatMap((flag, t) => (flag ? [] : [t]))
  return { mask: { shape: [T, T], data: mask }, shade: { shape: [T, T], data: shade }, empty }
}

/** How many states of a layer moved at all; `moved` is [layers, T]. */
export function movedIn(moved: Array2, layer: number): number {
  const [, T] = moved.shape
  return moved.data
    .subarray(layer * T, (layer + 1) * T)
    .reduce((count, value) => count + (value > 0 ? 1 : 0), 0)
}
