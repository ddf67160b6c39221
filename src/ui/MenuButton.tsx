import { Menu as BaseMenu } from '@base-ui/react/menu'
import type { ReactNode } from 'react'
import styles from './controls.module.css'

export interface MenuItem {
  readonly key: string
  readonly label: ReactNode
  readonly note?: ReactNode
  /** What the label says in the reader's language, where that is another one. */
  readonly gloss?: ReactNode
  readonly onSelect: () => void
}

export interface MenuProps {
  readonly label: ReactNode
  readonly items: readonly MenuItem[]
  /** What a link may leave out (`hide` in the address). */
  readonly part?: 'weights' | 'save'
  /** Does the label say what is chosen? Then it stands on paper, too. */
  readonly tells?: boolean
}

/** The menu behind `Menu`, open from the start: it is mounted by the click that asks for it. */
export function MenuButton({ label, items, part, tells }: MenuProps) {
  return (
    <BaseMenu.Root defaultOpen>
      <BaseMenu.Trigger className={`${styles.button} ${styles.quiet}`} data-part={part} data-tells={tells}>
        {label} <span aria-hidden="true">▾</span>
      </BaseMenu.Trigger>
      {/* Inside a landmark, where assistive technology looks for it. */}
      <BaseMenu.Portal container={document.querySelector('main')}>
        <BaseMenu.Positioner className={styles.positioner} sideOffset={6} align="end">
          <BaseMenu.Popup className={styles.popup}>
            {items.map((item) => (
              <BaseMenu.Item key={item.key} className={styles.item} onClick={item.onSelect}>
                <span>{item.label}</span>
                {item.gloss}
                {item.note && <small>{item.note}</small>}
              </BaseMenu.Item>
            ))}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  )
}
