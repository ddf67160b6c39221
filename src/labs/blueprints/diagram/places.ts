import type { Accent } from '../../../charts/palette.ts'
import { type Architecture, joinedLevel, outputLevel, type Unit } from './architecture.ts'
import type { Typed } from './useTyped.ts'

/** A unit of one of the three diagrams. */
export interface Place {
  readonly kind: Accent
  readonly unit: Unit
}

export type Role = 'embedding' | 'layer' | 'output' | 'joined'

export function roleOf(architecture: Architecture, level: number): Role {
  if (level === 0) return 'embedding'
  if (level === outputLevel(architecture)) return 'output'
  return level === joinedLevel(architecture) ? 'joined' : 'layer'
}

interface Drawn {
  readonly architecture: Architecture
  readonly typed: Typed
}

/**
 * The same place in another model: the same typed token, the same layer or, in a lower stack, its last. In two stacks these
 * are two units. None for what only one model has: special tokens, pads, boundaries.
 */
export function partnersOf({ unit }: Place, from: Drawn, to: Drawn): readonly Unit[] {
  const word = from.typed.words.indexOf(unit.at)
  const at = to.typed.words[word]
  if (at === undefined) return []
  const level = partnerLevel(from.architecture, to.architecture, unit.level)
  if (level === joinedLevel(to.architecture)) return [{ stack: 0, level, at }]
  return to.architecture.stacks.map((_, stack) => ({ stack, level, at }))
}

function partnerLevel(from: Architecture, to: Architecture, level: number): number {
  switch (roleOf(from, level)) {
    case 'embedding':
      return 0
    case 'layer':
      return Math.min(level, to.layers)
    case 'output':
      return outputLevel(to)
    case 'joined':
      // What is handed to a task: joined states there, the last layer's here.
      return to.stacks.length > 1 ? joinedLevel(to) : to.layers
  }
}
