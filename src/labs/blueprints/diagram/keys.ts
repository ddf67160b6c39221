import { joinedLevel, topLevel, type Unit } from './architecture.ts'
import type { DiagramLayout } from './layout.ts'

/** Where a key leads from a unit, among those on show; null for a key that does not move. */
export function movedUnit(key: string, from: Unit, layout: DiagramLayout): Unit | null {
  const { architecture } = layout.request
  const row = layout.spots.flatMap((list, stack) =>
    list.flatMap(({ column }) => (column.kind === 'token' ? [{ stack, at: column.at }] : [])),
  )
  const isJoined = from.level === joinedLevel(architecture)
  const here = row.findIndex(({ stack, at }) => at === from.at && (isJoined || stack === from.stack))
  const along = (index: number): Unit => {
    const { stack, at } = row[Math.max(0, Math.min(index, row.length - 1))] ?? from
    return { stack: isJoined ? 0 : stack, level: from.level, at }
  }
  switch (key) {
    case 'ArrowLeft':
      return along(here - 1)
    case 'ArrowRight':
      return along(here + 1)
    case 'Home':
      return along(0)
    case 'End':
      return along(row.length - 1)
    case 'ArrowUp': {
      const level = Math.min(from.level + 1, topLevel(architecture))
      return { ...from, level, stack: level === joinedLevel(architecture) ? 0 : from.stack }
    }
    case 'ArrowDown':
      return { ...from, level: Math.max(0, from.level - 1) }
    default:
      return null
  }
}
