import { create } from 'zustand'
import { theEngine } from '../store/engine.ts'
import { figures } from '../store/figures.ts'
import { toRefusal } from '../store/results.ts'
import type { Refusal } from '../trace/refusal.ts'
import type { Inquiries, Inquiry, Said } from './inquiry.ts'
import type { Lab, Question } from './question.ts'

interface Kept {
  /** The inquiry, as text. */
  readonly key: string
  readonly said: unknown
  readonly refusal: Refusal | null
}

/** What the models said to the steps' own inquiries, by slot. Plain arrays: no tensor ever gets here. */
export const useInquiries = create<Readonly<Record<string, Kept>>>(() => ({}))

/** What each slot was last asked, so that nothing is asked twice. */
const asked = new Map<string, string>()

const slotOf = (owner: string, name: string) => `course.${owner}.${name}`

/** @throws Refusal, and what fetching throws */
function answerTo(slot: string, inquiry: Inquiry): Promise<unknown> {
  if (!('of' in inquiry)) return figures(inquiry.ask)
  // The name and what is asked belong together, which the union says and an overload cannot.
  return theEngine().put(slot, inquiry.ask, inquiry.of as never)
}

/** Asks what has not been asked yet; what comes back is kept in `useInquiries`. */
function inquire(owner: string, inquiries: Inquiries): void {
  for (const [name, inquiry] of Object.entries(inquiries)) {
    const slot = slotOf(owner, name)
    const key = JSON.stringify(inquiry)
    if (asked.get(slot) === key) continue
    asked.set(slot, key)
    const keep = (kept: Omit<Kept, 'key'>) => {
      if (asked.get(slot) === key) useInquiries.setState({ [slot]: { key, ...kept } })
    }
    answerTo(slot, inquiry).then(
      (said) => keep({ said, refusal: null }),
      (error: unknown) => {
        const refusal = toRefusal(error)
        // Overtaken, or lost with its worker: asked once more at the next look.
        if (refusal.code === 'cancelled' || refusal.code === 'worker-died') asked.delete(slot)
        else keep({ said: null, refusal })
      },
    )
  }
}

/** All that is asked, by its name; null until all of it has been answered. */
function saidTo(owner: string, inquiries: Inquiries): Said<Inquiries> | null {
  const all = useInquiries.getState()
  const said: Record<string, unknown> = {}
  for (const [name, inquiry] of Object.entries(inquiries)) {
    const kept = all[slotOf(owner, name)]
    if (!kept || kept.refusal || kept.key !== JSON.stringify(inquiry)) return null
    said[name] = kept.said
  }
  return said as Said<Inquiries>
}

/** The answer to a question as things stand; asks what it needs, and is null until that is there. */
export function answerNow(owner: string, question: Question, lab: Lab) {
  const inquiries = question.asks?.(lab.choices) ?? {}
  inquire(owner, inquiries)
  const said = saidTo(owner, inquiries)
  return said && question.answer(lab, said)
}

/** Why an answer of this owner cannot be had; null when nothing is in the way. */
export function refusalOf(owner: string, all: Readonly<Record<string, Kept>>): Refusal | null {
  const prefix = slotOf(owner, '')
  for (const [slot, { refusal }] of Object.entries(all))
    if (refusal && slot.startsWith(prefix)) return refusal
  return null
}

/** Drops what was asked: for another step, for another backend, or to try again what was refused. */
export function forgetInquiries(): void {
  asked.clear()
  useInquiries.setState({}, true)
}
