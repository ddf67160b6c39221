import { memo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { onScreen } from '../../../charts/onScreen.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { choose } from '../../../store/choices.ts'
import type { WrittenId } from '../../../store/subjectFields.ts'
import type { ModelIdentity } from '../../../trace/trace.ts'
import { Button } from '../../../ui/Button.tsx'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import { walkButtons } from '../../../ui/walkButtons.ts'
import type { Lost } from './mend.ts'
import { joinProse } from './prose.ts'
import styles from './WritingView.module.css'
import { type Branch, goTo, type Start, select } from './writer.ts'

/** A token behind the text, as a chip shows it. */
export interface WrittenToken extends WrittenId {
  readonly token: string
  /** It ends the text. */
  readonly ends: boolean
}

interface WrittenProps {
  readonly start: Start
  readonly written: readonly WrittenToken[]
  /** null: the next token. */
  readonly selected: number | null
  /** How many tokens the start has, and the most that fit; null before the first answer. */
  readonly typed: number | null
  readonly limit: number | null
  /** The start itself did not fit. */
  readonly isCut: boolean
  readonly isFull: boolean
  /** What an address held beyond what could be shown. */
  readonly lost: Lost | null
  /** The GPT that goes on from here; null before the first answer. */
  readonly model: ModelIdentity | null
  /** What was written last on another sentence, where nothing is written on this one. */
  readonly left: Branch | null
}

/** The learner's text, and behind it what GPT wrote: a chip a token, each of which opens its choice. */
export function Written(props: WrittenProps) {
  const { start, written, selected, typed, limit, isCut, isFull, lost, model, left } = props
  const t = useTranslations('predictWriting')
  const words = useSaveWords()
  const frame = useRef<HTMLDivElement>(null)
  const typedText = [start.text, start.pair ?? ''].filter((text) => text.trim() !== '').join(' ')
  const hasEnded = written.at(-1)?.ends ?? false
  const stopAt = selected ?? written.length
  const tokens = written.filter(({ ends }) => !ends).map(({ token }) => token)
  return (
    <section className={`plate ${styles.plate}`} aria-label={t('text')}>
      <div ref={frame} className={styles.text}>
        <span className={styles.own} dir="auto">
          {typedText === '' ? <small className={styles.special}>[SEP]</small> : typedText}
        </span>
        <ol
          className={styles.chips}
          onKeyDown={(event) => walkButtons(event)?.click()}
          aria-label={t('chips')}
        >
          {written.map(({ token, byHand, ends }, at) => (
            <Chip
              // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
              key={at}
              at={at}
              token={token}
              byHand={byHand}
              ends={ends}
              isJoined={written[at + 1]?.token.startsWith('##') ?? false}
              isSelected={at === selected}
              isStop={
                at === stopAt || (at === written.length - 1 && selected === null && (hasEnded || isFull))
              }
            />
          ))}
          {!hasEnded && !isFull && (
            <li data-unsaved="">
              <button
                type="button"
                className={styles.chip}
                aria-pressed={selected === null}
                tabIndex={stopAt === written.length ? 0 : -1}
                data-next=""
                aria-label={t('next')}
                title={t('next')}
                onClick={() => select(null)}
              >
                …
              </button>
            </li>
          )}
        </ol>
      </div>
      {lost && (
        <p className={styles.notice} role="status">
          {t(`lost.${lost.why}`, { tokens: lost.tokens })}
        </p>
      )}
      {left && (
        <p className={styles.note} role="status">
          {t('left', { text: left.start.text.slice(0, 60), count: left.written.length })}{' '}
          <Button look="quiet" onClick={() => goTo(left)}>
            {t('bringBack')}
          </Button>
        </p>
      )}
      <div className={styles.foot}>
        <p className={styles.note} role="status">
          {isCut
            ? t('tooLong', { limit: limit ?? 0 })
            : hasEnded
              ? t('ended')
              : isFull
                ? t('full', { limit: limit ?? 0 })
                : typed !== null && limit !== null && written.length > 0
                  ? t('room', { tokens: typed + written.length, limit })
                  : typedText === ''
                    ? t('empty')
                    : ''}
        </p>
        <div className={styles.row}>
          {tokens.length > 0 && (
            <Button onClick={() => choose({ text: joinProse(typedText, tokens), pair: null })}>
              {t('use')}
            </Button>
          )}
          {written.length > 0 && (
            <SavePicture
              words={words}
              name="bothways-written"
              picture={onScreen(frame, [
                t('text'),
                ...(model ? [`GPT · ${t(`origin.${model.origin}`)}`] : []),
              ])}
              rows={() => [
                ['place', 'token', 'id', 'taken_by_hand'],
                ...written.map(({ token, id, byHand }, at) => [at + 1, token, id, byHand]),
              ]}
              everything={() => ({ model, ...start, written })}
            />
          )}
        </div>
      </div>
    </section>
  )
}

interface ChipProps extends Pick<WrittenToken, 'token' | 'byHand' | 'ends'> {
  readonly at: number
  /** The next one goes on with its word. */
  readonly isJoined: boolean
  readonly isSelected: boolean
  /** The tab key stops at it. */
  readonly isStop: boolean
}

const Chip = memo(function Chip({ at, token, byHand, ends, isJoined, isSelected, isStop }: ChipProps) {
  const t = useTranslations('predictWriting')
  return (
    <li data-joined={isJoined || undefined}>
      <button
        type="button"
        className={styles.chip}
        aria-pressed={isSelected}
        tabIndex={isStop ? 0 : -1}
        data-hand={byHand || undefined}
        data-special={ends || undefined}
        title={byHand ? t('byHand') : undefined}
        onClick={() => select(at)}
      >
        {token.startsWith('##') && token.length > 2 ? token.slice(2) : token}
      </button>
    </li>
  )
})
