import type { Engine } from '../engine/client.ts'
import type { BatchRequest, PageRequest } from '../trace/request.ts'
import { useChoices } from './choices.ts'
import type { Kind } from './fields.ts'
import { toRefusal, useResults } from './results.ts'
import { type Slot, wantedBy } from './wanted.ts'

/**
 * Keeps the results in step with the choices: whenever something is chosen, asks the engine for what changed.
 * Runs outside React, once. Answers arrive in `useResults`.
 */
export function startSession(engine: Engine): void {
  const asked = new Map<string, string>()

  const run = (slot: Slot, request: PageRequest) => {
    engine.run(slot, request).then(
      (result) => settle(slot, { request, result, refusal: null }),
      (error) => {
        const refusal = toRefusal(error)
        if (refusal.code === 'cancelled') return
        if (refusal.code === 'worker-died') asked.delete(slot)
        const before = useResults.getState().runs[slot]
        settle(slot, { request: before?.request ?? request, result: before?.result ?? null, refusal })
      },
    )
  }
  const settle = (slot: Slot, answer: NonNullable<ReturnType<typeof useResults.getState>['runs'][Slot]>) =>
    useResults.setState((state) => ({ runs: { ...state.runs, [slot]: answer } }))

  const batch = (kind: Kind, request: BatchRequest) => {
    const put = (answer: {
      result: Awaited<ReturnType<Engine['batch']>> | null
      refusal: ReturnType<typeof toRefusal> | null
    }) => useResults.setState((state) => ({ batches: { ...state.batches, [kind]: { request, ...answer } } }))
    engine.batch(`${kind}.batch`, request).then(
      (result) => put({ result, refusal: null }),
      (error) => {
        const refusal = toRefusal(error)
        if (refusal.code === 'cancelled') return
        if (refusal.code === 'worker-died') asked.delete(`${kind}.batch`)
        put({ result: null, refusal })
      },
    )
  }

  const sync = () => {
    const wanted = wantedBy(useChoices.getState().choices)
    for (const [slot, request] of Object.entries(wanted.runs) as [Slot, PageRequest][]) {
      const key = JSON.stringify(request)
      if (asked.get(slot) === key) continue
      asked.set(slot, key)
      run(slot, request)
    }
    for (const [kind, request] of Object.entries(wanted.batches) as [Kind, BatchRequest][]) {
      const key = JSON.stringify(request)
      if (asked.get(`${kind}.batch`) === key) continue
      asked.set(`${kind}.batch`, key)
      batch(kind, request)
    }
  }

  let phase = engine.status.get().phase
  engine.status.subscribe(() => {
    const before = phase
    phase = engine.status.get().phase
    if (phase === 'ready' && before !== 'ready') sync()
  })
  useChoices.subscribe(sync)
  sync()
}
