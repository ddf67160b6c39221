import type { Messages } from '../i18n/messages.ts'
import type { Parts } from '../i18n/parts.ts'
import type { Translation } from '../i18n/translation.ts'
import type { SpotlightTarget } from '../store/spotlight.ts'
import type { Answer, Lab } from './question.ts'

/** All words of the page in one language. */
export type Words = Translation<Messages & Parts>

/** One movement of a hand in the lab, by what a screen reader would call the thing that is touched. */
export interface Move {
  readonly role:
    | 'radio'
    | 'button'
    | 'switch'
    | 'checkbox'
    | 'slider'
    | 'spinbutton'
    | 'textbox'
    | 'gridcell'
    | 'application'
    | 'menuitem'
    | 'tab'
    /** The title of a fold, for which ARIA has no role. */
    | 'summary'
  /** From the catalogues, so that a control that is called otherwise fails the test; of a menu item, part of it is enough. */
  readonly name: (words: Words) => string
  /** The part of the page that it stands in; default: all of it. */
  readonly within?: SpotlightTarget
  /** Which of several with the same name, from 0; default: the only one. */
  readonly nth?: number
  /** Keys pressed while it is in focus, in place of a click. */
  readonly keys?: readonly string[]
  /** What it is filled with, in place of a click: a text, or a slider's value. */
  readonly fill?: string
}

/** What the tests have to know of a step, and the product has not: `hand.ts` in its folder. */
export interface Hand {
  /** Does by hand what “Show me” does. */
  readonly moves: readonly Move[]
  /** What the step says comes out, on the shipped weights. */
  readonly claims: (answer: Answer<string | number, string>) => boolean
  /** Every numeral in its words: what it counts in the picture with which the step opens, or 'cited' from a paper named there. */
  readonly numerals?: Readonly<Record<string, 'cited' | ((lab: Lab) => number)>>
}

/** The same of a quiz question, which is answered without the lab. */
export type Key = Omit<Hand, 'moves'>
