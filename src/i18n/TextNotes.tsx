import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { readableToken, type TypedTexts } from '../trace/display.ts'
import type { Refusal } from '../trace/refusal.ts'
import type { Cut } from '../trace/request.ts'
import type { Tokens } from '../trace/tokens.ts'
import { RefusalSentence } from './RefusalSentence.tsx'
import styles from './TextNotes.module.css'

/** How much of the text that does not fit is quoted. */
const quoted = 24

/** The typed text as one model reads it. */
export interface ReadText {
  readonly kind: 'bert' | 'gpt' | 'elmo'
  readonly tokens: Tokens
  readonly texts: TypedTexts
  /** Where it did not fit. */
  readonly cut: Cut | undefined
}

interface Props {
  readonly reads: readonly ReadText[]
  /** Nothing was typed. */
  readonly isEmpty?: boolean
  readonly refusals?: readonly Refusal[]
  /** Stands behind a refusal. */
  readonly retry?: ReactNode
}

/** What has to be said of the typed text, the same in every lab: empty, cut, unknown, refused. */
export function TextNotes({ reads, isEmpty = false, refusals = [], retry }: Props) {
  const t = useTranslations()
  const unknown = Math.max(0, ...reads.map(unknownIn))
  return (
    <div className={styles.notes} role="status">
      {isEmpty && <p className={styles.quiet}>{t('sentence.empty')}</p>}
      {reads.map(({ kind, tokens, texts, cut }) => {
        if (!cut) return null
        const text = (cut.source === 'pair' ? texts.pair : texts.text) ?? ''
        return (
          <p key={kind} className={styles.notice}>
            {t('sentence.cut', {
              model: kind === 'elmo' ? 'ELMo' : t(`model.${kind}`),
              positions: tokens.tokens.length,
              rest: `${text.slice(cut.at, cut.at + quoted).trim()}…`,
            })}
          </p>
        )
      })}
      {unknown > 0 && <p className={styles.quiet}>{t('sentence.unknown', { count: unknown })}</p>}
      {refusals.map((refusal) => (
        <p key={refusal.message} className={styles.notice}>
          <RefusalSentence of={refusal} /> {retry}
        </p>
      ))}
    </div>
  )
}

const unknownIn = ({ tokens, texts }: ReadText): number =>
  tokens.tokens.filter((_, at) => readableToken(tokens, at, texts).kind === 'unknown').length
