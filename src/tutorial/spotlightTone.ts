import type { SpotlightTarget } from '../store/spotlight.ts'

/** The accent of a phrase that points at a part of the lab: its model's, or none. Names every part there is. */
export const spotlightTone: Readonly<Record<SpotlightTarget, 'bert' | 'gpt' | 'both'>> = {
  sentence: 'both',
  'bert.mask': 'bert',
  'gpt.mask': 'gpt',
  'bert.matrix': 'bert',
  'gpt.matrix': 'gpt',
  'bert.predictions': 'bert',
  'gpt.predictions': 'gpt',
  arithmetic: 'both',
  padding: 'both',
}
