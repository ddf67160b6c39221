import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { onScreen } from '../../../charts/onScreen.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { readableToken } from '../../../trace/display.ts'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import styles from '../plates.module.css'
import own from './Segments.module.css'
import type { NextSentenceView } from './useNextSentence.ts'

/** The tokens with their segment ids, and what is passed as the attention mask. */
export function SegmentStrip({ view }: { readonly view: NextSentenceView }) {
  const t = useTranslations('predictNext')
  const words = useSaveWords()
  const frame = useRef<HTMLOListElement>(null)
  const { request, right, bug } = view
  const { trace } = right
  // One row of the mask stands for all: nobody here looks ahead or not.
  const mask = (bug ?? right).trace.mask.data
  return (
    <section className={`plate ${styles.plate}`} aria-label={t('tokens')} data-spot="next.tokens">
      <div className={styles.head}>
        <h2>{t('tokens')}</h2>
        <div className={styles.tools}>
          <SavePicture
            words={words}
            name="bothways-segments"
            picture={onScreen(frame, [
              `A: ${request.text} / B: ${request.pair}`,
              `${t('tokens')}. ${t('tokensNote')}`,
              ...(bug ? [t('bugNote')] : []),
            ])}
            rows={() => [
              ['place', 'token', 'segment', 'attention_mask'],
              ...trace.tokens.map((token, at) => [at, token, trace.segmentIds[at]!, mask[at]!]),
            ]}
          />
        </div>
      </div>
      <p className={styles.quiet}>{t('tokensNote')}</p>
      <ol ref={frame} className={own.strip}>
        {trace.tokens.map((token, at) => {
          const allowed = mask[at] === 1
          return (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
              key={at}
              className={own.token}
              data-segment={trace.segmentIds[at]}
              data-forbidden={!allowed || undefined}
            >
              <span className={own.name} dir="auto">
                {readableToken(trace, at, request).label || token}
              </span>
              <small>{t('segment', { segment: trace.segmentIds[at]! })}</small>
              <small>{t('mask', { mask: allowed ? 1 : 0 })}</small>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
