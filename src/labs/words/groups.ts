import type { WordList } from '../../store/wordList.ts'
import type { WordStates } from './useWordView.ts'

/** The sentences of a score: all, or those whose clue stands on one side of the word. */
export const groups = ['all', 'before', 'after'] as const
export type Group = (typeof groups)[number]

/** Is a row of a view in the group? */
export const inGroup =
  ({ rows }: WordStates, { sentences }: WordList, group: Group) =>
  (row: number): boolean =>
    group === 'all' || sentences[rows[row]!.sentence]!.clue === group
