import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/Button.tsx'
import styles from './Links.module.css'

interface Props {
  /** What the link opens, as the page's fragment. */
  readonly fragment: string
  readonly title: string
}

/** What the link opens, alive, in a frame of this page: a second page with models of its own, so only when it is asked for. */
export function Preview({ fragment, title }: Props) {
  const t = useTranslations('teachingLinks')
  const frame = useRef<HTMLIFrameElement>(null)
  const [first, setFirst] = useState<string | null>(null)
  useEffect(() => {
    const inside = frame.current?.contentWindow
    // Replaced, so that the reader's way back leads out of this page and not through every link that was tried.
    if (first !== null && inside && inside.location.hash !== fragment) inside.location.replace(fragment)
  }, [first, fragment])
  return (
    <section className={styles.preview}>
      <h3>{title}</h3>
      {first === null ? (
        <>
          <Button onClick={() => setFirst(fragment)}>{t('showPreview')}</Button>
          <p className={styles.note}>{t('previewNote')}</p>
        </>
      ) : (
        <>
          <Button onClick={() => setFirst(null)}>{t('closePreview')}</Button>
          <iframe ref={frame} title={title} src={`${location.pathname}${location.search}${first}`} />
        </>
      )}
    </section>
  )
}
