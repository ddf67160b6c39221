import { lazy } from 'react'

/** The labs that exist, in the order of the header. */
export const labs = [
  {
    id: 'masks',
    Lab: lazy(() => import('../labs/masks/MasksLab.tsx').then(({ MasksLab }) => ({ default: MasksLab }))),
  },
  {
    id: 'reach',
    Lab: lazy(() => import('../labs/reach/ReachLab.tsx').then(({ ReachLab }) => ({ default: ReachLab }))),
  },
  {
    id: 'predict',
    Lab: lazy(() =>
      import('../labs/predict/PredictLab.tsx').then(({ PredictLab }) => ({ default: PredictLab })),
    ),
  },
  {
    id: 'words',
    Lab: lazy(() => import('../labs/words/WordsLab.tsx').then(({ WordsLab }) => ({ default: WordsLab }))),
  },
  {
    id: 'inside',
    Lab: lazy(() => import('../labs/inside/InsideLab.tsx').then(({ InsideLab }) => ({ default: InsideLab }))),
  },
  {
    id: 'blueprints',
    Lab: lazy(() =>
      import('../labs/blueprints/BlueprintsLab.tsx').then(({ BlueprintsLab }) => ({
        default: BlueprintsLab,
      })),
    ),
  },
  {
    id: 'twins',
    Lab: lazy(() => import('../labs/twins/TwinsLab.tsx').then(({ TwinsLab }) => ({ default: TwinsLab }))),
  },
  {
    id: 'teaching',
    Lab: lazy(() =>
      import('../teaching/TeachingScreen.tsx').then(({ TeachingScreen }) => ({ default: TeachingScreen })),
    ),
  },
] as const
