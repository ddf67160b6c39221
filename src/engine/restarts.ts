/** Waits before the first, second … restart within a minute, milliseconds; after the last one we give up. */
const waits = [0, 500, 1000, 2000, 4000]

/** Only deaths this recent count, milliseconds: a worker that dies once an hour is always restarted at once. */
const memory = 60_000

/** How long to wait before a dead worker is started again, so that one that always dies does not spin. */
export class Restarts {
  #deaths: number[] = []

  /** Counts a death; the wait before the next worker, or null when it is not worth another. */
  next(now = Date.now()): number | null {
    this.#deaths = [...this.#deaths.filter((at) => now - at < memory), now]
    return waits[this.#deaths.length - 1] ?? null
  }

  /** Deaths that `next` counted within the last minute before the latest. */
  get recent(): number {
    return this.#deaths.length
  }

  forget(): void {
    this.#deaths = []
  }
}
