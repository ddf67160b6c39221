import type { BatchRequest, Include, MaskPreset, ModelId, PageRequest } from '../trace/request.ts'
import { type Choices, type Kind, kinds } from './fields.ts'

/** Names of the runs that the Masks lab may ask for, per model. */
export type RunName = 'shown' | 'own' | 'alone' | 'padded' | 'unmasked' | 'raw'
export type Slot = `${Kind}.${RunName}`

export interface Wanted {
  readonly runs: Readonly<Partial<Record<Slot, PageRequest>>>
  readonly batches: Readonly<Partial<Record<Kind, BatchRequest>>>
}

/** Mask under which pads are looked at: what is left of a model's own mask without its padding part. */
const withoutPadding: Record<Kind, MaskPreset> = { bert: 'none', gpt: 'look-ahead' }

const modelOf = (choices: Choices, kind: Kind): ModelId =>
  choices[`${kind}.weights`] === 'untrained' ? `${kind}-untrained` : kind

/** Is this model looked at under another mask than its own? */
export const isChanged = (choices: Choices, kind: Kind): boolean =>
  choices[`${kind}.mask`] !== 'own' || choices[`${kind}.flips`].length > 0

/** What has to be computed to show these choices; the pictures first, what explains them after. */
export function wantedBy(choices: Choices): Wanted {
  const runs: Partial<Record<Slot, PageRequest>> = {}
  const plain = (kind: Kind): PageRequest => ({
    model: modelOf(choices, kind),
    text: choices.text,
    ...(choices.pair === null ? {} : { pair: choices.pair }),
    mask: 'own',
    flips: [],
  })
  const padded = (kind: Kind): PageRequest =>
    choices.padTo === null
      ? plain(kind)
      : {
          ...plain(kind),
          padTo: choices.padTo,
          padSide: choices.padSide,
          rawPositions: choices.rawPositions,
        }
  const include: readonly Include[] = choices.open ? ['qkv'] : []
  for (const kind of kinds) {
    runs[`${kind}.shown`] = {
      ...padded(kind),
      mask: choices[`${kind}.mask`],
      flips: choices[`${kind}.flips`],
      include,
    }
  }
  for (const kind of kinds) if (isChanged(choices, kind)) runs[`${kind}.own`] = padded(kind)
  if (choices.padTo !== null) {
    const pads = { padTo: choices.padTo, padSide: choices.padSide }
    for (const kind of kinds) {
      runs[`${kind}.alone`] = plain(kind)
      runs[`${kind}.padded`] = { ...plain(kind), ...pads }
      runs[`${kind}.unmasked`] = { ...plain(kind), ...pads, mask: withoutPadding[kind] }
      runs[`${kind}.raw`] = { ...plain(kind), padTo: choices.padTo, padSide: 'left', rawPositions: true }
    }
  }
  const batches: Partial<Record<Kind, BatchRequest>> = {}
  if (choices.batch !== null) {
    for (const kind of kinds) {
      batches[kind] = {
        model: modelOf(choices, kind),
        texts: [choices.text, ...choices.batch],
        mask: 'own',
        padSide: choices.padSide,
        rawPositions: choices.rawPositions,
      }
    }
  }
  return { runs, batches }
}
