import { useTranslations } from 'use-intl'
import { RefusalSentence } from '../i18n/RefusalSentence.tsx'
import { useEngineStatus } from '../store/engineStatus.ts'
import { dismiss, useNotices } from '../store/notices.ts'
import { Button } from '../ui/Button.tsx'
import styles from './App.module.css'
import { engine } from './engine.ts'

/** What the page has to say beside the picture, each in one quiet line. */
export function Notices() {
  const t = useTranslations()
  const notices = useNotices((state) => state.notices)
  const { trouble, phase } = useEngineStatus()
  return (
    <div className={styles.notices} role="status">
      {phase === 'failed' && (
        <p>
          {t('status.gaveUp')} <Button onClick={() => engine.restart()}>{t('status.restart')}</Button>
        </p>
      )}
      {trouble && phase !== 'failed' && (
        <p>
          <RefusalSentence of={trouble} />
        </p>
      )}
      {notices.map((notice) => (
        <p key={notice.key} data-good={notice.key === 'copied' || undefined}>
          {t(`app.${notice.key}`, notice.values as never)}{' '}
          <Button look="quiet" onClick={() => dismiss(notice.key)}>
            {t('app.dismiss')}
          </Button>
        </p>
      ))}
    </div>
  )
}
