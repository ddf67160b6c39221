import type { Role } from './places.ts'
import type { Shape } from './twins.ts'

const of = (...sizes: readonly number[]): string => `[${sizes.join(' × ')}]`

/** Shapes of what is computed at a place, for T tokens, as they follow from one another. */
export function shapesOf(
  shape: Shape,
  role: Role,
  tokens: number,
  layers: number,
  isPair: boolean,
): readonly string[] {
  const { width: d, vocabulary: V } = shape
  switch (role) {
    case 'embedding':
      if (shape.kind === 'elmo') return [`E ${of(V, d)}`, `x ${of(tokens, d)}`]
      return [
        `E ${of(V, d)}`,
        ...(shape.segments > 0 ? [`S ${of(shape.segments, d)}`] : []),
        `P ${of(shape.positions, d)}`,
        `x ${of(tokens, d)}`,
      ]
    case 'layer': {
      if (shape.kind === 'elmo') {
        const { cells, projected } = shape
        return [
          `x ${of(d)}, h ${of(d)}`,
          `i, f, g, o ${of(cells)}`,
          `c ${of(cells)}`,
          ...(projected ? [`P ${of(cells, d)}`] : []),
          `h ${of(d)}`,
        ]
      }
      const { heads, feedForward } = shape
      return [
        `x ${of(tokens, d)}`,
        `Q, K, V ${heads} × ${of(tokens, d / heads)}`,
        `softmax ${heads} × ${of(tokens, tokens)}`,
        `FFN ${d} → ${feedForward} → ${d}`,
        `h ${of(tokens, d)}`,
      ]
    }
    case 'output':
      if (isPair) return [`h ${of(d)}`, `z ${of(d)}`, of(2)]
      return [`h ${of(tokens, d)}`, `Eᵀ ${of(d, V)}`, of(tokens, V)]
    case 'joined':
      return [`${layers + 1} × ${of(tokens, 2 * d)}`, of(tokens, 2 * d)]
  }
}
