import { fetchMetrics, fetchNoMask, type MetricsFile, type NoMaskFile } from '../engine/metrics.ts'

export type Metrics = MetricsFile
export type NoMask = NoMaskFile

/** The files of what training/ measured and logged, each fetched once. */
const fetched: { metrics?: Promise<Metrics>; noMask?: Promise<NoMask> } = {}

/** A file that could not be fetched is tried again the next time. @throws what fetching or reading it throws */
export function figures(file: 'metrics' | 'noMask'): Promise<Metrics | NoMask> {
  if (file === 'metrics') fetched.metrics ??= fetchMetrics().catch((error) => drop(file, error))
  else fetched.noMask ??= fetchNoMask().catch((error) => drop(file, error))
  return fetched[file]!
}

function drop(file: 'metrics' | 'noMask', error: unknown): never {
  delete fetched[file]
  throw error
}
