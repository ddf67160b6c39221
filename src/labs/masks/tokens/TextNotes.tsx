import { useTranslations } from 'use-intl'
import { RefusalSentence } from '../../../i18n/RefusalSentence.tsx'
import { useChoices } from '../../../store/choices.ts'
import { kinds } from '../../../store/fields.ts'
import { useResults } from '../../../store/results.ts'
import { askAgain } from '../../../store/session.ts'
import { readableToken } from '../../../trace/display.ts'
import type { Refusal } from '../../../trace/refusal.ts'
import { Button } from '../../../ui/Button.tsx'
import styles from '../MasksLab.module.css'

/** How much of the text that does not fit is quoted. */
const quoted = 24

/** What has to be said of the typed text: cut, unknown, empty, refused. */
export function TextNotes() {
  const t = useTranslations()
  const runs = useResults((results) => results.runs)
  const empty = useChoices(({ choices }) => `${choices.text}${choices.pair ?? ''}`.trim() === '')
  const shown = kinds.flatMap((kind) => {
    const run = runs[`${kind}.shown`]
    return run ? [{ kind, ...run }] : []
  })
  const unknown = Math.max(
    0,
    ...shown.map(({ result, request }) =>
      result
        ? result.trace.tokens.filter((_, at) => readableToken(result.trace, at, request).kind === 'unknown')
            .length
        : 0,
    ),
  )
  const refusals = new Map(shown.flatMap(({ refusal }) => (refusal ? [[refusal.code, refusal]] : [])))
  return (
    <div className={styles.notes} role="status">
      {empty && <p className={styles.quiet}>{t('sentence.empty')}</p>}
      {shown.map(({ kind, result, request }) => {
        if (!result?.cut) return null
        const cutText = (result.cut.source === 'pair' ? request.pair : request.text) ?? ''
        const rest = cutText.slice(result.cut.at, result.cut.at + quoted).trim()
        return (
          <p key={kind} className={styles.notice}>
            {t('sentence.cut', {
              model: t(`model.${kind}`),
              positions: result.trace.tokens.length,
              rest: `${rest}…`,
            })}
          </p>
        )
      })}
      {unknown > 0 && <p className={styles.quiet}>{t('sentence.unknown', { count: unknown })}</p>}
      {[...refusals.values()].map((refusal) => (
        <RefusalNote key={refusal.message} refusal={refusal} />
      ))}
    </div>
  )
}

function RefusalNote({ refusal }: { readonly refusal: Refusal }) {
  const t = useTranslations()
  return (
    <p className={styles.notice}>
      <RefusalSentence of={refusal} /> <Button onClick={askAgain}>{t('status.retry')}</Button>
    </p>
  )
}
