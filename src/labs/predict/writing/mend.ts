import type { WrittenId } from '../../../store/subjectFields.ts'
import type { Refusal } from '../../../trace/refusal.ts'

/** What an address held and the model could not read: an id that it has no token for, or more tokens than it has positions. */
export interface Lost {
  readonly why: 'unknown' | 'room'
  readonly tokens: number
}

interface Fitting {
  readonly written: readonly WrittenId[]
  readonly lost: Lost
}

/** The first of the written tokens that a model can read, by what it refused; null where it refused something else. */
export function writtenThatFits(written: readonly WrittenId[], { details }: Refusal): Fitting | null {
  if ('id' in details) {
    const kept = written.findIndex(({ id }) => String(id) === details.id)
    return kept < 0 ? null : fitting(written, kept, 'unknown')
  }
  if ('limit' in details && 'tokens' in details && details.tokens > details.limit) {
    const kept = written.length + details.limit - details.tokens
    return written.length === 0 ? null : fitting(written, Math.max(0, kept), 'room')
  }
  return null
}

const fitting = (written: readonly WrittenId[], kept: number, why: Lost['why']): Fitting => ({
  written: written.slice(0, kept),
  lost: { why, tokens: written.length - kept },
})
