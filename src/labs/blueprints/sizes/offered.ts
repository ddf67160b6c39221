import { twinConfig } from '../../../engine/twinConfig.ts'
import { theEngine } from '../../../store/engine.ts'
import { type Preset, presets } from '../../../store/presets.ts'
import { type Sizes, sizesOf } from '../../../trace/sizes.ts'
import { readSizes } from './address.ts'

/** A model of this project, its sizes from its config.json. */
interface TwinModel {
  readonly id: string
  readonly sizes: Sizes
  /** Counted in its file when the site was built. */
  readonly parameters: number
}

/** Whose sizes can be shown: published models, the twins of this build, and the learner's own. */
export type Shown =
  | { readonly of: 'published'; readonly model: Preset }
  | { readonly of: 'twin'; readonly model: TwinModel }
  | { readonly of: 'own'; readonly model: { readonly id: string; readonly sizes: Sizes } }

/** The twins that this build offers. */
export const twinModels = (): readonly TwinModel[] =>
  theEngine().twins.map((twin) => ({
    id: `twin-${twin.id}`,
    sizes: sizesOf(twinConfig(twin)),
    parameters: twin.parameters,
  }))

/** What an address names; BERT-base when it names nothing that we have. */
export function shownBy(chosen: string): Shown {
  const twin = twinModels().find(({ id }) => id === chosen)
  if (twin) return { of: 'twin', model: twin }
  const own = readSizes(chosen)
  if (own) return { of: 'own', model: { id: 'own', sizes: own } }
  const preset = presets.find(({ id }) => id === chosen) ?? presets.find(({ id }) => id === 'bert-base')!
  return { of: 'published', model: preset }
}
