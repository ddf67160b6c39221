import { type ComponentType, lazy } from 'react'
import type { Choices } from '../../store/fields.ts'

interface LabView {
  readonly id: Choices['predict.view']
  readonly View: ComponentType
}

/** The views of this lab, in the order of their tabs; each brings its own words. */
export const views: readonly LabView[] = [
  {
    id: 'gap',
    View: lazy(() => import('./gap/GapView.tsx').then(({ GapView }) => ({ default: GapView }))),
  },
  {
    id: 'writing',
    View: lazy(() =>
      import('./writing/WritingView.tsx').then(({ WritingView }) => ({ default: WritingView })),
    ),
  },
  {
    id: 'failures',
    View: lazy(() =>
      import('./failures/FailuresView.tsx').then(({ FailuresView }) => ({ default: FailuresView })),
    ),
  },
  {
    id: 'next',
    View: lazy(() => import('./next/NextView.tsx').then(({ NextView }) => ({ default: NextView }))),
  },
  {
    id: 'corruption',
    View: lazy(() =>
      import('./corruption/CorruptionView.tsx').then(({ CorruptionView }) => ({ default: CorruptionView })),
    ),
  },
]
