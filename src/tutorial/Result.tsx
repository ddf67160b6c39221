import { useLocale, useTranslations } from 'use-intl'
import type { Locale } from '../i18n/locale.ts'
import { papers } from '../i18n/papers.ts'
import { useChoices } from '../store/choices.ts'
import { useResults } from '../store/results.ts'
import { Button } from '../ui/Button.tsx'
import { type Attempt, compareCells, isRight, verdictOf } from './attempt.ts'
import { CellsAnswer } from './CellsAnswer.tsx'
import { useMeasureText, useModelNames, useOutcomeText } from './outcomeText.ts'
import { Point } from './Point.tsx'
import type { Answer, Question, Source } from './question.ts'
import styles from './Result.module.css'
import { again } from './runner.ts'
import type { Step } from './step.ts'

interface ResultProps {
  readonly id: string
  readonly question: Question
  readonly attempt: Attempt
  readonly answer: Answer<string | number, string>
}

/** The guess beside what came out, what to make of it, the numbers in which it was seen, and whose they are. */
export function Result({ id, question, attempt, answer }: ResultProps) {
  const t = useTranslations('course')
  const locale = useLocale()
  const outcomeText = useOutcomeText()
  const measureText = useMeasureText()
  const modelNames = useModelNames()
  const verdict = verdictOf(question, attempt)
  const { by, whose } = answer
  const models = by.of === 'model' ? by.models : []
  const words = question.words[locale]
  const bar = (value: string | number | null) =>
    question.kind !== 'number' || value === null
      ? null
      : (100 * (Number(value) - question.scale.least)) / (question.scale.most - question.scale.least)
  return (
    <section
      className={`plate ${styles.result}`}
      data-kind={whose ?? (models.length === 1 ? models[0] : undefined)}
      data-several={models.length > 1 || undefined}
      data-verdict={verdict ?? undefined}
      aria-label={t('answer')}
    >
      <dl className={styles.compare}>
        <Compared
          label={t('yourGuess')}
          text={attempt.guess === null ? t('skipped') : outcomeText(question, attempt.guess, 'guess')}
          bar={bar(attempt.guess)}
        />
        <Compared
          measured
          label={by.of === 'model' ? modelNames(whose ? [whose] : by.models) : t(`came.${by.of}`)}
          text={outcomeText(question, answer.outcome)}
          bar={bar(answer.outcome)}
        />
      </dl>
      {question.kind === 'cells' && (
        <Painted question={question} guess={String(attempt.guess ?? '')} outcome={String(answer.outcome)} />
      )}
      <div className={styles.meaning}>
        {verdict && (
          <p>
            <strong>{t(verdict)}</strong>
            {!isRight(verdict) &&
              attempt.guess !== null &&
              between(locale) + replyTo(question, locale, attempt.guess, answer)}
          </p>
        )}
        <p>{typeof words.meaning === 'string' ? words.meaning : (words.meaning[answer.outcome] ?? '')}</p>
      </div>
      <dl className={styles.readings}>
        {Object.entries(answer.readings).map(([reading, measure]) => (
          <div key={reading}>
            <dt>{words.readings[reading]}</dt>
            <dd title={typeof measure.value === 'number' ? String(measure.value) : undefined}>
              {measureText(measure)}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.source}>
        <SourceLine by={by} />
        {'shows' in question && <Point to={(question as Step).shows!}>{t('inLab')}</Point>}
        <Button look="quiet" onClick={() => again(id)}>
          {t('again')}
        </Button>
      </p>
    </section>
  )
}

/** What stands between two sentences: a Chinese full stop brings its own space. */
const between = (locale: Locale) => (locale === 'zh' ? '' : ' ')

/** What to say to whoever guessed something else than what came out. */
function replyTo(
  question: Question,
  locale: Locale,
  guess: string | number,
  { outcome }: Answer<string | number, string>,
): string {
  if (question.kind === 'choice') return question.words[locale].wrong[guess] ?? ''
  if (question.kind === 'number')
    return Number(outcome) > Number(guess) ? question.words[locale].low : question.words[locale].high
  const { missed, extra } = question.words[locale]
  const compared = compareCells(String(guess), String(outcome))
  return [compared.missed > 0 && missed, compared.extra > 0 && extra].filter(Boolean).join(between(locale))
}

function Painted({
  question,
  guess,
  outcome,
}: {
  readonly question: Extract<Question, { kind: 'cells' }>
  readonly guess: string
  readonly outcome: string
}) {
  const choices = useChoices((state) => state.choices)
  const results = useResults()
  const tokens = question.tokens({ choices, results })
  return tokens && <CellsAnswer tokens={tokens} guess={guess} outcome={outcome} />
}

function SourceLine({ by }: { readonly by: Source }) {
  const t = useTranslations()
  const modelNames = useModelNames()
  if (by.of === 'model')
    return (
      <span>
        {t('course.source.model', { models: modelNames(by.models), origin: t(`model.${by.origin}`) })}
      </span>
    )
  if (by.of !== 'paper') return <span>{t(`course.source.${by.of}`)}</span>
  const { short, title, url } = papers[by.paper]
  return (
    <a href={url} title={title} target="_blank" rel="noreferrer">
      {t('course.source.paper', { paper: short })}
    </a>
  )
}

interface ComparedProps {
  readonly label: string
  readonly text: string
  /** Length of its bar, 0…100; null without a bar. */
  readonly bar: number | null
  readonly measured?: boolean
}

function Compared({ label, text, bar, measured = false }: ComparedProps) {
  return (
    <div data-measured={measured}>
      <dt>{label}</dt>
      <dd>{text}</dd>
      {bar !== null && (
        <dd className={styles.bar} aria-hidden="true">
          <span style={{ width: `${Math.min(Math.max(bar, 0), 100)}%` }} />
        </dd>
      )}
    </div>
  )
}
