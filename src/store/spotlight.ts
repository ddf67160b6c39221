import { create } from 'zustand'

/**
 * Parts of the page that prose may point at. The element that is the part carries the name as `data-spot`; a part that
 * belongs to one model begins with its name.
 */
export const spotlightTargets = [
  'sentence',
  'labs',
  'bert.mask',
  'gpt.mask',
  'bert.matrix',
  'gpt.matrix',
  'bert.heads',
  'gpt.heads',
  'bert.predictions',
  'gpt.predictions',
  'arithmetic',
  'padding',
  'elmo',
  'elmo.directions',
  'bert.words',
  'gpt.words',
  'elmo.words',
  'words.layer',
  'words.sentences',
  'words.scores',
  'words.mix',
  'bert.reach',
  'gpt.reach',
  'elmo.reach',
  'reach.change',
  'twins.probes',
  'corruption.draw',
  'corruption.machine',
  'corruption.answers',
  'corruption.lessons',
  'failures.gap',
  'next.pairs',
  'next.answer',
  'next.tokens',
  'roads.way',
  'roads.mask',
  'roads.leftOut',
  'predict.sentence',
  'views',
  'blueprints.encoderDecoder',
  'blueprints.attention',
  'blueprints.growth',
  'blueprints.choice',
  'blueprints.tasks',
  'twins.parts',
  'twins.noMask',
  'inside.blocks',
  'inside.input',
  'inside.attentionResidual',
  'predict.candidates',
  'predict.rightSide',
  'predict.settings',
  'predict.step',
] as const
export type SpotlightTarget = (typeof spotlightTargets)[number]

/** The part that a phrase under the pointer, or in focus, names; null when none does. */
export const useSpotlight = create<{ readonly target: SpotlightTarget | null }>(() => ({ target: null }))

export const shine = (target: SpotlightTarget | null) => useSpotlight.setState({ target })
