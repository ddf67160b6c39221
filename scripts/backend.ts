/** tfjs in Node: registers the two backends on which a mask is exact. */
import '@tensorflow/tfjs-backend-cpu'
import '@tensorflow/tfjs-backend-wasm'
import { env, ready, setBackend } from '@tensorflow/tfjs-core'

export const exactBackends = ['wasm', 'cpu'] as const

/** Computes on the backend from here on; false where this machine cannot. */
export async function chooseBackend(name: (typeof exactBackends)[number]): Promise<boolean> {
  // tfjs greets Node with an advertisement for another backend.
  env().set('IS_TEST', true)
  const chosen = await setBackend(name)
  if (chosen) await ready()
  return chosen
}
