import { type ComponentType, lazy } from 'react'
import type { Choices } from '../../store/fields.ts'

interface LabView {
  readonly id: Choices['inside.view']
  readonly View: ComponentType
}

/** The views of this lab, in the order of their tabs; each brings its own words. */
export const views: readonly LabView[] = [
  { id: 'block', View: lazy(() => import('./block/Block.tsx').then(({ Block }) => ({ default: Block }))) },
  { id: 'lines', View: lazy(() => import('./lines/Lines.tsx').then(({ Lines }) => ({ default: Lines }))) },
  { id: 'lens', View: lazy(() => import('./lens/Lens.tsx').then(({ Lens }) => ({ default: Lens }))) },
  {
    id: 'ablation',
    View: lazy(() => import('./ablation/Ablation.tsx').then(({ Ablation }) => ({ default: Ablation }))),
  },
  { id: 'gates', View: lazy(() => import('./gates/Gates.tsx').then(({ Gates }) => ({ default: Gates }))) },
]
