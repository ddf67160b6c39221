import type { Reaches } from '../../trace/reaches.ts'
import type { Direction } from './models.ts'

/** Does a later word change an earlier state, or an earlier word a later one? */
export const sides = ['later', 'earlier'] as const
export type Side = (typeof sides)[number]

/** The state that moved farthest, and the word that moved it. */
export interface Found {
  /** An index into the places that were asked for. */
  readonly word: number
  readonly position: number
  readonly layer: number
  readonly token: number
  readonly distance: number
}

/** What was tried, and what came of it. */
export interface Tally {
  /** Words that were changed, and those that could not be: out of sight, or the replacement already. */
  readonly words: number
  readonly skipped: number
  /** A changed word with a place on the side that was asked about, and their states: one a layer, the embedding left out. */
  readonly pairs: number
  readonly states: number
  readonly pairsMoved: number
  readonly statesMoved: number
  readonly found: Found | null
}

export const nothingTried: Tally = {
  words: 0,
  skipped: 0,
  pairs: 0,
  states: 0,
  pairsMoved: 0,
  statesMoved: 0,
  found: null,
}

/**
 * Adds an answer to what was tried. Pads are no places; a state counts as moved by anything but exactly 0.
 *
 * @param first index of the answer's first change among all places
 * @param direction which states of ELMo are looked at
 */
export function tallied(
  before: Tally,
  { changes, tokens }: Pick<Reaches, 'changes' | 'tokens'>,
  first: number,
  side: Side,
  direction: Direction,
): Tally {
  let { words, skipped, pairs, states, pairsMoved, statesMoved, found } = before
  changes.forEach(({ position, same, reach }, at) => {
    if (position === null || !reach || same) {
      skipped += 1
      return
    }
    words += 1
    const { shape, data } = 'moved' in reach ? reach.moved : reach[direction]
    const [layers, T] = shape
    for (let token = 0; token < T; token++) {
      if (!tokens.real[token] || !(side === 'later' ? token < position : token > position)) continue
      pairs += 1
      let moved = false
      for (let layer = 1; layer < layers; layer++) {
        states += 1
        const distance = data[layer * T + token]!
        if (distance === 0) continue
        moved = true
        statesMoved += 1
        if (!found || distance > found.distance) {
          found = { word: first + at, position, layer, token, distance }
        }
      }
      if (moved) pairsMoved += 1
    }
  })
  return { words, skipped, pairs, states, pairsMoved, statesMoved, found }
}
