import { type Endpoint, type Remote, wrap } from 'comlink'
import { nameLifeline, watchLifeline } from './lifeline.ts'
import type { Twin } from './manifest.ts'
import type { ProgressMessage, WorkerApi } from './protocol.ts'
import { type Pulse, watchPulse } from './pulse.ts'

/** What the engine needs of a Worker; tests put another one in its place. */
export interface WorkerLike extends Endpoint {
  terminate(): void
}

export interface WorkerLife {
  readonly remote: Remote<WorkerApi>
  /** Looks whether the worker still answers; to be called before it gets a job. */
  check(): void
  /** Ends the worker; `onDeath` is not called for it. */
  stop(): void
}

export interface WorkerEvents {
  /** Is the worker computing, so that it may be silent for a while? */
  isBusy(): boolean
  onProgress(progress: ProgressMessage['progress']): void
  /** Called once, when the worker failed, fell silent or was killed. It is then stopped. */
  onDeath(): void
}

/** Starts a worker and follows it from birth to death. Throws when the browser cannot make a worker. */
export function startWorkerLife(
  spawn: () => WorkerLike,
  twins: readonly Twin[],
  { isBusy, onProgress, onDeath }: WorkerEvents,
): WorkerLife {
  const worker = spawn()
  const remote = wrap<WorkerApi>(worker)
  const name = nameLifeline()
  let alive = true
  let pulse: Pulse | null = null
  let letGo: (() => void) | null = null

  const stop = () => {
    alive = false
    pulse?.stop()
    letGo?.()
    worker.terminate()
  }
  const die = () => {
    if (!alive) return
    stop()
    onDeath()
  }

  // An error that the worker's own code does not catch leaves its tensors in an unknown state: as good as dead.
  worker.addEventListener('error', die)
  worker.addEventListener('messageerror', die)
  worker.addEventListener('message', (event) => {
    const { data } = event as MessageEvent<Partial<ProgressMessage> | null>
    if (alive && data?.progress) onProgress(data.progress)
  })

  // Its script may take long to arrive: it can only fall silent after its first word.
  remote.start(twins, name).then((holdsLifeline) => {
    if (!alive) return
    pulse = watchPulse(() => remote.ping(), isBusy, die)
    if (name && holdsLifeline) letGo = watchLifeline(name, die)
  }, die)

  return { remote, check: () => pulse?.check(), stop }
}
