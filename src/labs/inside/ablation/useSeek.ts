import { useEffect, useState } from 'react'
import type { AblationTrace } from '../../../trace/inside.ts'
import { chooseToken } from '../ModelBar.tsx'
import { type Effect, headEffects, lookAndNeed } from './effects.ts'

/** A walk along the sentence to a token where the strongest look matters little. */
export interface Seek {
  readonly state: 'idle' | 'seeking' | 'in-vain'
  start(): void
  stop(): void
}

/**
 * Goes from token to token, each tried in full, until most heads are needed more than the one that looks most strongly.
 *
 * @param effects of all parts at the token of `base`; null while they are being computed
 */
export function useSeek(base: AblationTrace, effects: readonly Effect[] | null): Seek {
  const [from, setFrom] = useState<number | null>(null)
  const [inVain, setInVain] = useState(false)
  const { at, tokens, config } = base
  const kind = config.kind
  useEffect(() => {
    if (from === null || effects === null) return
    const found = lookAndNeed(headEffects(base, effects))
    const next = (at + 1) % tokens.length
    if (at !== from && found?.mattersLittle) setFrom(null)
    else if (next === from) {
      setFrom(null)
      setInVain(true)
      chooseToken(kind, next)
    } else chooseToken(kind, next)
  }, [from, effects, base, at, tokens.length, kind])
  return {
    state: from !== null ? 'seeking' : inVain ? 'in-vain' : 'idle',
    start: () => {
      setInVain(false)
      setFrom(at)
    },
    stop: () => setFrom(null),
  }
}
