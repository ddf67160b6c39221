import type { MaskMatrix } from './arrays.ts'
import type { Place } from './place.ts'
import type { Reach } from './reach.ts'
import type { Cut, ElmoRequest, PageRequest } from './request.ts'
import type { Tokens } from './tokens.ts'
import type { Backend, ModelIdentity } from './trace.ts'

/** Which words of the typed texts are changed, each alone, and into what. */
export type ReachesRequest = (Omit<PageRequest, 'include'> | Omit<ElmoRequest, 'include'>) & {
  readonly places: readonly Place[]
  /** One piece of the vocabulary. */
  readonly replacement: string
}

/** One changed word. */
export interface PlacedReach {
  /** The token that holds the place, an index into the tokens; null where the model does not read that far. */
  readonly position: number | null
  /** The token is the replacement already: there was nothing to change. */
  readonly same: boolean
  /** Null without a position. */
  readonly reach: Reach | null
}

/** What each change moved, and what a picture of it needs besides. */
export interface Reaches {
  readonly model: ModelIdentity
  readonly backend: Backend
  readonly tokens: Tokens
  /** [T, T]; null for ELMo. */
  readonly mask: MaskMatrix | null
  /** The replacement as the vocabulary writes it. */
  readonly replacement: string
  /** In the order of the places asked for. */
  readonly changes: readonly PlacedReach[]
  /** Where the text did not fit. */
  readonly cut?: Cut
}
