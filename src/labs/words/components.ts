import { PCA } from 'ml-pca'
import type { Array2 } from '../../trace/arrays.ts'
import { rowOf } from '../../trace/measure.ts'

/** N states in the plane of their first two principal components. */
export interface Plane {
  readonly points: readonly (readonly [x: number, y: number])[]
  /** Shares of the variance that the two components hold; null where all states are the same. */
  readonly shares: readonly [number, number] | null
}

/** Less than this share of the states' squared length is rounding, not variance. */
const negligible = 1e-9

const spread = (values: readonly number[]) => values.reduce((sum, value) => sum + value ** 2, 0)

/** The first two principal components of some states [N, d], by singular values of the centred states. */
function principal(states: Array2): Plane {
  const N = states.shape[0]
  const rows = Array.from({ length: N }, (_, n) => Array.from(rowOf(states, n)))
  const still: Plane = { points: rows.map(() => [0, 0]), shares: null }
  if (N < 2) return still
  const mean = rows[0]!.map((_, i) => rows.reduce((sum, row) => sum + row[i]!, 0) / N)
  const variance = rows.reduce((sum, row) => sum + spread(row.map((value, i) => value - mean[i]!)), 0)
  if (!(variance > negligible * rows.reduce((sum, row) => sum + spread(row), 0))) return still
  const pca = new PCA(rows)
  const placed = pca.predict(rows, { nComponents: Math.min(2, N - 1) }).to2DArray()
  const [first = 0, second = 0] = pca.getExplainedVariance()
  return { points: placed.map(([x = 0, y = 0]) => [x, y]), shares: [first, N > 2 ? second : 0] }
}

/**
 * Whether a component's direction has to be turned. A direction and its opposite explain the same: the one is taken in which
 * the points lie as they did before, or else that in which the farthest point is on the positive side.
 */
function isTurned(values: readonly number[], before: readonly number[] | undefined): boolean {
  const along = before ? values.reduce((sum, value, n) => sum + value * before[n]!, 0) : 0
  if (along !== 0) return along < 0
  const farthest = values.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0)
  return farthest < 0
}

/** Each layer's states in a plane of their own, each plane turned so that points do not flip needlessly from layer to layer. */
export function planes(layers: readonly Array2[]): readonly Plane[] {
  const aligned: Plane[] = []
  for (const layer of layers) {
    const plane = principal(layer)
    const before = aligned.at(-1)
    const signs = ([0, 1] as const).map((axis) => {
      const values = plane.points.map((point) => point[axis])
      return isTurned(
        values,
        before?.points.map((point) => point[axis]),
      )
        ? -1
        : 1
    })
    const points = plane.points.map(([x, y]) => [x * signs[0]!, y * signs[1]!] as const)
    aligned.push({ ...plane, points })
  }
  return aligned
}
