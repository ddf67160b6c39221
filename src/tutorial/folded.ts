import { create } from 'zustand'

/** Null until the learner decides: till then only a phone folds it, and only where no step is open. */
export const useFolded = create<{ readonly folded: boolean | null }>(() => ({ folded: null }))

export const fold = (folded: boolean) => useFolded.setState({ folded })
