import type { Engine } from '../engine/client.ts'
import type { PageReachRequest } from '../trace/reach.ts'
import type { BatchRequest, ElmoRequest, PageRequest } from '../trace/request.ts'
import { useAnswers } from './answers.ts'
import { choose, useChoices } from './choices.ts'
import { keepEngine, theEngine } from './engine.ts'
import { useEngineStatus } from './engineStatus.ts'
import { notify } from './notices.ts'
import { type Batch, type Run, toRefusal, useResults } from './results.ts'
import { type BatchSlot, type Slot, wantedBy } from './wanted.ts'

/** What each slot was last asked, as text, so that nothing is asked twice. */
const asked = new Map<string, string>()

/**
 * Keeps the results in step with the choices: whenever something is chosen, asks the engine for what changed.
 * Runs outside React, once. Answers arrive in `useResults`, the engine's state in `useEngineStatus`.
 */
export function startSession(started: Engine): void {
  keepEngine(started)
  let answering = started.status.get().backend
  const follow = () => {
    const before = useEngineStatus.getState()
    const status = started.status.get()
    useEngineStatus.setState(status)
    if (status.phase !== 'ready') return
    // Numbers of one backend are not shown under the name of another.
    const changed = answering !== null && status.backend !== null && answering !== status.backend
    if (changed) asked.clear()
    answering = status.backend ?? answering
    if (changed || before.phase !== 'ready') sync()
  }
  started.status.subscribe(follow)
  follow()
  useChoices.subscribe(sync)
  sync()
}

/** Asks again for everything that was refused. */
export function askAgain(): void {
  const { runs, batches, elmo, elmoReach } = useResults.getState()
  if (elmo?.refusal) asked.delete('elmo')
  if (elmoReach?.refusal) asked.delete('elmoReach')
  for (const [slot, run] of Object.entries(runs)) if (run.refusal) asked.delete(slot)
  for (const [slot, batch] of Object.entries(batches)) if (batch?.refusal) asked.delete(slot)
  sync()
  useAnswers.setState(({ retries }) => ({ retries: retries + 1 }))
}

function sync(): void {
  const wanted = wantedBy(useChoices.getState().choices)
  for (const [slot, request] of Object.entries(wanted.runs) as [Slot, PageRequest][]) {
    if (isNew(slot, request)) run(slot, request)
  }
  for (const [slot, request] of Object.entries(wanted.batches) as [BatchSlot, BatchRequest][]) {
    if (isNew(slot, request)) batch(slot, request)
  }
  if (wanted.elmo && isNew('elmo', wanted.elmo)) runElmo(wanted.elmo)
  if (wanted.elmoReach && isNew('elmoReach', wanted.elmoReach)) reachElmo(wanted.elmoReach)
}

function isNew(slot: string, request: unknown): boolean {
  const key = JSON.stringify(request)
  if (asked.get(slot) === key) return false
  asked.set(slot, key)
  return true
}

function run(slot: Slot, request: PageRequest): void {
  const put = (answer: Run) => useResults.setState((state) => ({ runs: { ...state.runs, [slot]: answer } }))
  theEngine()
    .put(slot, 'run', request)
    .then(
      (result) => put({ request, result, refusal: null }),
      (error: unknown) => {
        const refusal = refused(slot, error, request.padTo)
        if (!refusal) return
        const last = useResults.getState().runs[slot]
        put({ request: last?.request ?? request, result: last?.result ?? null, refusal })
      },
    )
}

function batch(slot: BatchSlot, request: BatchRequest): void {
  const put = (answer: Batch) =>
    useResults.setState((state) => ({ batches: { ...state.batches, [slot]: answer } }))
  theEngine()
    .put(slot, 'batch', request)
    .then(
      (result) => put({ request, result, refusal: null }),
      (error: unknown) => {
        const refusal = refused(slot, error)
        if (refusal) put({ request, result: null, refusal })
      },
    )
}

function runElmo(request: ElmoRequest): void {
  theEngine()
    .put('elmo', 'elmo', request)
    .then(
      (result) => useResults.setState({ elmo: { request, result, refusal: null } }),
      (error: unknown) => {
        const refusal = refused('elmo', error, request.padTo)
        if (refusal) useResults.setState({ elmo: { request, result: null, refusal } })
      },
    )
}

function reachElmo(request: PageReachRequest): void {
  theEngine()
    .put('elmoReach', 'reach', request)
    .then(
      (result) => useResults.setState({ elmoReach: { request, result, refusal: null } }),
      (error: unknown) => {
        const refusal = refused('elmoReach', error)
        if (refusal) useResults.setState({ elmoReach: { request, result: null, refusal } })
      },
    )
}

/** The refusal to show, or null when there is nothing to say: overtaken by a newer request, or mended here. */
function refused(slot: string, error: unknown, padTo?: number) {
  const refusal = toRefusal(error)
  if (refusal.code === 'cancelled') return null
  if (refusal.code === 'worker-died') asked.delete(slot)
  if (refusal.code === 'pad-below-length' || refusal.code === 'pad-above-limit') {
    // The text has outgrown its padding, or an address asks for too much: the page goes on without pads.
    if (padTo !== undefined && useChoices.getState().choices.padTo === padTo) {
      choose({ padTo: null, rawPositions: false })
      notify('padsRemoved', { padTo })
    }
    return null
  }
  return refusal
}
