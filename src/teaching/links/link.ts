import { type Choices, defaults, type FieldName, type Hideable, hideable } from '../../store/fields.ts'
import type { Target } from './targets.ts'

/** What a teacher decides about a link, beside what stands in the labs. */
export interface Draft {
  readonly target: Target
  /** Null: each reader's own. */
  readonly lang: Choices['lang']
  readonly embed: boolean
  readonly hide: readonly Hideable[]
  /** How much of the course is walked from a step on. */
  readonly path: Choices['path']
}

/** Longer addresses are cut or refused by some programs for mail, messages and courses. */
export const safeLength = 2000

/** Fields of one screen alone, which another has no use for. */
const ofScreens = /^(reach|predict|words|inside|blueprints|teaching)\./

/** Only the start of a step and a lab's tabs, masks and sentence are the step's own business. */
const hideableInSteps: readonly Hideable[] = ['labs', 'weights', 'save']

/** Parts that may be left out of what the link opens. */
export function offeredParts({ target, embed }: Pick<Draft, 'target' | 'embed'>): readonly Hideable[] {
  const some = 'step' in target ? hideableInSteps : hideable
  // A page in a frame has no header, and no tutorial unless a step is named.
  return embed ? some.filter((part) => part !== 'labs' && part !== 'tutorial') : some
}

/**
 * What is chosen where the link opens: the picture that the labs hold now, in the chosen lab; or a step, which brings its own.
 */
export function linkChoices(draft: Draft, present: Choices): Choices {
  const { target, lang, embed } = draft
  const offered = offeredParts(draft)
  const page = {
    lang,
    embed,
    hide: hideable.filter((part) => offered.includes(part) && draft.hide.includes(part)),
  }
  if ('step' in target) return { ...defaults, ...page, path: draft.path, step: target.step }
  const own = Object.fromEntries(
    Object.entries(present).filter(([name]) => !ofScreens.test(name) || name.startsWith(`${target.lab}.`)),
  ) as Partial<Choices>
  const view = target.view === null ? {} : { [`${target.lab}.view` as FieldName]: target.view }
  return { ...defaults, ...own, ...view, ...page, path: 'all', lab: target.lab, step: null }
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** HTML that shows the link's page in a frame. */
export const frameHtml = (address: string, title: string): string =>
  `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="720" loading="lazy" allow="clipboard-write"></iframe>`

/** Can only this computer open an address of this page? */
export const isOnlyHere = ({ protocol, hostname }: Pick<Location, 'protocol' | 'hostname'>): boolean =>
  protocol === 'file:' ||
  hostname === 'localhost' ||
  hostname.endsWith('.localhost') ||
  /^(127\.|\[::1\])/.test(hostname)
