import { type ComponentType, lazy } from 'react'
import type { Choices } from '../../store/fields.ts'

interface LabView {
  readonly id: Choices['blueprints.view']
  readonly View: ComponentType
}

/** The views of this lab, in the order of their tabs; each brings its own words. */
export const views: readonly LabView[] = [
  {
    id: 'diagrams',
    View: lazy(() =>
      import('./diagram/DiagramsView.tsx').then(({ DiagramsView }) => ({ default: DiagramsView })),
    ),
  },
  {
    id: 'roads',
    View: lazy(() => import('./roads/RoadsView.tsx').then(({ RoadsView }) => ({ default: RoadsView }))),
  },
  {
    id: 'later',
    View: lazy(() => import('./later/LaterView.tsx').then(({ LaterView }) => ({ default: LaterView }))),
  },
  {
    id: 'differences',
    View: lazy(() =>
      import('./differences/DifferencesView.tsx').then(({ DifferencesView }) => ({
        default: DifferencesView,
      })),
    ),
  },
  {
    id: 'sizes',
    View: lazy(() => import('./sizes/SizesView.tsx').then(({ SizesView }) => ({ default: SizesView }))),
  },
  {
    id: 'growth',
    View: lazy(() => import('./sizes/GrowthView.tsx').then(({ GrowthView }) => ({ default: GrowthView }))),
  },
  {
    id: 'tasks',
    View: lazy(() => import('./tasks/TasksView.tsx').then(({ TasksView }) => ({ default: TasksView }))),
  },
]
