import type { MaskPreset } from '../trace/request.ts'

/** Masks to choose from, in the order in which they are offered; their words are the catalogue's `mask`. */
export const presetNames = [
  'own',
  'none',
  'padding',
  'look-ahead',
  'padding+look-ahead',
  'prefix',
  'window',
] as const
type PresetName = (typeof presetNames)[number]

const titles = {
  none: 'noneTitle',
  padding: 'paddingTitle',
  'look-ahead': 'lookAheadTitle',
  'padding+look-ahead': 'bothTitle',
  prefix: 'prefixTitle',
  window: 'windowTitle',
} as const

/** The sentence that says what each mask forbids. */
export const maskTitles = {
  bert: { own: 'ownBert', ...titles },
  gpt: { own: 'ownGpt', ...titles },
} as const

export const nameOfPreset = (mask: MaskPreset): PresetName =>
  typeof mask === 'string' ? mask : 'prefix' in mask ? 'prefix' : 'window'

/** The mask of a name, a number where it takes one. */
export const presetOf = (name: PresetName): MaskPreset =>
  name === 'prefix' ? { prefix: 3 } : name === 'window' ? { window: 2 } : name
