import type { Positions } from '../trace/inside.ts'
import type { LoadedTransformer } from './model.ts'
import { matrix } from './readings.ts'

/** The learned table of a Transformer's positions, one a row. */
export async function readPositions({ identity, config, weights }: LoadedTransformer): Promise<Positions> {
  const data = await weights.embeddings.positions.data<'float32'>()
  return { model: identity, table: matrix(data.slice(), config.width) }
}
