import type { Locale } from './locale.ts'
import type arithmetic from './parts/arithmetic.en.ts'
import type blueprintsDiagrams from './parts/blueprintsDiagrams.en.ts'
import type blueprintsDifferences from './parts/blueprintsDifferences.en.ts'
import type blueprintsLater from './parts/blueprintsLater.en.ts'
import type blueprintsRoads from './parts/blueprintsRoads.en.ts'
import type blueprintsSizes from './parts/blueprintsSizes.en.ts'
import type blueprintsTasks from './parts/blueprintsTasks.en.ts'
import type blueprintsViews from './parts/blueprintsViews.en.ts'
import type course from './parts/course.en.ts'
import type elmo from './parts/elmo.en.ts'
import type insideAblation from './parts/insideAblation.en.ts'
import type insideBlock from './parts/insideBlock.en.ts'
import type insideGates from './parts/insideGates.en.ts'
import type insideLens from './parts/insideLens.en.ts'
import type insideLines from './parts/insideLines.en.ts'
import type insideViews from './parts/insideViews.en.ts'
import type predictCorruption from './parts/predictCorruption.en.ts'
import type predictFailures from './parts/predictFailures.en.ts'
import type predictGap from './parts/predictGap.en.ts'
import type predictNext from './parts/predictNext.en.ts'
import type predictViews from './parts/predictViews.en.ts'
import type predictWriting from './parts/predictWriting.en.ts'
import type reach from './parts/reach.en.ts'
import type teaching from './parts/teaching.en.ts'
import type teachingKey from './parts/teachingKey.en.ts'
import type teachingLessons from './parts/teachingLessons.en.ts'
import type teachingLinks from './parts/teachingLinks.en.ts'
import type twins from './parts/twins.en.ts'
import type words from './parts/words.en.ts'
import type { Translation } from './translation.ts'

/** Catalogues of what opens later, each fetched with its screen: the English ones, as the first catalogue is `en.ts`. */
export interface Parts {
  readonly arithmetic: typeof arithmetic
  readonly blueprintsDiagrams: typeof blueprintsDiagrams
  readonly blueprintsDifferences: typeof blueprintsDifferences
  readonly blueprintsSizes: typeof blueprintsSizes
  readonly blueprintsTasks: typeof blueprintsTasks
  readonly blueprintsLater: typeof blueprintsLater
  readonly blueprintsRoads: typeof blueprintsRoads
  readonly blueprintsViews: typeof blueprintsViews
  readonly course: typeof course
  readonly elmo: typeof elmo
  readonly insideBlock: typeof insideBlock
  readonly insideAblation: typeof insideAblation
  readonly insideGates: typeof insideGates
  readonly insideLens: typeof insideLens
  readonly insideLines: typeof insideLines
  readonly insideViews: typeof insideViews
  readonly predictCorruption: typeof predictCorruption
  readonly predictFailures: typeof predictFailures
  readonly predictGap: typeof predictGap
  readonly predictNext: typeof predictNext
  readonly predictViews: typeof predictViews
  readonly predictWriting: typeof predictWriting
  readonly reach: typeof reach
  readonly teaching: typeof teaching
  readonly teachingKey: typeof teachingKey
  readonly teachingLessons: typeof teachingLessons
  readonly teachingLinks: typeof teachingLinks
  readonly twins: typeof twins
  readonly words: typeof words
}

const load: {
  readonly [Part in keyof Parts]: Record<Locale, () => Promise<{ default: Translation<Parts[Part]> }>>
} = {
  arithmetic: {
    en: () => import('./parts/arithmetic.en.ts'),
    zh: () => import('./parts/arithmetic.zh.ts'),
  },
  blueprintsDiagrams: {
    en: () => import('./parts/blueprintsDiagrams.en.ts'),
    zh: () => import('./parts/blueprintsDiagrams.zh.ts'),
  },
  blueprintsDifferences: {
    en: () => import('./parts/blueprintsDifferences.en.ts'),
    zh: () => import('./parts/blueprintsDifferences.zh.ts'),
  },
  blueprintsSizes: {
    en: () => import('./parts/blueprintsSizes.en.ts'),
    zh: () => import('./parts/blueprintsSizes.zh.ts'),
  },
  blueprintsTasks: {
    en: () => import('./parts/blueprintsTasks.en.ts'),
    zh: () => import('./parts/blueprintsTasks.zh.ts'),
  },
  blueprintsLater: {
    en: () => import('./parts/blueprintsLater.en.ts'),
    zh: () => import('./parts/blueprintsLater.zh.ts'),
  },
  blueprintsRoads: {
    en: () => import('./parts/blueprintsRoads.en.ts'),
    zh: () => import('./parts/blueprintsRoads.zh.ts'),
  },
  blueprintsViews: {
    en: () => import('./parts/blueprintsViews.en.ts'),
    zh: () => import('./parts/blueprintsViews.zh.ts'),
  },
  course: { en: () => import('./parts/course.en.ts'), zh: () => import('./parts/course.zh.ts') },
  elmo: { en: () => import('./parts/elmo.en.ts'), zh: () => import('./parts/elmo.zh.ts') },
  insideBlock: {
    en: () => import('./parts/insideBlock.en.ts'),
    zh: () => import('./parts/insideBlock.zh.ts'),
  },
  insideAblation: {
    en: () => import('./parts/insideAblation.en.ts'),
    zh: () => import('./parts/insideAblation.zh.ts'),
  },
  insideGates: {
    en: () => import('./parts/insideGates.en.ts'),
    zh: () => import('./parts/insideGates.zh.ts'),
  },
  insideLens: {
    en: () => import('./parts/insideLens.en.ts'),
    zh: () => import('./parts/insideLens.zh.ts'),
  },
  insideLines: {
    en: () => import('./parts/insideLines.en.ts'),
    zh: () => import('./parts/insideLines.zh.ts'),
  },
  insideViews: {
    en: () => import('./parts/insideViews.en.ts'),
    zh: () => import('./parts/insideViews.zh.ts'),
  },
  predictCorruption: {
    en: () => import('./parts/predictCorruption.en.ts'),
    zh: () => import('./parts/predictCorruption.zh.ts'),
  },
  predictNext: {
    en: () => import('./parts/predictNext.en.ts'),
    zh: () => import('./parts/predictNext.zh.ts'),
  },
  predictFailures: {
    en: () => import('./parts/predictFailures.en.ts'),
    zh: () => import('./parts/predictFailures.zh.ts'),
  },
  predictGap: {
    en: () => import('./parts/predictGap.en.ts'),
    zh: () => import('./parts/predictGap.zh.ts'),
  },
  predictViews: {
    en: () => import('./parts/predictViews.en.ts'),
    zh: () => import('./parts/predictViews.zh.ts'),
  },
  predictWriting: {
    en: () => import('./parts/predictWriting.en.ts'),
    zh: () => import('./parts/predictWriting.zh.ts'),
  },
  reach: { en: () => import('./parts/reach.en.ts'), zh: () => import('./parts/reach.zh.ts') },
  teaching: { en: () => import('./parts/teaching.en.ts'), zh: () => import('./parts/teaching.zh.ts') },
  teachingKey: {
    en: () => import('./parts/teachingKey.en.ts'),
    zh: () => import('./parts/teachingKey.zh.ts'),
  },
  teachingLessons: {
    en: () => import('./parts/teachingLessons.en.ts'),
    zh: () => import('./parts/teachingLessons.zh.ts'),
  },
  teachingLinks: {
    en: () => import('./parts/teachingLinks.en.ts'),
    zh: () => import('./parts/teachingLinks.zh.ts'),
  },
  twins: { en: () => import('./parts/twins.en.ts'), zh: () => import('./parts/twins.zh.ts') },
  words: { en: () => import('./parts/words.en.ts'), zh: () => import('./parts/words.zh.ts') },
}

export const partNames = Object.keys(load) as readonly (keyof Parts)[]

/** Fetches one part in one language. */
export const loadPart = async <Part extends keyof Parts>(
  part: Part,
  locale: Locale,
): Promise<Translation<Parts[Part]>> => (await load[part][locale]()).default
