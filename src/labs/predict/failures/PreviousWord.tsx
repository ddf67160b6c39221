import { useTranslations } from 'use-intl'
import { useChoices } from '../../../store/choices.ts'
import { WordByWord } from './WordByWord.tsx'

/** GPT asked for the word before: it has no way to, and with the words reversed it is asked what it never learned. */
export function PreviousWord({ text }: { readonly text: string }) {
  const t = useTranslations('predictFailures')
  const gpt = useChoices(({ choices }) => (choices['gpt.weights'] === 'untrained' ? 'gpt-untrained' : 'gpt'))
  const elmo = useChoices(({ choices }) =>
    choices['elmo.weights'] === 'untrained' ? 'elmo-untrained' : 'elmo',
  )
  return (
    <WordByWord
      title={t('previousTitle')}
      prose={t('previous')}
      name="previous-word"
      asking={[
        { key: 'forward', kind: 'gpt', request: { model: gpt, text, way: 'forward' } },
        { key: 'reversed', kind: 'gpt', request: { model: gpt, text, way: 'reversed' } },
        { key: 'backward', kind: 'elmo', request: { model: elmo, text, way: 'backward' } },
      ]}
    />
  )
}
