/** Time between two looks at the worker, milliseconds. */
const tick = 2000

/** Looks that an idle worker may leave a ping unanswered: 10 s. */
const idleTicks = 5

/** Looks that a worker may compute without answering: 60 s, for slow phones and for shaders being compiled. */
const busyTicks = 30

export interface Pulse {
  /** Asks now, as before a job: the ping runs ahead of the job, so that an idle worker's allowance holds for it. */
  check(): void
  stop(): void
}

/**
 * Pings a worker and calls `onSilence` once when it does not answer. Silence is counted in ticks of our own timer,
 * not by the clock: a tab that was throttled, frozen or suspended lets its timer rest as well, so that waking up
 * after an hour is one tick and no false alarm.
 *
 * @param isBusy whether the worker is computing, so that a ping may wait behind a job
 */
export function watchPulse(ping: () => Promise<void>, isBusy: () => boolean, onSilence: () => void): Pulse {
  let ticksLeft = Number.POSITIVE_INFINITY
  let latest = 0

  const check = (ticks = idleTicks) => {
    latest += 1
    const own = latest
    ticksLeft = Math.min(ticksLeft, ticks)
    // A ping that fails is as good as one that is never answered: the ticks run out.
    ping().then(
      () => {
        if (own === latest) ticksLeft = Number.POSITIVE_INFINITY
      },
      () => undefined,
    )
  }

  const timer = setInterval(() => {
    ticksLeft -= 1
    if (ticksLeft <= 0) {
      clearInterval(timer)
      onSilence()
    } else if (ticksLeft === Number.POSITIVE_INFINITY) check(isBusy() ? busyTicks : idleTicks)
  }, tick)

  return { check: () => check(), stop: () => clearInterval(timer) }
}
