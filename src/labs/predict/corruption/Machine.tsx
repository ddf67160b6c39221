import { useTranslations } from 'use-intl'
import type { ChosenPlace, CorruptionAnswer } from '../../../trace/corruption.ts'
import { readableToken, type TypedTexts } from '../../../trace/display.ts'
import styles from '../plates.module.css'
import own from './Corruption.module.css'

const fates = ['masked', 'random', 'kept'] as const

/** Beside the colour, a sign for what became of a piece. */
const glyphs: Record<ChosenPlace['fate'], string> = { masked: '▢', random: '⤭', kept: '=' }

/** The sentence, what was drawn, and what stands there now. */
export function Machine({
  answer,
  texts,
}: {
  readonly answer: CorruptionAnswer
  readonly texts: TypedTexts
}) {
  const t = useTranslations('predictCorruption')
  const { input, places, words } = answer
  const drawn = new Map(places.map((place) => [place.at, place]))
  return (
    <section className={styles.plate} aria-label={t('machine')}>
      <h2>{t('machine')}</h2>
      <ol className={own.strip} data-accent="bert">
        {input.tokens.map((_, at) => {
          const place = drawn.get(at)
          const { label, kind } = readableToken(input, at, texts)
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
        {t('atLeastOne', { chosen: places.length, words })}
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
    </section>
  )
}
