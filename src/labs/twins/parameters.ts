import type { Twin } from '../../engine/manifest.ts'
import { twinConfig } from '../../engine/twinConfig.ts'
import { elmoShapes, mapElmo } from '../../trace/elmoParameters.ts'
import { allParts, mapParameters, parameterShapes, type Shape } from '../../trace/parameters.ts'

export interface PartCounts {
  /** Token, position and segment vectors, and the LayerNorm over them. */
  readonly embeddings: number
  /** Blocks, or LSTMs. */
  readonly layers: number
  /** What stands between the last layer and an answer; tied weights are counted above. */
  readonly heads: number
}

/** How many parameters each part of a twin has, by its configuration. */
export function partCounts(twin: Twin): PartCounts {
  const counts = { embeddings: 0, layers: 0, heads: 0 }
  const add = (shape: Shape, path: string) => {
    const part = path.startsWith('embeddings.')
      ? 'embeddings'
      : /^(blocks|layers)\./.test(path)
        ? 'layers'
        : 'heads'
    counts[part] += shape.reduce((product, size) => product * size, 1)
  }
  const config = twinConfig(twin)
  if (config.kind === 'elmo') mapElmo(elmoShapes(config), add)
  else mapParameters(parameterShapes(config, allParts), add)
  return counts
}
