import type { Metrics } from '../store/figures.ts'

interface Measured {
  readonly key: string
  readonly model: string
  readonly group: string
}

/**
 * The highest value of a figure among a model's layers, the static vectors and ELMo's mix left out; null where it was not
 * measured. A rival, which has no layers, has its one value.
 */
export function bestLayer({ entries }: Metrics, { key, model, group }: Measured): number | null {
  const own = entries.filter((entry) => entry.key === key && entry.model === model && entry.group === group)
  const layers = own.filter(({ method }) => method?.startsWith('layer'))
  const values = (layers.length > 0 ? layers : own).map(({ value }) => value)
  return values.length === 0 ? null : Math.max(...values)
}
