import {
  type Architecture,
  boundaryOf,
  joinedLevel,
  outputLevel,
  type Unit,
  type Way,
} from './architecture.ts'

/**
 * How information goes from one state into another: `input` from the layer below, `recurrent` from the step before,
 * `attention` as the mask allows, `residual` round the unit, `glue` into what joins two stacks.
 */
export type Link = 'input' | 'recurrent' | 'attention' | 'residual' | 'glue'

export interface Flow {
  readonly from: Unit
  readonly to: Unit
  readonly link: Link
}

/** 1 = a real token, 0 = a pad, [T]. */
export type Real = readonly (0 | 1)[]

const allows = (way: Way, i: number, j: number): boolean =>
  way === 'both' || (way === 'forward' ? j <= i : j >= i)

/** May the query at i look at the key at j? The model's own mask: its way, and never at pads. */
export const mayLook = (way: Way, i: number, j: number, real: Real): boolean =>
  real[j] === 1 && allows(way, i, j)

/** All that goes straight into a unit. */
export function flowsInto(architecture: Architecture, real: Real, to: Unit): readonly Flow[] {
  const { unit, stacks, layers } = architecture
  const { stack, level, at } = to
  const below: Unit = { stack, level: level - 1, at }
  if (level === 0) return []
  if (level === joinedLevel(architecture)) {
    return stacks.flatMap((_, one) =>
      Array.from({ length: layers + 1 }, (_, from) => ({
        from: { stack: one, level: from, at },
        to,
        link: 'glue' as const,
      })),
    )
  }
  if (level === outputLevel(architecture)) return [{ from: below, to, link: 'input' }]
  const way = stacks[stack] ?? 'both'
  if (unit === 'block') {
    const looked = real.flatMap((_, j): Flow[] =>
      mayLook(way, at, j, real) ? [{ from: { ...below, at: j }, to, link: 'attention' }] : [],
    )
    return [...looked, { from: below, to, link: 'residual' }]
  }
  const flows: Flow[] = [{ from: below, to, link: 'input' }]
  if (at !== boundaryOf(way, real.length)) {
    flows.push({ from: { stack, level, at: way === 'backward' ? at + 1 : at - 1 }, to, link: 'recurrent' })
  }
  if (level >= architecture.residualFrom) flows.push({ from: below, to, link: 'residual' })
  return flows
}

/** Which states a unit has been computed from, however long the way. */
export interface Reach {
  /** Does the reach contain this state, itself included? */
  readonly has: (unit: Unit) => boolean
}

/** All states that a unit draws on: the closure of `flowsInto`, layer by layer. */
export function reachOf(architecture: Architecture, real: Real, unit: Unit): Reach {
  const { stacks, layers } = architecture
  const above = { level: unit.level, at: unit.at }
  const isJoined = unit.level === joinedLevel(architecture)
  const top = Math.min(unit.level, layers)
  const seen = stacks.map((way, stack) => {
    if (!isJoined && stack !== unit.stack) return null
    const levels: Set<number>[] = []
    levels[top] = new Set(withSteps(architecture, way, real, new Set([unit.at]), top))
    for (let level = top; level > 0; level--) {
      const below = new Set<number>()
      for (const at of levels[level]!)
        for (const from of belowOf(architecture, way, real, at)) below.add(from)
      levels[level - 1] = withSteps(architecture, way, real, below, level - 1)
    }
    return levels
  })
  return {
    has: ({ stack, level, at }) =>
      level > layers
        ? level === above.level && at === above.at && (isJoined || stack === unit.stack)
        : (seen[stack]?.[level]?.has(at) ?? false),
  }
}

/** Places of the level below that go straight into a unit at `at`. */
function belowOf({ unit }: Architecture, way: Way, real: Real, at: number): readonly number[] {
  if (unit === 'lstm') return [at]
  return real.flatMap((_, j) => (j === at || mayLook(way, at, j, real) ? [j] : []))
}

/** Within a layer of LSTMs, each step has also the state of the one before. */
function withSteps(
  { unit }: Architecture,
  way: Way,
  real: Real,
  places: Set<number>,
  level: number,
): Set<number> {
  if (unit === 'block' || level === 0) return places
  const steps = new Set(places)
  const start = boundaryOf(way, real.length)
  for (const at of places) {
    for (let step = at; step !== start; step += start < step ? -1 : 1) steps.add(step)
    steps.add(start)
  }
  return steps
}

/**
 * Which inputs one state has seen, as a row of 0 and 1 over the T tokens: what the masks say of one layer, here through all
 * layers below. Two stacks joined have seen what either has.
 */
export function inputsSeen(architecture: Architecture, real: Real, unit: Unit): readonly boolean[] {
  const reach = reachOf(architecture, real, unit)
  return real.map((_, at) => architecture.stacks.some((_, stack) => reach.has({ stack, level: 0, at })))
}
