/*
 * A worker that dies gives back its Web Locks, whatever killed it. So a lock that it holds all its life, and that the
 * page waits for, tells the page of its death at once and without a timer. Only pages served by https or from
 * localhost have locks; elsewhere the pulse (pulse.ts) has to notice.
 */

/** The name of a new worker's lock, which no other tab of this site shares; null where there are no locks. */
export const nameLifeline = (): string | null => (locks() ? `bothways ${crypto.randomUUID()}` : null)

/** In the worker: takes the lock for good; false when it cannot be had. */
export function holdLifeline(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const held = locks()?.request(name, { ifAvailable: true }, (lock) => {
      resolve(lock !== null)
      return lock === null ? undefined : new Promise<never>(() => undefined)
    })
    if (held) held.catch(() => resolve(false))
    else resolve(false)
  })
}

/** In the page: calls `onDeath` when the worker that holds the lock is gone; returns what ends the watch. */
export function watchLifeline(name: string, onDeath: () => void): () => void {
  const watch = new AbortController()
  // Rejects when the watch is ended, and where a policy forbids locks: nothing to tell in either case.
  locks()
    ?.request(name, { signal: watch.signal }, onDeath)
    .catch(() => undefined)
  return () => watch.abort()
}

/** Absent in insecure contexts and in Node, whatever the types say. */
const locks = (): LockManager | undefined => globalThis.navigator?.locks
