/** Where a number on the page comes from; every chart shows or carries it, so that no number can pass for another kind. */
export type Provenance =
  | 'trained'
  | 'untrained'
  | 'loaded'
  | 'logged'
  | 'measured'
  | 'cited'
  /** By a formula, from sizes that stand beside it. */
  | 'computed'
  | 'illustration'

export interface Sourced<T> {
  readonly value: T
  readonly provenance: Provenance
}
