import type { AnyTrace } from './anyTrace.ts'
import type { Trace } from './trace.ts'

/** The models that the page offers; the untrained ones have the same shape and random weights from a seed. */
export const transformerIds = ['bert', 'gpt', 'bert-untrained', 'gpt-untrained'] as const
export const elmoIds = ['elmo', 'elmo-untrained'] as const
export const modelIds = [...transformerIds, ...elmoIds] as const
export type TransformerId = (typeof transformerIds)[number]
export type ElmoId = (typeof elmoIds)[number]
export type ModelId = TransformerId | ElmoId

export const maskNames = ['own', 'none', 'padding', 'look-ahead', 'padding+look-ahead'] as const
export type MaskName = (typeof maskNames)[number]

/** A named mask, or one with its number. `prefix`: first n tokens see one another; `window`: |i − j| ≤ n. Both forbid pads too. */
export type MaskPreset = MaskName | { readonly prefix: number } | { readonly window: number }

/** A preset, or a T × T array of 0/1 taken literally (1 = may look), T counted after padding. */
export type MaskChoice = MaskPreset | readonly (readonly number[])[]

export type Include = 'qkv' | 'logits'

/** What `window.bothways.run` takes (docs/sharing.md). */
export interface RunRequest {
  readonly model: ModelId
  readonly text: string
  readonly pair?: string
  /** Default: 'own'. */
  readonly mask?: MaskChoice
  /** Pad to this many tokens. Below the text's own length or above the model's positions: an error. */
  readonly padTo?: number
  /** Default: 'right'. */
  readonly padSide?: 'right' | 'left'
  /** Number positions 0 … T−1 even under left padding, as an implementation does that forgets. */
  readonly rawPositions?: boolean
  readonly include?: readonly Include[]
}

/** What a run of ELMo takes: as a RunRequest, and no mask. */
export interface ElmoRequest extends Omit<RunRequest, 'mask' | 'model'> {
  readonly model: ElmoId
}

/** A cell of the mask as [query row, key column]. */
export type Cell = readonly [row: number, column: number]

/** The page's own request: a RunRequest whose over-long text is cut, and whose mask may be edited cell by cell. */
export interface PageRequest extends Omit<RunRequest, 'mask' | 'model'> {
  readonly model: TransformerId
  readonly mask: MaskPreset
  /** Cells of the preset that the learner has switched; those outside T × T are ignored. */
  readonly flips: readonly Cell[]
}

/** Where an over-long text was cut: the first UTF-16 unit that the model does not see. */
export interface Cut {
  readonly source: 'text' | 'pair'
  readonly at: number
}

/** Sentences padded together to the longest of them. */
export interface BatchRequest {
  readonly model: TransformerId
  readonly texts: readonly string[]
  readonly mask: MaskPreset
  readonly padSide: 'right' | 'left'
  readonly rawPositions: boolean
}

/** Answer to one request of the page: the Trace, and where the text was cut if it did not fit. */
export interface RunResult<T extends AnyTrace = Trace> {
  readonly trace: T
  readonly cut?: Cut
}
