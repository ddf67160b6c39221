/** Who a job is waiting for: a slot of the page or the console. */
export type Lane = string | symbol

/**
 * Jobs that wait for the worker. Each lane has its turn, first come, first served, and goes to the end of the
 * line after it: no lane starves another, however many jobs it has.
 */
export class JobQueue<Job> {
  /** Lanes with at least one job; the Map's order is the order of their turns. */
  readonly #lanes = new Map<Lane, Job[]>()

  /** Makes this the only job of its lane, which keeps its place in the line; returns the job it replaces. */
  replace(lane: Lane, job: Job): Job | undefined {
    const before = this.#lanes.get(lane)?.at(-1)
    this.#lanes.set(lane, [job])
    return before
  }

  /** Adds a job behind the others of its lane; it is never dropped for a newer one. */
  append(lane: Lane, job: Job): void {
    const jobs = this.#lanes.get(lane)
    if (jobs) jobs.push(job)
    else this.#lanes.set(lane, [job])
  }

  /** Takes the next job that is ready. A lane whose first job is not ready waits and keeps its place. */
  take(isReady: (job: Job) => boolean): Job | undefined {
    for (const [lane, jobs] of this.#lanes) {
      if (!isReady(jobs[0]!)) continue
      const job = jobs.shift()
      this.#lanes.delete(lane)
      if (jobs.length > 0) this.#lanes.set(lane, jobs)
      return job
    }
    return undefined
  }

  /** Takes out every job that matches, in the order of lanes. */
  remove(matches: (job: Job) => boolean): readonly Job[] {
    const removed: Job[] = []
    for (const [lane, jobs] of this.#lanes) {
      const kept = jobs.filter((job) => !matches(job))
      removed.push(...jobs.filter(matches))
      if (kept.length > 0) this.#lanes.set(lane, kept)
      else this.#lanes.delete(lane)
    }
    return removed
  }
}
