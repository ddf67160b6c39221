import { useTranslations } from 'use-intl'
import { Gloss } from '../../../i18n/Gloss.tsx'
import { choose } from '../../../store/choices.ts'
import { Menu } from '../../../ui/Menu.tsx'
import { gapExamples } from './examples.ts'

/** Sentences whose clue stands after the gap, or before it. */
export function GapExamples() {
  const t = useTranslations('predictGap')
  return (
    <Menu
      label={t('examples')}
      items={gapExamples.map(({ key, clue, text, hidden }) => ({
        key,
        label: text,
        gloss: <Gloss of={[text]} />,
        note: t(clue === 'after' ? 'clueAfter' : 'clueBefore'),
        onSelect: () => choose({ text, pair: null, 'predict.hidden': [hidden], 'predict.gap': null }),
      }))}
    />
  )
}
