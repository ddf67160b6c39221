import { type SubmitEvent, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { onScreen } from '../../../charts/onScreen.ts'
import { papers } from '../../../i18n/papers.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { choose, useChoices } from '../../../store/choices.ts'
import { type Answer, answers, isRight, type TaskId, taskOf } from '../../../store/tasks.ts'
import { Button } from '../../../ui/Button.tsx'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import { PaperLink } from '../PaperLink.tsx'
import styles from './Tasks.module.css'

interface TaskCardProps {
  readonly id: TaskId
  /** null: not yet. */
  readonly guess: Answer | null
  readonly onGuess: (guess: Answer) => void
}

/** One task: what somebody wants, the guess, and then the answer. */
export function TaskCard({ id, guess, onGuess }: TaskCardProps) {
  const t = useTranslations('blueprintsTasks')
  const shown = useChoices(({ choices }) => choices['blueprints.task'] === id)
  const [marked, setMarked] = useState<Answer | null>(null)
  const name = useId()
  const card = useRef<HTMLElement>(null)
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (marked) onGuess(marked)
    setMarked(null)
    // The form goes; whoever came by keys stays with the card.
    card.current?.focus()
  }
  return (
    <article ref={card} tabIndex={-1} className={`plate ${styles.card}`} aria-labelledby={`${name}-title`}>
      <h3 id={`${name}-title`}>{t(`${id}.name`)}</h3>
      <p>{t(`${id}.wanted`)}</p>
      {guess || shown ? (
        <Verdict id={id} guess={guess} />
      ) : (
        <form onSubmit={submit}>
          <fieldset>
            <legend className="visually-hidden">{t('which', { task: t(`${id}.name`) })}</legend>
            {answers.map((answer) => (
              <label key={answer} className={styles.option} data-kind={answer}>
                <input
                  type="radio"
                  name={name}
                  value={answer}
                  checked={marked === answer}
                  onChange={() => setMarked(answer)}
                />
                {t(`answer.${answer}`)}
              </label>
            ))}
          </fieldset>
          <div className={styles.buttons}>
            <Button type="submit" disabled={!marked}>
              {t('guess')}
            </Button>
            <Button look="quiet" onClick={() => choose({ 'blueprints.task': id })}>
              {t('show')}
            </Button>
          </div>
        </form>
      )}
    </article>
  )
}

/** The answer, and what became of the guess if there was one. */
function Verdict({ id, guess }: { readonly id: TaskId; readonly guess: Answer | null }) {
  const t = useTranslations('blueprintsTasks')
  const words = useSaveWords()
  const frame = useRef<HTMLDivElement>(null)
  const task = taskOf(id)
  const best = t(`answer.${task.right[0]}`)
  const right = guess !== null && isRight(id, guess)
  const said = () => {
    if (guess === null) return t('first', { best })
    if (guess === task.right[0]) return t('rightBest', { best })
    if (guess === 'none') return t('wrongNone', { best })
    return t(right ? 'rightToo' : 'wrong', { guess: t(`answer.${guess}`), best })
  }
  return (
    <div className={styles.verdict} aria-live="polite">
      <p className={styles.outcome} data-right={guess ? right : undefined}>
        {guess && <span aria-hidden="true">{right ? '✓ ' : '✗ '}</span>}
        {said()}
      </p>
      <p>{t(`${id}.why`)}</p>
      <div ref={frame} className={styles.verdict}>
        {task.evidence.map((evidence) => (
          <table key={evidence.figures[0]![0]} className={styles.figures} data-provenance="cited">
            <caption>
              {t(`measure.${evidence.measure}`)}{' '}
              <span className={styles.note}>
                <PaperLink
                  paper={evidence.paper}
                  where={
                    evidence.where === 'abstract'
                      ? t('abstract')
                      : 'table' in evidence.where
                        ? t('table', evidence.where)
                        : t('section', evidence.where)
                  }
                />
              </span>
            </caption>
            <tbody>
              {evidence.figures.map(([system, printed]) => (
                <tr key={system}>
                  <th scope="row">{system}</th>
                  <td>{printed}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      <div>
        <SavePicture
          words={words}
          name={`bothways-task-${id}`}
          picture={onScreen(frame, [t(`${id}.name`)])}
          rows={() => [
            ['task', 'measure', 'system', 'printed', 'paper', 'where'],
            ...task.evidence.flatMap(({ measure, figures, paper, where }) =>
              figures.map(([system, printed]) => [
                t(`${id}.name`),
                t(`measure.${measure}`),
                system,
                printed,
                papers[paper].short,
                typeof where === 'string' ? where : Object.entries(where).flat().join(' '),
              ]),
            ),
          ]}
        />
      </div>
      <p>
        <b>{t('today')}</b> {t(`${id}.now`)}
      </p>
    </div>
  )
}
