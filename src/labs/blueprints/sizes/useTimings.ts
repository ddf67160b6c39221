import { useEffect, useRef, useState } from 'react'
import { theEngine } from '../../../store/engine.ts'
import { useEngineStatus } from '../../../store/engineStatus.ts'
import { toRefusal } from '../../../store/results.ts'
import type { Refusal } from '../../../trace/refusal.ts'
import { type Timing, timedTokens } from '../../../trace/timing.ts'

/** One length of text, timed. */
export interface Timed extends Timing {
  readonly tokens: number
}

interface TimingsState {
  readonly phase: 'idle' | 'running' | 'stopped' | 'failed' | 'done'
  readonly timed: readonly Timed[]
  readonly refusal: Refusal | null
}

const idle: TimingsState = { phase: 'idle', timed: [], refusal: null }

/**
 * Times one length after the other, so that the page's own questions come in between and a stop is heard at once.
 * What was measured at another width, or by another backend, is dropped.
 */
export function useTimings(width: number) {
  const [state, setState] = useState(idle)
  const backend = useEngineStatus((status) => status.backend)
  const leave = useRef(new AbortController())
  // biome-ignore lint/correctness/useExhaustiveDependencies: width and backend are what the times are of
  useEffect(() => {
    setState(idle)
    return () => leave.current.abort()
  }, [width, backend])

  const run = async () => {
    leave.current.abort()
    const own = new AbortController()
    leave.current = own
    setState({ ...idle, phase: 'running' })
    for (const tokens of timedTokens) {
      try {
        const asked = { model: null, width, tokens } as const
        const timing = await theEngine().put('blueprints.timing', 'timing', asked, own.signal)
        if (own.signal.aborted) return
        setState(({ timed }) => ({
          phase: 'running',
          timed: [...timed, { ...timing, tokens }],
          refusal: null,
        }))
      } catch (error) {
        if (own.signal.aborted) return
        setState(({ timed }) => ({ phase: 'failed', timed, refusal: toRefusal(error) }))
        return
      }
    }
    setState(({ timed }) => ({ phase: 'done', timed, refusal: null }))
  }
  const stop = () => {
    leave.current.abort()
    setState(({ timed }) => ({ phase: 'stopped', timed, refusal: null }))
  }
  return { ...state, run, stop }
}
