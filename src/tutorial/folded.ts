import { create } from 'zustand'

/** Null until the learner decides: then a wide screen shows the tutorial and a phone folds it. */
export const useFolded = create<{ readonly folded: boolean | null }>(() => ({ folded: null }))

export const fold = (folded: boolean) => useFolded.setState({ folded })
