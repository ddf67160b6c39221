import { type ComponentType, lazy } from 'react'
import type { Choices } from '../store/fields.ts'

interface TeachingView {
  readonly id: Choices['teaching.view']
  readonly View: ComponentType
}

/** The parts of the teacher's page, in the order of their tabs. */
export const views: readonly TeachingView[] = [
  {
    id: 'links',
    View: lazy(() => import('./links/LinksView.tsx').then(({ LinksView }) => ({ default: LinksView }))),
  },
  {
    id: 'lessons',
    View: lazy(() =>
      import('./lessons/LessonsView.tsx').then(({ LessonsView }) => ({ default: LessonsView })),
    ),
  },
  {
    id: 'errors',
    View: lazy(() => import('./errors/ErrorsView.tsx').then(({ ErrorsView }) => ({ default: ErrorsView }))),
  },
  {
    id: 'key',
    View: lazy(() => import('./key/KeyView.tsx').then(({ KeyView }) => ({ default: KeyView }))),
  },
]
