import { createEngine } from '../engine/client.ts'

/** The page's one engine, made outside React so that a double mount cannot start two workers. */
export const engine = createEngine()
