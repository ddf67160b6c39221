import { lazy } from 'react'

/** The labs that exist, in the order of the header. */
export const labs = [
  {
    id: 'masks',
    Lab: lazy(() => import('../labs/masks/MasksLab.tsx').then(({ MasksLab }) => ({ default: MasksLab }))),
  },
] as const
