/** Whether numbers lie so near each other that the least is short of the most by less than a share of it. */
export function within(share: number, values: readonly number[]): boolean {
  return Math.min(...values) > (1 - share) * Math.max(...values)
}
