import { useTranslations } from 'use-intl'
import { RefusalSentence } from '../../i18n/RefusalSentence.tsx'
import { useResults } from '../../store/results.ts'
import { askAgain } from '../../store/session.ts'
import { readableToken } from '../../trace/display.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './plates.module.css'

/** How much of the text that does not fit is quoted. */
const quoted = 24

/** What has to be said of the sentence as BERT reads it: cut, unknown words, refused. */
export function SentenceNotes() {
  const t = useTranslations()
  const run = useResults(({ runs }) => runs['bert.shown'])
  if (!run) return <p className={styles.quiet}>{t('model.loading', { model: t('model.bert') })}</p>
  const { result, request, refusal } = run
  const unknown =
    result?.trace.tokens.filter((_, at) => readableToken(result.trace, at, request).kind === 'unknown')
      .length ?? 0
  const rest =
    result?.cut && ((result.cut.source === 'pair' ? request.pair : request.text) ?? '').slice(result.cut.at)
  return (
    <div className={styles.notices} role="status">
      {result && rest !== undefined && (
        <p className={styles.notice}>
          {t('sentence.cut', {
            model: t('model.bert'),
            positions: result.trace.tokens.length,
            rest: `${rest.slice(0, quoted).trim()}…`,
          })}
        </p>
      )}
      {unknown > 0 && <p className={styles.quiet}>{t('sentence.unknown', { count: unknown })}</p>}
      {refusal && (
        <p className={styles.notice}>
          <RefusalSentence of={refusal} /> <Button onClick={askAgain}>{t('status.retry')}</Button>
        </p>
      )}
    </div>
  )
}
