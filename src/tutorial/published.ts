import { type Preset, presets } from '../store/presets.ts'
import { type Counts, countParameters } from '../trace/countParameters.ts'

/** A published model by its name in the address. @throws where there is none of this name */
export function published(id: string): Preset {
  const found = presets.find((preset) => preset.id === id)
  if (!found) throw new Error(`no published model is called ${id}`)
  return found
}

/** Its parameters, counted as the lab counts them. */
export const counted = (id: string): Counts => countParameters(published(id).sizes)
