import { useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/Button.tsx'
import styles from './Links.module.css'

interface Props {
  readonly label: string
  readonly text: string
  /** What the button says. */
  readonly copy: string
}

/** A text to take away; where the browser refuses to copy, it is selected for the reader's own keys. */
export function Copyable({ label, text, copy }: Props) {
  const t = useTranslations('teachingLinks')
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [said, setSaid] = useState<{ readonly of: string; readonly what: 'copied' | 'selected' } | null>(null)
  const onCopy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setSaid({ of: text, what: 'copied' })
    } catch {
      field.current?.focus()
      field.current?.select()
      setSaid({ of: text, what: 'selected' })
    }
  }
  return (
    <div className={styles.copyable}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={field}
        readOnly
        rows={3}
        spellCheck={false}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={styles.row}>
        <Button look="primary" onClick={() => void onCopy()}>
          {copy}
        </Button>
        <span className={styles.note} role="status">
          {said?.of === text ? t(said.what) : ''}
        </span>
      </div>
    </div>
  )
}
