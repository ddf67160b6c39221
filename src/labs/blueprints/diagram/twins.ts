import type { Accent } from '../../../charts/palette.ts'
import { twinConfig } from '../../../engine/twinConfig.ts'
import { theEngine } from '../../../store/engine.ts'
import type { ElmoConfig, TransformerConfig } from '../../../trace/config.ts'
import type { Architecture } from './architecture.ts'

export type Shape = TransformerConfig | ElmoConfig

/** The twins' shapes, read from the configuration that the build found beside their weights. */
export const twinShapes = (): Readonly<Partial<Record<Accent, Shape>>> =>
  Object.fromEntries(theEngine().twins.map((twin) => [twin.id, twinConfig(twin)]))

/** The diagram of a configuration, with as many layers as it has or as are asked for. */
export function architectureOf(shape: Shape, layers: number | null): Architecture {
  const own = { accent: shape.kind, layers: layers ?? shape.layers } as const
  switch (shape.kind) {
    case 'elmo':
      return { ...own, unit: 'lstm', stacks: ['forward', 'backward'], residualFrom: 2 }
    case 'gpt':
      return { ...own, unit: 'block', stacks: ['forward'], residualFrom: 1 }
    case 'bert':
      return { ...own, unit: 'block', stacks: ['both'], residualFrom: 1 }
  }
}
