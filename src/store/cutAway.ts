import { kinds } from './fields.ts'
import type { ResultsState } from './results.ts'

/** From which UTF-16 unit on neither model sees a text; null where one of them sees all of it. */
export function cutAway(source: 'text' | 'pair', results: ResultsState): number | null {
  let latest = 0
  for (const kind of kinds) {
    const cut = results.runs[`${kind}.shown`]?.result?.cut
    // BERT shares its room between the two; GPT, which reads on, has none left for B behind a text that is cut.
    if (cut?.source === source) latest = Math.max(latest, cut.at)
    else if (!(cut && source === 'pair' && kind === 'gpt')) return null
  }
  return latest
}
