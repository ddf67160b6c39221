import { useTranslations } from 'use-intl'
import { WithWords } from '../../i18n/WithWords.tsx'
import { chapters } from '../../tutorial/course.ts'
import { Fold } from '../../ui/Fold.tsx'
import prose from '../prose.module.css'
import { usePlaceName } from '../usePlaceName.ts'
import { ChapterAnswers } from './ChapterAnswers.tsx'

/** Every question of the course, what comes out of it on the weights of this page, and what to say to a wrong answer. */
export function KeyView() {
  return (
    <WithWords part="teachingKey">
      <WithWords part="course">
        <Key />
      </WithWords>
    </WithWords>
  )
}

function Key() {
  const t = useTranslations('teachingKey')
  const { chapter } = usePlaceName()
  return (
    <article className={prose.page}>
      <h2>{t('title')}</h2>
      <p className={prose.prose}>{t('intro')}</p>
      {chapters.map((n) => (
        <Fold key={n} title={chapter(n)}>
          {() => <ChapterAnswers chapter={n} />}
        </Fold>
      ))}
    </article>
  )
}
