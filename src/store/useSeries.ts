import { useEffect, useState } from 'react'
import type { Answered, Asked, QuestionName } from '../trace/questions.ts'
import type { Refusal } from '../trace/refusal.ts'
import type { Backend } from '../trace/trace.ts'
import { theEngine } from './engine.ts'
import { useEngineStatus } from './engineStatus.ts'
import { toRefusal } from './results.ts'

/** How far a series of questions has come. */
export interface Series<Name extends QuestionName> {
  /** In the order of the questions; the first of them while the rest is being computed. */
  readonly answers: readonly Answered<Name>[]
  readonly refusal: Refusal | null
}

/** The same, and what it belongs to. */
interface Told<Name extends QuestionName> extends Series<Name> {
  readonly key: string | null
  readonly backend: Backend | null
}

const nothing = { answers: [], refusal: null }

/**
 * Asks one question after the other for as long as the component is on screen, each when the one before is answered, so that
 * whatever else is asked meanwhile has its turn. Another list begins anew, and its answers alone are told.
 *
 * @param slot a name that is the lab's own
 * @param asked null asks nothing
 * @param isPaused asks nothing more for now; what was answered stays, and the rest is asked when it goes on
 */
export function useSeries<Name extends QuestionName>(
  slot: string,
  name: Name,
  asked: readonly Asked<Name>[] | null,
  isPaused = false,
): Series<Name> {
  const key = asked && JSON.stringify(asked)
  const backend = useEngineStatus((status) => status.backend)
  const [series, setSeries] = useState<Told<Name>>({ ...nothing, key: null, backend: null })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is what `asked` says; another backend asks once more
  useEffect(() => {
    if (asked === null || isPaused) return
    const leave = new AbortController()
    const isKnown = series.key === key && series.backend === backend
    const follow = async () => {
      const answers: Answered<Name>[] = isKnown ? [...series.answers] : []
      for (const one of asked.slice(answers.length)) {
        answers.push(await theEngine().put(slot, name, one, leave.signal))
        if (leave.signal.aborted) return
        setSeries({ answers: [...answers], refusal: null, key, backend })
      }
    }
    follow().catch((error: unknown) => {
      const refusal = toRefusal(error)
      if (refusal.code !== 'cancelled' && refusal.code !== 'worker-died')
        setSeries({ answers: [], refusal, key, backend })
    })
    return () => leave.abort()
  }, [slot, name, key, backend, isPaused])
  return series.key === key ? series : nothing
}
