import { useTranslations } from 'use-intl'
import type { Locale } from '../i18n/locale.ts'
import { Button } from '../ui/Button.tsx'
import { type Attempt, verdictOf } from './attempt.ts'
import { MeasureText } from './MeasureText.tsx'
import { meaningOf } from './meaning.ts'
import styles from './Result.module.css'
import { again } from './runner.ts'
import type { Step } from './step.ts'
import { useOutcomeText } from './useOutcomeText.ts'

interface ResultProps {
  readonly step: Step
  readonly locale: Locale
  readonly attempt: Attempt
  readonly answer: NonNullable<Attempt['answer']>
}

/** The guess beside the model's answer, the numbers in which it was seen, whose they are, and what to make of it. */
export function Result({ step, locale, attempt, answer }: ResultProps) {
  const t = useTranslations()
  const outcomeText = useOutcomeText()
  const verdict = verdictOf(step, attempt)
  const percent = step.kind === 'percent'
  return (
    <section className={styles.result} data-kind={answer.by.kind} aria-label={t('tutorial.answer')}>
      <dl className={styles.compare}>
        <Compared
          label={t('tutorial.yourGuess')}
          text={attempt.guess === null ? t('tutorial.skipped') : outcomeText(step, locale, attempt.guess)}
          share={percent ? Number(attempt.guess ?? 0) : null}
        />
        <Compared
          measured
          label={t(`model.${answer.by.kind}`)}
          text={outcomeText(step, locale, answer.outcome)}
          share={percent ? Number(answer.outcome) : null}
        />
      </dl>
      <p className={styles.meaning}>
        {verdict && <strong>{t(`tutorial.${verdict}`)} </strong>}
        {meaningOf(step, locale, answer)}
      </p>
      <dl className={styles.readings}>
        {Object.entries(answer.readings).map(([reading, measure]) => (
          <div key={reading}>
            <dt>{step.words[locale].readings[reading]}</dt>
            <dd>
              <MeasureText measure={measure} />
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.source}>
        {t('tutorial.by', {
          model: t(`model.${answer.by.kind}`),
          origin: t(`model.${answer.by.origin}`),
        })}
        <Button look="quiet" onClick={again}>
          {t('tutorial.again')}
        </Button>
      </p>
    </section>
  )
}

interface ComparedProps {
  readonly label: string
  readonly text: string
  /** Length of its bar, 0…100; null without a bar. */
  readonly share: number | null
  readonly measured?: boolean
}

function Compared({ label, text, share, measured = false }: ComparedProps) {
  return (
    <div data-measured={measured}>
      <dt>{label}</dt>
      <dd>{text}</dd>
      {share !== null && (
        <dd className={styles.bar} aria-hidden="true">
          <span style={{ width: `${share}%` }} />
        </dd>
      )}
    </div>
  )
}
