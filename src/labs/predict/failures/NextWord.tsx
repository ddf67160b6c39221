import { useTranslations } from 'use-intl'
import { useChoices } from '../../../store/choices.ts'
import { GapFigures } from './GapFigures.tsx'
import type { GapFigure } from './heldOut.ts'
import { WordByWord } from './WordByWord.tsx'

interface NextWordProps {
  readonly text: string
  readonly heldOut: readonly GapFigure[]
}

/** BERT asked for the next word: at a [MASK] that nothing stands behind, beside the two that were trained for it. */
export function NextWord({ text, heldOut }: NextWordProps) {
  const t = useTranslations('predictFailures')
  const weights = useChoices(({ choices }) => choices)
  const idOf = <Kind extends 'bert' | 'gpt' | 'elmo'>(kind: Kind) =>
    weights[`${kind}.weights`] === 'untrained' ? (`${kind}-untrained` as const) : kind
  return (
    <WordByWord
      title={t('nextTitle')}
      prose={t('next')}
      name="next-word"
      asking={[
        { key: 'forward', kind: 'gpt', request: { model: idOf('gpt'), text, way: 'forward' } },
        { key: 'elmoForward', kind: 'elmo', request: { model: idOf('elmo'), text, way: 'forward' } },
        { key: 'behind', kind: 'bert', request: { model: idOf('bert'), text, way: 'forward' } },
      ]}
    >
      <GapFigures title={t('nextTitle')} name="next-word-measured" rows={heldOut} />
    </WordByWord>
  )
}
