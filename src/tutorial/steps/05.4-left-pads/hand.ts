import { readCells } from '../../../store/cells.ts'
import type { Hand } from '../../hand.ts'

export default {
  moves: [{ role: 'radio', name: ({ mask }) => mask.own, within: 'gpt.mask' }],
  claims: ({ outcome, readings }) =>
    readCells(String(outcome))?.length === readings.closed?.value &&
    readings.blind?.value === 2 &&
    Number(readings.change?.value) < 1e-4,
} satisfies Hand
