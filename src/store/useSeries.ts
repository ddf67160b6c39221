import { useEffect, useState } from 'react'
import type { Answered, Asked, QuestionName } from '../trace/questions.ts'
import type { Refusal } from '../trace/refusal.ts'
import { theEngine } from './engine.ts'
import { useEngineStatus } from './engineStatus.ts'
import { toRefusal } from './results.ts'

/** How far a series of questions has come. */
export interface Series<Name extends QuestionName> {
  /** In the order of the questions; the first of them while the rest is being computed. */
  readonly answers: readonly Answered<Name>[]
  readonly refusal: Refusal | null
}

const nothing = { answers: [], refusal: null }

/**
 * Asks one question after the other for as long as the component is on screen, each when the one before is answered, so that
 * whatever else is asked meanwhile has its turn. Another list, or `null`, ends it; what was answered stays until the next
 * list's first answer.
 *
 * @param slot a name that is the lab's own
 */
export function useSeries<Name extends QuestionName>(
  slot: string,
  name: Name,
  asked: readonly Asked<Name>[] | null,
): Series<Name> {
  const key = asked && JSON.stringify(asked)
  const backend = useEngineStatus((status) => status.backend)
  const [series, setSeries] = useState<Series<Name> & { readonly key: string | null }>({
    ...nothing,
    key: null,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is what `asked` says; another backend asks once more
  useEffect(() => {
    if (asked === null) return
    const leave = new AbortController()
    const follow = async () => {
      const answers: Answered<Name>[] = []
      for (const one of asked) {
        answers.push(await theEngine().put(slot, name, one, leave.signal))
        if (leave.signal.aborted) return
        setSeries({ answers: [...answers], refusal: null, key })
      }
    }
    follow().catch((error: unknown) => {
      const refusal = toRefusal(error)
      if (refusal.code !== 'cancelled' && refusal.code !== 'worker-died')
        setSeries({ answers: [], refusal, key })
    })
    return () => leave.abort()
  }, [slot, name, key, backend])
  return series.key === key || key === null ? series : nothing
}
