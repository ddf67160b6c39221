import { useTranslations } from 'use-intl'
import { readableToken, type TypedTexts } from '../../trace/display.ts'
import type { Cut } from '../../trace/request.ts'
import type { Tokens } from '../../trace/tokens.ts'
import styles from './InsideLab.module.css'

/** How much of the text that does not fit is quoted. */
const quoted = 24

interface NotesProps {
  readonly model: string
  readonly tokens: Tokens
  readonly texts: TypedTexts
  readonly cut: Cut | undefined
}

/** What has to be said of the typed text: cut, unknown, empty. */
export function Notes({ model, tokens, texts, cut }: NotesProps) {
  const t = useTranslations('sentence')
  const unknown = tokens.tokens.filter((_, at) => readableToken(tokens, at, texts).kind === 'unknown').length
  const cutText = (cut?.source === 'pair' ? texts.pair : texts.text) ?? ''
  const rest = cut && cutText.slice(cut.at, cut.at + quoted).trim()
  return (
    <div role="status">
      {`${texts.text}${texts.pair ?? ''}`.trim() === '' && <p className={styles.note}>{t('empty')}</p>}
      {cut && (
        <p className={styles.notice}>
          {t('cut', { model, positions: tokens.tokens.length, rest: `${rest}…` })}
        </p>
      )}
      {unknown > 0 && <p className={styles.note}>{t('unknown', { count: unknown })}</p>}
    </div>
  )
}
