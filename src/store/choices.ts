import { create } from 'zustand'
import type { Cell, MaskPreset } from '../trace/request.ts'
import { type Choices, defaults, type Kind, kinds } from './fields.ts'

interface MaskEdit {
  readonly mask: MaskPreset
  readonly flips: readonly Cell[]
}

interface History {
  readonly past: readonly MaskEdit[]
  readonly future: readonly MaskEdit[]
}

/** What GPT wrote on a text that has been changed since. */
export type LeftWriting = Pick<Choices, 'text' | 'pair' | 'predict.written'>

export interface ChoicesState {
  readonly choices: Choices
  /** Oldest first. */
  readonly leftWritings: readonly LeftWriting[]
  /** Masks that undo and redo walk through, per model. */
  readonly history: Readonly<Record<Kind, History>>
}

const empty: History = { past: [], future: [] }
const noHistory = Object.fromEntries(kinds.map((kind) => [kind, empty])) as unknown as Record<Kind, History>

/** Most steps that undo remembers for a model. */
const depth = 200

/** What the learner chose. No tensors, no results; see results.ts for those. */
export const useChoices = create<ChoicesState>(() => ({
  choices: defaults,
  leftWritings: [],
  history: noHistory,
}))

/** Do both go on from the same text? An empty second sentence adds nothing to it. */
export const isSameStart = (a: Pick<Choices, 'text' | 'pair'>, b: Pick<Choices, 'text' | 'pair'>): boolean =>
  a.text === b.text && (a.pair ?? '') === (b.pair ?? '')

/** What was written on one text does not stand behind another: it is left, and kept. */
function turnTo(after: Choices, { choices: before, leftWritings }: ChoicesState) {
  const written = before['predict.written']
  if (written.length === 0 || isSameStart(before, after)) return { choices: after }
  const left = { text: before.text, pair: before.pair, 'predict.written': written }
  return {
    choices: after['predict.written'] === written ? { ...after, 'predict.written': [] } : after,
    leftWritings: [...leftWritings, left].slice(-depth),
  }
}

/** Changes some choices at once. */
export const choose = (change: Partial<Choices>) =>
  useChoices.setState((state) => turnTo({ ...state.choices, ...change }, state))

/** Replaces all choices, for a new address. */
export const chooseAll = (choices: Choices) =>
  useChoices.setState((state) => ({ ...turnTo(choices, state), history: noHistory }))

const maskOf = (choices: Choices, kind: Kind): MaskEdit => ({
  mask: choices[`${kind}.mask`],
  flips: choices[`${kind}.flips`],
})

const withMask = (choices: Choices, kind: Kind, edit: MaskEdit): Choices => ({
  ...choices,
  [`${kind}.mask`]: edit.mask,
  [`${kind}.flips`]: edit.flips,
})

/** Sets a model's mask and remembers the one before for undo; cells switched by hand are dropped. */
export const chooseMask = (kind: Kind, mask: MaskPreset) => {
  rememberMask(kind)
  slideMask(kind, mask)
}

/** Moves the number of the present preset, without touching the undo stack; cells switched by hand are dropped. */
export const slideMask = (kind: Kind, mask: MaskPreset) =>
  useChoices.setState((state) => ({ choices: withMask(state.choices, kind, { mask, flips: [] }) }))

/** Puts the present mask on the undo stack; a stroke or a slide calls it once, when it begins. */
export const rememberMask = (kind: Kind) =>
  useChoices.setState((state) => {
    const { past } = state.history[kind]
    const present = maskOf(state.choices, kind)
    const last = past.at(-1)
    // A key that moved nothing leaves no step to undo.
    if (last && last.mask === present.mask && last.flips === present.flips) return state
    return { history: { ...state.history, [kind]: { past: [...past, present].slice(-depth), future: [] } } }
  })

/** Replaces the cells that differ from the preset, without touching the undo stack. */
export const setFlips = (kind: Kind, flips: readonly Cell[]) =>
  useChoices.setState((state) => ({
    choices: withMask(state.choices, kind, { mask: state.choices[`${kind}.mask`], flips }),
  }))

const step = (kind: Kind, from: keyof History, to: keyof History) =>
  useChoices.setState((state) => {
    const history = state.history[kind]
    const edit = history[from].at(-1)
    if (!edit) return state
    return {
      choices: withMask(state.choices, kind, edit),
      history: {
        ...state.history,
        [kind]: {
          ...history,
          [from]: history[from].slice(0, -1),
          [to]: [...history[to], maskOf(state.choices, kind)],
        },
      },
    }
  })

export const undoMask = (kind: Kind) => step(kind, 'past', 'future')
export const redoMask = (kind: Kind) => step(kind, 'future', 'past')
