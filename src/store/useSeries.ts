import { useEffect, useState } from 'react'
import type { Asked, QuestionName } from '../trace/questions.ts'
import type { Backend } from '../trace/trace.ts'
import { askInTurn, type Series } from './ask.ts'
import { useEngineStatus } from './engineStatus.ts'

/** How far it has come, and what that belongs to. */
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
    const known = isKnown ? series.answers : []
    const tell = (told: Series<Name>) => setSeries({ ...told, key, backend })
    void askInTurn(slot, name, asked, known, leave.signal, tell)
    return () => leave.abort()
  }, [slot, name, key, backend, isPaused])
  return series.key === key ? series : nothing
}
