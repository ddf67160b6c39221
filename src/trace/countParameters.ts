import { elmoShapes, mapElmo } from './elmoParameters.ts'
import { mapParameters, parameterShapes, type Shape } from './parameters.ts'
import {
  characterCnn,
  elmoConfig,
  filterCount,
  type Sizes,
  transformerConfig,
  transformerParts,
} from './sizes.ts'

/** The parts into which a count is split, from the input to the output. */
export const partNames = [
  'tokens',
  'characters',
  'highways',
  'projection',
  'positions',
  'segments',
  'attention',
  'feedForward',
  'forward',
  'backward',
  'norms',
  'pooler',
  'head',
  'nextSentence',
  'mix',
] as const
export type PartName = (typeof partNames)[number]

/** What only pre-training or a later task needs: counted apart, as the papers' numbers leave it out or in. */
const apart: readonly PartName[] = ['head', 'nextSentence', 'mix']

export interface Count {
  readonly name: PartName
  readonly parameters: number
}

/** Parameters by part, and their sums: the body, and what stands on it. */
export interface Counts {
  /** Parts that are not empty, in the order of `partNames`. */
  readonly parts: readonly Count[]
  readonly body: number
  readonly heads: number
  readonly total: number
}

const elements = (shape: Shape) => shape.reduce((product, axis) => product * axis, 1)

/** Which part a parameter belongs to, by its path in the tree (trace/parameters.ts, trace/elmoParameters.ts). */
function partOf(path: string): PartName {
  if (path.startsWith('head.')) return 'head'
  if (path.startsWith('nextSentence')) return 'nextSentence'
  if (path.startsWith('pooler')) return 'pooler'
  if (path.startsWith('mix.')) return 'mix'
  if (/norm/i.test(path)) return 'norms'
  if (path.includes('.attention.')) return 'attention'
  if (path.includes('.feedForward.')) return 'feedForward'
  if (path.includes('.forward.')) return 'forward'
  if (path.includes('.backward.')) return 'backward'
  if (path === 'embeddings.positions') return 'positions'
  if (path === 'embeddings.segments') return 'segments'
  return 'tokens'
}

/** Filters, highway layers and the projection to d, with their biases; `characters` has the character table as well. */
function characterCounts(width: number): Readonly<Record<'characters' | 'highways' | 'projection', number>> {
  const { rows, width: m, filters, highways } = characterCnn
  const convolutions = filters.reduce((sum, [reach, count]) => sum + (reach * m + 1) * count, 0)
  return {
    characters: rows * m + convolutions,
    // Each highway layer has a transform and a gate.
    highways: highways * 2 * (filterCount + 1) * filterCount,
    projection: (filterCount + 1) * width,
  }
}

/**
 * The exact number of parameters of the model that these sizes describe, from the same trees of shapes that the page
 * loads its models into. Tied weights count once.
 */
export function countParameters(sizes: Sizes): Counts {
  const sums = new Map<PartName, number>()
  const add = (name: PartName, parameters: number) => sums.set(name, (sums.get(name) ?? 0) + parameters)
  if (sizes.kind === 'elmo') {
    const readsCharacters = sizes.extra
    mapElmo(elmoShapes(elmoConfig(sizes)), (shape, path) => {
      if (path !== 'embeddings.tokens' || !readsCharacters) add(partOf(path), elements(shape))
    })
    if (readsCharacters) {
      const { characters, highways, projection } = characterCounts(sizes.width)
      add('characters', characters)
      add('highways', highways)
      add('projection', projection)
    } else if (!sizes.tied) add('head', sizes.width * sizes.vocabulary)
  } else {
    const shapes = parameterShapes(transformerConfig(sizes), transformerParts(sizes))
    mapParameters(shapes, (shape, path) => add(partOf(path), elements(shape)))
  }
  const parts = partNames.flatMap((name) => {
    const parameters = sums.get(name) ?? 0
    return parameters > 0 ? [{ name, parameters }] : []
  })
  const sum = (of: readonly Count[]) => of.reduce((total, { parameters }) => total + parameters, 0)
  const total = sum(parts)
  const heads = sum(parts.filter(({ name }) => apart.includes(name)))
  return { parts, body: total - heads, heads, total }
}
