import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { WithWords } from '../../../i18n/WithWords.tsx'
import { type Guesses, score, taskIds } from '../../../store/tasks.ts'
import { Button } from '../../../ui/Button.tsx'
import { keepGuesses, keptGuesses } from './kept.ts'
import { TaskCard } from './TaskCard.tsx'
import styles from './Tasks.module.css'

/** Which of the three for which task: guess first, then see why, with the papers' figures. */
export function TasksView() {
  return (
    <WithWords part="blueprintsTasks">
      <Quiz />
    </WithWords>
  )
}

function Quiz() {
  const t = useTranslations('blueprintsTasks')
  const [guesses, setGuesses] = useState<Guesses>(keptGuesses)
  const set = (next: Guesses) => {
    setGuesses(next)
    keepGuesses(next)
  }
  const title = useRef<HTMLHeadingElement>(null)
  const again = () => {
    set({})
    title.current?.focus()
  }
  const { right, of } = score(guesses)
  return (
    <section className={styles.view} aria-labelledby="tasks-title">
      <h2 ref={title} tabIndex={-1} id="tasks-title">
        {t('title')}
      </h2>
      <p className={styles.prose}>{t('intro')}</p>
      <div className={styles.score}>
        <p role="status">
          {of === 0 ? t('noneYet', { all: taskIds.length }) : t('score', { right, of, all: taskIds.length })}
        </p>
        {of > 0 && <Button onClick={again}>{t('again')}</Button>}
        <span className={styles.note}>{t('kept')}</span>
      </div>
      <ol className={styles.cards} data-spot="blueprints.tasks">
        {taskIds.map((id) => (
          <li key={id}>
            <TaskCard
              id={id}
              guess={guesses[id] ?? null}
              onGuess={(guess) => set({ ...guesses, [id]: guess })}
            />
          </li>
        ))}
      </ol>
    </section>
  )
}
