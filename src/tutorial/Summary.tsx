import { useEffect, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useChoices } from '../store/choices.ts'
import { Button } from '../ui/Button.tsx'
import { csvFile } from '../ui/csv.ts'
import { download } from '../ui/download.ts'
import { type Attempt, isRight, verdictOf } from './attempt.ts'
import { corePath, course } from './course.ts'
import { useMeasureText, useOutcomeText } from './outcomeText.ts'
import type { Question } from './question.ts'
import { forgetAttempts, useRunner } from './runner.ts'
import styles from './Summary.module.css'
import { titleOf } from './titles.ts'

interface Row {
  readonly id: string
  readonly title: string
  readonly question: Question
}

/** Every step and quiz question, fetched to say what was guessed in its own words. */
async function fetchRows(locale: 'en' | 'zh', quiz: string): Promise<readonly Row[]> {
  const rows = course.map(async (entry): Promise<readonly Row[]> => {
    if (entry.kind === 'page') return []
    if (entry.kind === 'step')
      return [{ id: entry.id, title: titleOf(entry.id, locale), question: (await entry.load()).default }]
    return Promise.all(
      entry.questions.map(async ({ id, load }) => ({
        id,
        title: `${entry.chapter} · ${quiz}`,
        question: (await load()).default,
      })),
    )
  })
  return (await Promise.all(rows)).flat()
}

/** Each guess beside what came out, to print or to save; it stays on the device. */
export function Summary() {
  const t = useTranslations('course')
  const locale = useLocale()
  const outcomeText = useOutcomeText()
  const measureText = useMeasureText()
  const attempts = useRunner((state) => state.attempts)
  const isCore = useChoices(({ choices }) => choices.path === 'core')
  const [rows, setRows] = useState<readonly Row[] | 'failed' | null>(null)
  const [tries, setTries] = useState(0)
  const quiz = t('quiz')
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new try fetches the same thing again
  useEffect(() => {
    let current = true
    fetchRows(locale, quiz).then(
      (all) => {
        if (current) setRows(all)
      },
      () => {
        if (current) setRows('failed')
      },
    )
    return () => {
      current = false
    }
  }, [locale, quiz, tries])
  if (rows === 'failed')
    return (
      <p role="alert">
        {t('failed')} <Button onClick={() => setTries(tries + 1)}>{t('retry')}</Button>
      </p>
    )
  if (!rows) return <p aria-busy="true">{t('summaryWaiting')}</p>
  const seen = rows.flatMap((row) => {
    const attempt = attempts[row.id]
    return attempt?.answer ? [{ ...row, ...lineOf(row.question, attempt) }] : []
  })
  const guessed = seen.filter(({ verdict }) => verdict !== null)
  const right = guessed.filter(({ verdict }) => isRight(verdict))
  const open = rows.filter(({ id }) => !attempts[id]?.answer && (!isCore || corePath.includes(id)))

  function lineOf(question: Question, attempt: Attempt) {
    const { question: asked, readings: names } = question.words[locale]
    const verdict = verdictOf(question, attempt)
    return {
      asked,
      verdict,
      guess: attempt.guess === null ? t('skipped') : outcomeText(question, attempt.guess, 'guess'),
      // What an earlier version kept may have a number that this one has no words for.
      numbers: Object.entries(attempt.answer?.readings ?? {}).flatMap(([name, measure]) =>
        names[name] ? [`${names[name]}${locale === 'zh' ? '：' : ': '}${measureText(measure)}`] : [],
      ),
      answer: attempt.answer ? outcomeText(question, attempt.answer.outcome) : '',
      mark: t(verdict === null ? 'verdictNone' : isRight(verdict) ? 'verdictRight' : 'verdictWrong'),
    }
  }
  const save = () => {
    const head = [
      t('summaryStep'),
      t('question'),
      t('yourGuess'),
      t('answer'),
      t('summaryVerdict'),
      t('summaryNumbers'),
    ]
    const body = seen.map(({ title, asked, guess, answer, mark, numbers }) => [
      title,
      asked,
      guess,
      answer,
      mark,
      numbers.join('; '),
    ])
    download('bothways-course.csv', csvFile([head, ...body]))
  }
  if (seen.length === 0) return <p>{t('summaryEmpty')}</p>
  return (
    <div className={styles.summary}>
      <p>{t('summaryLead')}</p>
      <p className={styles.score}>
        {t('summaryScore', {
          right: right.length,
          guessed: guessed.length,
          open: open.length,
        })}
      </p>
      <ol className={styles.lines}>
        {seen.map(({ id, title, asked, guess, answer, mark, numbers }) => (
          <li key={id}>
            <h3>{title}</h3>
            <p>{asked}</p>
            <dl>
              <div>
                <dt>{t('yourGuess')}</dt>
                <dd>{guess}</dd>
              </div>
              <div>
                <dt>{t('answer')}</dt>
                <dd>{answer}</dd>
              </div>
              <div>
                <dt>{t('summaryVerdict')}</dt>
                <dd>{mark}</dd>
              </div>
              {numbers.length > 0 && (
                <div className={styles.numbers}>
                  <dt>{t('summaryNumbers')}</dt>
                  {numbers.map((number) => (
                    <dd key={number}>{number}</dd>
                  ))}
                </div>
              )}
            </dl>
          </li>
        ))}
      </ol>
      <div className={styles.buttons}>
        <Button onClick={() => window.print()}>{t('print')}</Button>
        <Button onClick={save}>{t('save')}</Button>
        <Forget />
      </div>
    </div>
  )
}

/** Asks once more before it forgets. */
function Forget() {
  const t = useTranslations('course')
  const [sure, setSure] = useState(false)
  return (
    <Button
      look="quiet"
      onClick={() => (sure ? forgetAttempts() : setSure(true))}
      onBlur={() => setSure(false)}
    >
      {t(sure ? 'forgetSure' : 'forget')}
    </Button>
  )
}
