import { useTranslations } from 'use-intl'
import { RefusalSentence } from '../../i18n/RefusalSentence.tsx'
import { useEngineStatus } from '../../store/engineStatus.ts'
import { askAgain } from '../../store/session.ts'
import type { Refusal } from '../../trace/refusal.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './InsideLab.module.css'

interface WaitingProps {
  readonly kind: 'bert' | 'gpt' | 'elmo'
  readonly refusal?: Refusal | null | undefined
}

/** The place of a view until there is something to show: how far the weights have come, or why they do not. */
export function Waiting({ kind, refusal }: WaitingProps) {
  const t = useTranslations()
  const download = useEngineStatus((status) => status.downloads[kind])
  if (refusal) {
    return (
      <p className={styles.notice} role="alert">
        <RefusalSentence of={refusal} /> <Button onClick={askAgain}>{t('status.retry')}</Button>
      </p>
    )
  }
  const isThere = download && download.loaded === download.total
  const model = kind === 'elmo' ? 'ELMo' : t(`model.${kind}`)
  return (
    <div className={styles.waiting} aria-busy="true">
      <p id="waiting-inside">{t(isThere ? 'insideViews.computing' : 'insideViews.loading', { model })}</p>
      <progress
        aria-labelledby="waiting-inside"
        {...(download && !isThere ? { value: download.loaded, max: download.total } : {})}
      />
    </div>
  )
}
