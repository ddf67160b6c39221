import type { Array2 } from './arrays.ts'
import type { ElmoRequest, PageRequest, RunRequest } from './request.ts'

/** Which token is changed, and into what. */
interface Change {
  /** An index into the Trace's tokens. */
  readonly position: number
  /** One piece of the vocabulary; default: `[UNK]`. */
  readonly replacement?: string
}

/** What `window.bothways.reach` takes (docs/sharing.md). */
export type ReachRequest = Omit<RunRequest, 'include'> & Change
/** The page's own. */
export type PageReachRequest = (Omit<PageRequest, 'include'> | Omit<ElmoRequest, 'include'>) & Change

/**
 * How far each state moved when one token was changed: the L2 norm of the difference, layers × positions, layer 0 being
 * the embedding. What a model cannot see moves by exactly 0.
 */
export interface TransformerReach {
  /** [L + 1, T] */
  readonly moved: Array2
}

/** The same of ELMo's halves, and of both side by side. */
export interface ElmoReach {
  readonly forward: Array2
  readonly backward: Array2
  readonly joined: Array2
}

export type Reach = TransformerReach | ElmoReach
