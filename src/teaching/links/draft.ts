import { create } from 'zustand'
import type { Draft } from './link.ts'

/** The link that is being made; it stays while the teacher looks into a lab and comes back. */
export const useDraft = create<Draft>(() => ({
  target: { lab: 'masks', view: null },
  lang: null,
  embed: false,
  hide: [],
  path: 'all',
}))

export const draft = (change: Partial<Draft>) => useDraft.setState(change)
