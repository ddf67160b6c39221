import { create } from 'zustand'

/** Parts of the lab that prose may point at. */
export type SpotlightTarget =
  | 'sentence'
  | 'bert.mask'
  | 'gpt.mask'
  | 'bert.matrix'
  | 'gpt.matrix'
  | 'bert.predictions'
  | 'gpt.predictions'
  | 'arithmetic'
  | 'padding'

/** The part that a phrase under the pointer, or in focus, names; null when none does. */
export const useSpotlight = create<{ readonly target: SpotlightTarget | null }>(() => ({ target: null }))

export const shine = (target: SpotlightTarget | null) => useSpotlight.setState({ target })
