import { create } from 'zustand'
import type { EngineStatus } from '../engine/protocol.ts'

/** The engine's state as components read it; session.ts keeps it true. */
export const useEngineStatus = create<EngineStatus>(() => ({
  phase: 'starting',
  backend: null,
  choice: 'auto',
  tensors: 0,
  bytes: 0,
  downloads: {},
  trouble: null,
}))
