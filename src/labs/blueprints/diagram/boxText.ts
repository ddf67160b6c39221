import { fitLabel } from '../../../charts/axisLabel.ts'
import { joinedLevel, outputLevel, type Unit } from './architecture.ts'
import type { DiagramLayout } from './layout.ts'

/** Letters in a box, 1/16 rem, and the room that they leave at its sides. */
export const BOX_FONT = 11
const PADDING = 6

/** What stands in a unit's box: its full name where there is room, a letter where there is not. */
export function boxText(layout: DiagramLayout, unit: Unit, objective: Objective): string {
  const { architecture, unit: rem } = layout.request
  const room = (layout.boxWidth - PADDING * rem) / (BOX_FONT * rem)
  const long = room >= 3.2
  if (unit.level === 0) return `E${long ? unit.at + 1 : ''}`
  if (unit.level === joinedLevel(architecture)) return '[ → ; ← ]'
  if (unit.level === outputLevel(architecture)) return outputText(layout, unit, objective, room, long)
  if (architecture.unit === 'lstm') return long ? 'LSTM' : 'L'
  return long ? 'Block' : 'B'
}

/** What the places of the top row are trained to say. */
export type Objective = 'next' | 'masked' | 'maskedAndPair'

function outputText(
  { request }: DiagramLayout,
  { stack, at }: Unit,
  objective: Objective,
  room: number,
  long: boolean,
): string {
  const { tokens, architecture } = request
  if (objective === 'next') {
    const back = architecture.stacks[stack] === 'backward'
    const target = tokens[back ? at - 1 : at + 1]?.label
    if (long) return target === undefined ? '…' : fitLabel(target, room)
    // Two signs in the narrowest box would run into those beside it.
    if (room < 0.9) return back ? '−' : '+'
    return back ? '−1' : '+1'
  }
  const label = tokens[at]?.label
  if (label === '[MASK]') return '?'
  if (label === '[CLS]' && objective === 'maskedAndPair') return long ? 'NSP' : 'N'
  return long ? `T${at + 1}` : 'T'
}
