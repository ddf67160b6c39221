import { useLocale, useTranslations } from 'use-intl'
import { useChoices } from '../store/choices.ts'
import { Button } from '../ui/Button.tsx'
import { phaseOf } from './attempt.ts'
import styles from './Contents.module.css'
import { chapters, corePath, course, type Entry, entryById } from './course.ts'
import { open, useRunner } from './runner.ts'
import { titleOf } from './titles.ts'
import { startTour } from './tour.ts'

/** The whole course: chapters, steps and questions, those done and those of the core path marked. */
export function Contents() {
  const t = useTranslations('course')
  const path = useChoices(({ choices }) => choices.path)
  const done = useRunner(({ attempts }) => corePath.filter((id) => phaseOf(attempts[id]) === 'seen').length)
  const count = corePath.length
  return (
    <div className={styles.contents}>
      <p>
        {path === 'core' ? t('coreOn', { count }) : t('coreOffer', { count })}{' '}
        {done > 0 && t('doneOf', { done, total: count })}
      </p>
      <Button onClick={() => startTour(path === 'core' ? 'all' : 'core')}>
        {t(path === 'core' ? 'wholeCourse' : 'coreStart')}
      </Button>
      <ol className={styles.chapters}>
        {chapters.map((chapter) => (
          <li key={chapter}>
            <h3>
              <span>{t('chapter', { n: chapter })}</span> {t(`chapters.c${chapter as 1}`)}
            </h3>
            <ol className={styles.entries}>
              {course
                .filter((entry) => 'chapter' in entry && entry.chapter === chapter)
                .map((entry) => (
                  <EntryButton key={entry.id} entry={entry} />
                ))}
            </ol>
          </li>
        ))}
      </ol>
      <ul className={styles.entries}>
        {(['summary', 'glossary'] as const).map((id) => (
          <EntryButton key={id} entry={entryById(id)!} />
        ))}
      </ul>
    </div>
  )
}

function EntryButton({ entry }: { readonly entry: Entry }) {
  const t = useTranslations('course')
  const locale = useLocale()
  const attempts = useRunner((state) => state.attempts)
  const ids = entry.kind === 'quiz' ? entry.questions.map(({ id }) => id) : [entry.id]
  const done = ids.every((id) => phaseOf(attempts[id]) === 'seen')
  const title =
    entry.kind === 'step' ? titleOf(entry.id, locale) : entry.kind === 'quiz' ? t('quiz') : t(entry.id)
  return (
    <li>
      <Button look="quiet" className={styles.entry} onClick={() => void open(entry)}>
        {entry.kind !== 'page' && (
          <span className={styles.mark} data-done={done} aria-hidden="true">
            {done ? '✓' : entry.kind === 'quiz' ? '?' : ''}
          </span>
        )}
        {title}
        {corePath.includes(entry.id) && <span className={styles.core}>{t('core')}</span>}
        {done && <span className="visually-hidden"> ({t('done')})</span>}
      </Button>
    </li>
  )
}
