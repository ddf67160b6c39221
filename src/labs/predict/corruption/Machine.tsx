import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { onScreen } from '../../../charts/onScreen.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import type { ChosenPlace, CorruptionAnswer, CorruptionRequest } from '../../../trace/corruption.ts'
import { onOneLine, readableToken } from '../../../trace/display.ts'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import styles from '../plates.module.css'
import own from './Corruption.module.css'

const fates = ['masked', 'random', 'kept'] as const

/** Beside the colour, a sign for what became of a piece. */
const glyphs: Record<ChosenPlace['fate'], string> = { masked: '▢', random: '⤭', kept: '=' }

/** The sentence, what was drawn, and what stands there now. */
export function Machine({
  answer,
  request,
}: {
  readonly answer: CorruptionAnswer
  readonly request: CorruptionRequest
}) {
  const t = useTranslations('predictCorruption')
  const words = useSaveWords()
  const frame = useRef<HTMLDivElement>(null)
  const { input, places } = answer
  const drawn = new Map(places.map((place) => [place.at, place]))
  const caption = [
    t('machine'),
    t('caption', { text: onOneLine(request), share: request.percent, seed: request.seed }),
  ]
  return (
    <section className={`plate ${styles.plate}`} aria-label={t('machine')} data-spot="corruption.machine">
      <div className={styles.head}>
        <h2>{t('machine')}</h2>
        <div className={styles.tools}>
          <SavePicture
            words={words}
            name="bothways-damaged-sentence"
            picture={onScreen(frame, caption)}
            rows={() => [
              ['place', 'token', 'in_the_loss', 'fate', 'seen'],
              ...input.tokens.map((token, at) => {
                const place = drawn.get(at)
                return [at, token, place !== undefined, place?.fate ?? null, place?.seen ?? token]
              }),
            ]}
          />
        </div>
      </div>
      <div ref={frame} className={own.machine}>
        <ol className={own.strip} data-accent="bert">
          {input.tokens.map((_, at) => {
            const place = drawn.get(at)
            const { label, kind } = readableToken(input, at, request)
            return (
              <li
                // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
                key={at}
                className={own.token}
                data-kind={kind}
                data-fate={place?.fate}
              >
                <span className={own.before} dir="auto">
                  {label}
                </span>
                {place && (
                  <>
                    <span className={own.after} dir="auto">
                      <span aria-hidden="true">{glyphs[place.fate]}</span> {place.seen}
                    </span>
                    <small>{t(place.fate)}</small>
                  </>
                )}
              </li>
            )
          })}
        </ol>
        <p className={styles.quiet} role="status">
          {t('atLeastOne', { chosen: places.length, words: answer.words })}
        </p>
        <ul className={own.legend}>
          <li>{t('legend')}</li>
          {fates.map((fate) => (
            <li key={fate}>
              <span aria-hidden="true">{glyphs[fate]}</span> {t(fate)}:{' '}
              {places.filter((place) => place.fate === fate).length}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
