import * as v from 'valibot'
import { create } from 'zustand'
import { readCells } from '../store/cells.ts'
import { recall, remember } from '../store/device.ts'
import type { Question } from './question.ts'

/** Guesses in the making, by the id of the step or the quiz question. */
type Drafts = Readonly<Record<string, string | number>>

function keptDrafts(): Drafts {
  try {
    const drafts = v.record(v.string(), v.union([v.string(), v.number()]))
    return v.parse(drafts, JSON.parse(recall('tutorial.drafts') ?? '{}'))
  } catch {
    return {}
  }
}

/** What has been chosen, painted or set and not been given yet: whoever leaves a question finds it again. */
export const useDrafts = create<{ readonly drafts: Drafts }>(() => ({ drafts: keptDrafts() }))

function keep(drafts: Drafts): void {
  useDrafts.setState({ drafts })
  // Where the device stores nothing, the notice comes with the guess itself.
  remember('tutorial.drafts', JSON.stringify(drafts))
}

/** Notes a guess in the making; null drops it. */
export function draft(id: string, value: string | number | null): void {
  const { [id]: _, ...others } = useDrafts.getState().drafts
  keep(value === null ? others : { ...others, [id]: value })
}

export const forgetDrafts = () => keep({})

/** The draft, if it is one of this question, which may have changed since. */
export function fitting(question: Question, value: string | number | undefined): string | number | null {
  if (value === undefined) return null
  const fits =
    question.kind === 'choice'
      ? question.options.includes(String(value))
      : question.kind === 'number'
        ? typeof value === 'number' && value >= question.scale.least && value <= question.scale.most
        : typeof value === 'string' && readCells(value) !== null
  return fits ? value : null
}
