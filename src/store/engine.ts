import type { Engine } from '../engine/client.ts'

let started: Engine | null = null

/** The engine that the session was started with. Nothing is on screen before. */
export function theEngine(): Engine {
  if (!started) throw new Error('startSession() comes first')
  return started
}

export const keepEngine = (engine: Engine): void => {
  started = engine
}
