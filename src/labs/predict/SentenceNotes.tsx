import { useTranslations } from 'use-intl'
import { TextNotes } from '../../i18n/TextNotes.tsx'
import type { Kind } from '../../store/fields.ts'
import { askAgain } from '../../store/session.ts'
import { useReads } from '../../store/useReads.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './plates.module.css'

const bert = ['bert'] as const

/** What has to be said of the sentence as the models of a view read it: cut, unknown words, refused. */
export function SentenceNotes({ kinds = bert }: { readonly kinds?: readonly Kind[] }) {
  const t = useTranslations()
  const { reads, refusals, isThere } = useReads(kinds)
  if (!isThere)
    return <p className={styles.quiet}>{t('model.loading', { model: t(`model.${kinds[0]!}`) })}</p>
  const retry = <Button onClick={askAgain}>{t('status.retry')}</Button>
  return <TextNotes reads={reads} refusals={refusals} retry={retry} />
}
