import type { Engine } from '../engine/client.ts'
import type { BatchRequest, PageRequest } from '../trace/request.ts'
import { choose, useChoices } from './choices.ts'
import { useEngineStatus } from './engineStatus.ts'
import type { Kind } from './fields.ts'
import { type Batch, type Run, toRefusal, useResults } from './results.ts'
import { type Slot, wantedBy } from './wanted.ts'

/** What each slot was last asked, as text, so that nothing is asked twice. */
const asked = new Map<string, string>()
let engine: Engine | null = null

/**
 * Keeps the results in step with the choices: whenever something is chosen, asks the engine for what changed.
 * Runs outside React, once. Answers arrive in `useResults`, the engine's state in `useEngineStatus`.
 */
export function startSession(started: Engine): void {
  engine = started
  const follow = () => {
    const before = useEngineStatus.getState().phase
    const status = started.status.get()
    useEngineStatus.setState(status)
    if (status.phase === 'ready' && before !== 'ready') sync()
  }
  started.status.subscribe(follow)
  follow()
  useChoices.subscribe(sync)
  sync()
}

/** Asks again for everything that was refused. */
export function askAgain(): void {
  const { runs, batches } = useResults.getState()
  for (const [slot, run] of Object.entries(runs)) if (run.refusal) asked.delete(slot)
  for (const [kind, batch] of Object.entries(batches)) if (batch.refusal) asked.delete(batchSlot(kind))
  sync()
}

const batchSlot = (kind: string) => `${kind}.batch`

function sync(): void {
  const wanted = wantedBy(useChoices.getState().choices)
  for (const [slot, request] of Object.entries(wanted.runs) as [Slot, PageRequest][]) {
    if (isNew(slot, request)) run(slot, request)
  }
  for (const [kind, request] of Object.entries(wanted.batches) as [Kind, BatchRequest][]) {
    if (isNew(batchSlot(kind), request)) batch(kind, request)
  }
}

function isNew(slot: string, request: unknown): boolean {
  const key = JSON.stringify(request)
  if (asked.get(slot) === key) return false
  asked.set(slot, key)
  return true
}

function run(slot: Slot, request: PageRequest): void {
  const put = (answer: Run) => useResults.setState((state) => ({ runs: { ...state.runs, [slot]: answer } }))
  engine?.run(slot, request).then(
    (result) => put({ request, result, refusal: null }),
    (error: unknown) => {
      const refusal = refused(slot, error)
      if (!refusal) return
      const last = useResults.getState().runs[slot]
      put({ request: last?.request ?? request, result: last?.result ?? null, refusal })
    },
  )
}

function batch(kind: Kind, request: BatchRequest): void {
  const put = (answer: Batch) =>
    useResults.setState((state) => ({ batches: { ...state.batches, [kind]: answer } }))
  engine?.batch(batchSlot(kind), request).then(
    (result) => put({ request, result, refusal: null }),
    (error: unknown) => {
      const refusal = refused(batchSlot(kind), error)
      if (refusal) put({ request, result: null, refusal })
    },
  )
}

/** The refusal to show, or null when the answer was only overtaken by a newer request. */
function refused(slot: string, error: unknown) {
  const refusal = toRefusal(error)
  if (refusal.code === 'cancelled') return null
  if (refusal.code === 'worker-died') asked.delete(slot)
  if (refusal.code === 'pad-below-length') {
    // The text has outgrown its padding: there is nothing left to pad.
    choose({ padTo: null })
    return null
  }
  return refusal
}
