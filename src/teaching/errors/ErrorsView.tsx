import { useLocale, useTranslations } from 'use-intl'
import { WithWords } from '../../i18n/WithWords.tsx'
import { hrefOf } from '../href.ts'
import prose from '../prose.module.css'
import { errors } from './errors.ts'

/** What learners often believe, each with the experiment that answers it. */
export function ErrorsView() {
  return (
    <WithWords part="teachingLessons">
      <Errors />
    </WithWords>
  )
}

function Errors() {
  const t = useTranslations('teachingLessons')
  const locale = useLocale()
  return (
    <article className={prose.page}>
      <h2>{t('errorsTitle')}</h2>
      <p className={prose.prose}>{t('errorsIntro')}</p>
      <ol className={prose.errors}>
        {errors.map(({ id, says, opens, look }) => (
          <li key={id}>
            <h3>{t('quoted', { words: says[locale] })}</h3>
            <p>{look[locale]}</p>
            <a href={hrefOf({ show: opens }) ?? undefined}>{t('openExperiment')}</a>
          </li>
        ))}
      </ol>
    </article>
  )
}
