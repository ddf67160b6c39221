import { Refusal } from '../trace/refusal.ts'

/**
 * Refuses ids that are in no table, where a look-up would read other memory, and more of them than the model takes.
 *
 * @throws Refusal 'text-too-long' or 'id-out-of-range'
 */
export function checkIds(
  { positions, vocabulary }: { readonly positions: number; readonly vocabulary: number },
  ids: readonly number[],
): void {
  if (ids.length > positions) throw new Refusal('text-too-long', { tokens: ids.length, limit: positions })
  const strange = ids.find((id) => !(Number.isInteger(id) && id >= 0 && id < vocabulary))
  if (strange !== undefined) throw new Refusal('id-out-of-range', { id: String(strange), vocabulary })
}
