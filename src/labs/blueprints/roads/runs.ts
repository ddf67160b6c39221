import { choose, chooseMask, useChoices } from '../../../store/choices.ts'
import type { Kind } from '../../../store/fields.ts'
import type { MaskPreset } from '../../../trace/request.ts'
import type { StopId } from './stops.ts'

export type Run = 'elmo' | 'gpt' | 'bertLookAhead' | 'gptOpen' | 'bert' | 'reach'

/** What of each stop a twin can show. */
export const runsOf: Readonly<Record<StopId, readonly Run[]>> = {
  elmo: ['elmo', 'reach'],
  glued: ['gpt', 'bertLookAhead'],
  gpt: ['gpt', 'reach'],
  unmasked: ['gptOpen'],
  maskedStack: ['bert'],
  bert: ['bert', 'reach'],
}

/** Goes to the lab where a twin shows the stop; a mask that this changes can be undone there. */
export const runIt: Readonly<Record<Run, () => void>> = {
  elmo: () => choose({ lab: 'masks', elmo: true, 'elmo.direction': 'joined' }),
  gpt: () => under('gpt', 'own'),
  bertLookAhead: () => under('bert', 'padding+look-ahead'),
  gptOpen: () => under('gpt', 'none'),
  bert: () => under('bert', 'own'),
  reach: () => choose({ lab: 'reach' }),
}

/** Puts a mask on a Transformer, and shows it in the Masks lab. */
export function under(kind: Kind, mask: MaskPreset): void {
  const { choices } = useChoices.getState()
  if (choices[`${kind}.mask`] !== mask || choices[`${kind}.flips`].length > 0) chooseMask(kind, mask)
  choose({ lab: 'masks', view: 'weights' })
}
