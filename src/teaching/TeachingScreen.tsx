import { useTranslations } from 'use-intl'
import { WithWords } from '../i18n/WithWords.tsx'
import { choose, useChoices } from '../store/choices.ts'
import { Views } from '../ui/Views.tsx'
import styles from './TeachingScreen.module.css'
import { views } from './views.ts'

/** What a teacher needs beside the labs: links for a class, lesson plans, answers. */
export function TeachingScreen() {
  return (
    <WithWords part="teaching">
      <Screen />
    </WithWords>
  )
}

function Screen() {
  const t = useTranslations('teaching')
  const view = useChoices(({ choices }) => choices['teaching.view'])
  return (
    <div className={styles.screen}>
      <Views
        label={t('label')}
        views={views}
        nameOf={t}
        value={view}
        onChange={(id) => choose({ 'teaching.view': id })}
      />
    </div>
  )
}
