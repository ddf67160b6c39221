import { useTranslations } from 'use-intl'
import { TextNotes } from '../../../i18n/TextNotes.tsx'
import { useChoices } from '../../../store/choices.ts'
import { kinds } from '../../../store/fields.ts'
import { askAgain } from '../../../store/session.ts'
import { useReads } from '../../../store/useReads.ts'
import { Button } from '../../../ui/Button.tsx'

/** What has to be said of the text as BERT and GPT read it. */
export function Notes() {
  const t = useTranslations('status')
  const isEmpty = useChoices(({ choices }) => `${choices.text}${choices.pair ?? ''}`.trim() === '')
  const { reads, refusals } = useReads(kinds)
  const retry = <Button onClick={askAgain}>{t('retry')}</Button>
  return <TextNotes reads={reads} isEmpty={isEmpty} refusals={refusals} retry={retry} />
}
