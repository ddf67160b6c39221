import { useTranslations } from 'use-intl'
import { TextNotes } from '../../i18n/TextNotes.tsx'
import { useChoices } from '../../store/choices.ts'
import type { Kind } from '../../store/fields.ts'
import { askAgain } from '../../store/session.ts'
import { useReads } from '../../store/useReads.ts'
import { isChanged } from '../../store/wanted.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './plates.module.css'

const bert = ['bert'] as const

/** What has to be said of the sentence as the models of a view read it: cut, unknown words, refused; and under which masks. */
export function SentenceNotes({ kinds = bert }: { readonly kinds?: readonly Kind[] }) {
  const t = useTranslations()
  const { reads, refusals, isThere } = useReads(kinds)
  const otherMasks = useChoices(({ choices }) => isChanged(choices, 'bert') || isChanged(choices, 'gpt'))
  if (!isThere)
    return <p className={styles.quiet}>{t('model.loading', { model: t(`model.${kinds[0]!}`) })}</p>
  const retry = <Button onClick={askAgain}>{t('status.retry')}</Button>
  return (
    <>
      <TextNotes reads={reads} refusals={refusals} retry={retry} />
      {otherMasks && <p className={styles.quiet}>{t('predictViews.ownMasks')}</p>}
    </>
  )
}
