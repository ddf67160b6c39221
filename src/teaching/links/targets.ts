import { views as blueprintsViews } from '../../labs/blueprints/views.ts'
import { views as insideViews } from '../../labs/inside/views.ts'
import { views as predictViews } from '../../labs/predict/views.ts'
import type { Choices } from '../../store/fields.ts'
import { course } from '../../tutorial/course.ts'

export type LabId = Exclude<Choices['lab'], 'teaching'>

/** Where a link leads: a lab, one of its views where it has several, or a step of the course. */
export type Target = { readonly lab: LabId; readonly view: string | null } | { readonly step: string }

const viewsOf: Readonly<Partial<Record<LabId, readonly { readonly id: string }[]>>> = {
  predict: predictViews,
  inside: insideViews,
  blueprints: blueprintsViews,
}

const labs: readonly LabId[] = ['masks', 'reach', 'predict', 'words', 'inside', 'blueprints', 'twins']

/** Every lab or view of one, in the order of the header. */
export const labTargets: readonly (Target & { readonly lab: LabId })[] = labs.flatMap((lab) =>
  (viewsOf[lab] ?? [{ id: null }]).map(({ id }) => ({ lab, view: id })),
)

/** Every place of the course, the glossary last. */
export const stepTargets: readonly (Target & { readonly step: string })[] = [
  ...course.map(({ id }) => ({ step: id })),
  { step: 'glossary' },
]

/** A target's name among all of them. */
export const keyOf = (target: Target): string =>
  'step' in target
    ? `step:${target.step}`
    : target.view === null
      ? target.lab
      : `${target.lab}.${target.view}`

export const targetOf = (key: string): Target | null =>
  [...labTargets, ...stepTargets].find((target) => keyOf(target) === key) ?? null

/** Labs in whose pictures the masks of BERT and GPT count. */
const withMasks: readonly LabId[] = ['masks', 'reach', 'inside']
export const hasMasks = (target: Target): boolean => 'lab' in target && withMasks.includes(target.lab)
