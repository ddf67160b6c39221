import type { ElmoTrace } from './elmoTrace.ts'
import type { Trace } from './trace.ts'

/** A Trace of a model with attention, or of one without. */
export type AnyTrace = Trace | ElmoTrace

export const isElmoTrace = (trace: AnyTrace): trace is ElmoTrace => trace.model.kind === 'elmo'
