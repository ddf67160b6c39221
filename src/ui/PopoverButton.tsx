import { Popover as BasePopover } from '@base-ui/react/popover'
import type { ReactNode } from 'react'
import styles from './controls.module.css'

export interface PopoverProps {
  readonly label: ReactNode
  readonly title: string
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** The plate behind `Popover`, open from the start: it is mounted by the click that asks for it. */
export function PopoverButton({ label, title, className, children }: PopoverProps) {
  return (
    <BasePopover.Root defaultOpen>
      <BasePopover.Trigger className={className}>{label}</BasePopover.Trigger>
      <BasePopover.Portal>
        <BasePopover.Positioner className={styles.positioner} sideOffset={6} align="end">
          <BasePopover.Popup className={styles.popup}>
            <BasePopover.Title className="visually-hidden">{title}</BasePopover.Title>
            {children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  )
}
