import { useTranslations } from 'use-intl'
import { choose, useChoices } from '../../store/choices.ts'
import { Switch } from '../../ui/Switch.tsx'

/** Whether BERT has to guess the chosen token; GPT never sees what it predicts. */
export function Covered() {
  const t = useTranslations('insideViews')
  const kind = useChoices(({ choices }) => choices.cursor.kind)
  const covered = useChoices(({ choices }) => choices['inside.covered'])
  if (kind === 'gpt') return null
  return (
    <Switch checked={covered} onChange={(value) => choose({ 'inside.covered': value })}>
      {t('covered')}
    </Switch>
  )
}
