import type { PageReachRequest } from '../trace/reach.ts'
import type {
  BatchRequest,
  ElmoRequest,
  Include,
  MaskPreset,
  PageRequest,
  TransformerId,
} from '../trace/request.ts'
import { type Choices, type Kind, kinds } from './fields.ts'

/** Names of the runs that the Masks lab may ask for, per model. */
export type RunName = 'shown' | 'own' | 'alone' | 'padded' | 'unmasked' | 'raw'
export type Slot = `${Kind}.${RunName}`

/** The batch on show, the three that its padding is judged by, and each of its sentences alone. */
export type BatchSlot = `${Kind}.batch` | `${Kind}.batch.${'padded' | 'unmasked' | 'raw' | `alone.${number}`}`

export interface Wanted {
  readonly runs: Readonly<Partial<Record<Slot, PageRequest>>>
  readonly batches: Readonly<Partial<Record<BatchSlot, BatchRequest>>>
  /** ELMo's run, and what one changed token moves in it; null while it is not on screen. */
  readonly elmo: ElmoRequest | null
  readonly elmoReach: PageReachRequest | null
}

/** What a request puts in, whatever the mask: two runs with the same key can be compared state by state. */
export const inputKey = ({ model, text, pair, padTo, padSide, rawPositions }: PageRequest): string =>
  JSON.stringify([model, text, pair, padTo, padSide, rawPositions])

/** Mask under which pads are looked at: what is left of a model's own mask without its padding part. */
const withoutPadding: Record<Kind, MaskPreset> = { bert: 'none', gpt: 'look-ahead' }

const modelOf = (choices: Choices, kind: Kind): TransformerId =>
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
  return {
    runs,
    batches: choices.batch === null ? {} : batchesOf(choices, choices.batch),
    ...elmoOf(choices),
  }
}

function elmoOf(choices: Choices): Pick<Wanted, 'elmo' | 'elmoReach'> {
  if (!choices.elmo) return { elmo: null, elmoReach: null }
  const elmo: ElmoRequest = {
    model: choices['elmo.weights'] === 'untrained' ? 'elmo-untrained' : 'elmo',
    text: choices.text,
    ...(choices.pair !== null && { pair: choices.pair }),
    ...(choices.padTo !== null && { padTo: choices.padTo, padSide: choices.padSide }),
  }
  return { elmo, elmoReach: { ...elmo, position: choices['elmo.token'] } }
}

function batchesOf(choices: Choices, others: readonly string[]): Wanted['batches'] {
  const batches: Partial<Record<BatchSlot, BatchRequest>> = {}
  const texts = [choices.text, ...others]
  for (const kind of kinds) {
    const own = { model: modelOf(choices, kind), texts, mask: 'own', rawPositions: false } as const
    const { padSide } = choices
    batches[`${kind}.batch`] = { ...own, padSide, rawPositions: choices.rawPositions }
    batches[`${kind}.batch.padded`] = { ...own, padSide }
    batches[`${kind}.batch.unmasked`] = { ...own, padSide, mask: withoutPadding[kind] }
    batches[`${kind}.batch.raw`] = { ...own, padSide: 'left', rawPositions: true }
    texts.forEach((text, i) => {
      batches[`${kind}.batch.alone.${i}`] = { ...own, texts: [text], padSide }
    })
  }
  return batches
}
