import { useLocale, useTranslations } from 'use-intl'
import type { Locale } from '../../i18n/locale.ts'
import { papers } from '../../i18n/papers.ts'
import { RefusalSentence } from '../../i18n/RefusalSentence.tsx'
import { toRefusal } from '../../store/results.ts'
import { useMeasureText, useModelNames, useOutcomeText } from '../../tutorial/outcomeText.ts'
import type { Answer, Question } from '../../tutorial/question.ts'
import { hrefOf } from '../href.ts'
import { usePlaceName } from '../usePlaceName.ts'
import styles from './Key.module.css'
import type { ShownQuestion } from './shown.ts'

/** One question: what comes out of it here and now, what to make of it, and the reply to each wrong answer. */
export function QuestionKey({ of: { place, question, told } }: { readonly of: ShownQuestion }) {
  const t = useTranslations('teachingKey')
  const locale = useLocale()
  const { place: nameOf } = usePlaceName()
  const answer = told.state === 'told' ? told.answer : null
  return (
    <li>
      <h3>{question.words[locale].question}</h3>
      <p className={styles.place}>
        <a href={hrefOf({ step: place }) ?? undefined}>{nameOf(place)}</a>
        {'task' in question && <> · {question.task[locale]}</>}
      </p>
      {told.state === 'computing' && <p className={styles.note}>{t('computing')}</p>}
      {told.state === 'refused' && (
        <p className={styles.note} role="alert">
          <RefusalSentence of={toRefusal(told.error)} />
        </p>
      )}
      {told.state === 'told' && !answer && <p className={styles.note}>{t('needsLab')}</p>}
      {answer && <Outcome question={question} answer={answer} />}
      <Replies question={question} locale={locale} outcome={answer?.outcome ?? null} />
    </li>
  )
}

interface OutcomeProps {
  readonly question: Question
  readonly answer: Answer<string | number, string>
}

function Outcome({ question, answer: { outcome, readings, by } }: OutcomeProps) {
  const t = useTranslations()
  const locale = useLocale()
  const outcomeText = useOutcomeText()
  const measureText = useMeasureText()
  const modelNames = useModelNames()
  const words = question.words[locale]
  const source =
    by.of === 'model'
      ? t('course.source.model', { models: modelNames(by.models), origin: t(`model.${by.origin}`) })
      : by.of === 'paper'
        ? t('course.source.paper', { paper: papers[by.paper].short })
        : t(`course.source.${by.of}`)
  return (
    <>
      <p className={styles.outcome}>
        <strong>{outcomeText(question, outcome)}</strong>
        <span className={styles.note}>
          {Object.entries(readings)
            .map(([name, measure]) => `${words.readings[name]}: ${measureText(measure)}`)
            .join(' · ')}
        </span>
        <span className={styles.note}>{source}</span>
      </p>
      <p>{typeof words.meaning === 'string' ? words.meaning : (words.meaning[outcome] ?? '')}</p>
    </>
  )
}

interface RepliesProps {
  readonly question: Question
  readonly locale: Locale
  /** Null while it is not known: then every option is listed. */
  readonly outcome: string | number | null
}

function Replies({ question, locale, outcome }: RepliesProps) {
  const t = useTranslations('teachingKey')
  const replies = repliesOf(question, locale, outcome, t('tooLow'), t('tooHigh'), t('missed'), t('extra'))
  return (
    <dl className={styles.replies}>
      {replies.map(([guess, reply]) => (
        <div key={guess}>
          <dt>{guess}</dt>
          <dd>{reply}</dd>
        </div>
      ))}
    </dl>
  )
}

function repliesOf(
  question: Question,
  locale: Locale,
  outcome: string | number | null,
  tooLow: string,
  tooHigh: string,
  missed: string,
  extra: string,
): readonly (readonly [guess: string, reply: string])[] {
  if (question.kind === 'choice') {
    const words = question.words[locale]
    return question.options
      .filter((option) => option !== outcome)
      .map((option) => [words.options[option] ?? option, words.wrong[option] ?? ''])
  }
  if (question.kind === 'number') {
    const { low, high } = question.words[locale]
    return [
      [tooLow, low],
      [tooHigh, high],
    ]
  }
  const words = question.words[locale]
  return [
    [missed, words.missed],
    [extra, words.extra],
  ]
}
