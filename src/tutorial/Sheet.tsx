import { type ReactNode, type RefObject, useId } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../ui/Button.tsx'
import { fold } from './folded.ts'
import styles from './Sheet.module.css'

interface SheetProps {
  /** What stands beside the button that folds. */
  readonly head: ReactNode
  readonly title: string
  /** Where things stand, in a sentence: spoken as it changes, and all that a folded sheet says. */
  readonly said?: string
  readonly folded: boolean
  readonly body: RefObject<HTMLDivElement | null>
  /** Does it hold nothing but text? Then the keyboard scrolls it as a whole. */
  readonly textOnly?: boolean
  readonly children: ReactNode
  readonly foot?: ReactNode
}

/** The column beside the lab, on a phone the sheet over it: it can be folded away. */
export function Sheet({
  head,
  title,
  said = '',
  folded,
  body,
  textOnly = false,
  children,
  foot,
}: SheetProps) {
  const t = useTranslations('tutorial')
  const id = useId()
  return (
    <div className={styles.sheet} data-sheet="">
      <div className={styles.head}>
        {head}
        <Button
          look="quiet"
          className={styles.toggle}
          aria-expanded={!folded}
          aria-controls={id}
          aria-label={folded ? t('unfold') : t('fold')}
          onClick={() => fold(!folded)}
        >
          <span aria-hidden="true" className={styles.arrow} />
          <span aria-hidden="true" className={styles.strip}>
            {t('label')}
          </span>
        </Button>
      </div>
      <h2 className={styles.title}>{title}</h2>
      <p role="status" className={styles.said}>
        {said}
      </p>
      <div ref={body} id={id} className={styles.body} tabIndex={textOnly ? 0 : -1}>
        {children}
      </div>
      {foot}
    </div>
  )
}
