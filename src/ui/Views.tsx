import { type ComponentType, Suspense } from 'react'
import styles from './controls.module.css'
import { Segments } from './Segments.tsx'

interface ViewsProps<Id extends string> {
  readonly label: string
  readonly views: readonly { readonly id: Id; readonly View: ComponentType }[]
  readonly nameOf: (id: Id) => string
  readonly value: Id
  readonly onChange: (id: Id) => void
}

/** The views of a screen, one at a time, each fetched when it is opened. */
export function Views<Id extends string>({ label, views, nameOf, value, onChange }: ViewsProps<Id>) {
  const View = views.find(({ id }) => id === value)?.View
  return (
    <div className={styles.views}>
      <div data-spot="views">
        <Segments
          part="views"
          label={label}
          options={views.map(({ id }) => ({ value: id, label: nameOf(id) }))}
          value={value}
          onChange={onChange}
        />
      </div>
      <Suspense fallback={null}>{View && <View />}</Suspense>
    </div>
  )
}
