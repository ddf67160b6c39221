import type { EngineStatus } from './protocol.ts'

/** A value that can be watched; fits React's `useSyncExternalStore`. */
export class StatusStore {
  #status: EngineStatus
  readonly #listeners = new Set<() => void>()

  constructor(status: EngineStatus) {
    this.#status = status
  }

  readonly get = (): EngineStatus => this.#status

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Changes some fields; listeners hear of it only if one is new. */
  set(change: Partial<EngineStatus>): void {
    const fields = Object.keys(change) as (keyof EngineStatus)[]
    if (fields.every((field) => change[field] === this.#status[field])) return
    this.#status = { ...this.#status, ...change }
    for (const listener of this.#listeners) listener()
  }
}
