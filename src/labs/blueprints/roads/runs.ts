import { choose, chooseMask, useChoices } from '../../../store/choices.ts'
import type { Choices, Kind } from '../../../store/fields.ts'
import type { MaskPreset } from '../../../trace/request.ts'
import type { StopId } from './stops.ts'

export type Run =
  | 'elmo'
  | 'gpt'
  | 'bertLookAhead'
  | 'gptOpen'
  | 'bert'
  | 'reachElmo'
  | 'reachGpt'
  | 'reachBert'

/** What of each stop a twin can show. */
export const runsOf: Readonly<Record<StopId, readonly Run[]>> = {
  elmo: ['elmo', 'reachElmo'],
  glued: ['gpt', 'bertLookAhead'],
  gpt: ['gpt', 'reachGpt'],
  unmasked: ['gptOpen'],
  maskedStack: ['bert'],
  bert: ['bert', 'reachBert'],
}

/** Goes to the lab where a twin shows the stop, with its trained weights; a mask that this changes can be undone there. */
export const runIt: Readonly<Record<Run, () => void>> = {
  elmo: () => choose({ lab: 'masks', elmo: true, 'elmo.direction': 'joined', 'elmo.weights': 'trained' }),
  gpt: () => under('gpt', 'own'),
  bertLookAhead: () => under('bert', 'padding+look-ahead'),
  gptOpen: () => under('gpt', 'none'),
  bert: () => under('bert', 'own'),
  reachElmo: () => choose({ lab: 'reach', 'elmo.direction': 'joined', 'elmo.weights': 'trained' }),
  reachGpt: () => under('gpt', 'own', { lab: 'reach' }),
  reachBert: () => under('bert', 'own', { lab: 'reach' }),
}

/** Puts a mask on a trained Transformer, and shows it in a lab: in Masks where nothing else is said. */
export function under(
  kind: Kind,
  mask: MaskPreset,
  where: Partial<Choices> = { lab: 'masks', view: 'weights' },
): void {
  const { choices } = useChoices.getState()
  if (choices[`${kind}.mask`] !== mask || choices[`${kind}.flips`].length > 0) chooseMask(kind, mask)
  choose({ ...where, [`${kind}.weights`]: 'trained' })
}
