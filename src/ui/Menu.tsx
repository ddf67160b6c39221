import { lazy, Suspense } from 'react'
import { Button } from './Button.tsx'
import type { MenuProps } from './MenuButton.tsx'

const MenuButton = lazy(() => import('./MenuButton.tsx').then(({ MenuButton }) => ({ default: MenuButton })))

/** A button that opens a list of actions; the library behind it comes after the first picture. */
export function Menu(props: MenuProps) {
  return (
    <Suspense
      fallback={
        <Button look="quiet">
          {props.label} <span aria-hidden="true">▾</span>
        </Button>
      }
    >
      <MenuButton {...props} />
    </Suspense>
  )
}
