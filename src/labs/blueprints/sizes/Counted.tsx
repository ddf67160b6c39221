import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Bars } from '../../../charts/Bars.tsx'
import { onScreen } from '../../../charts/onScreen.ts'
import { grouped } from '../../../i18n/number.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { countParameters } from '../../../trace/countParameters.ts'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import { PaperLink } from '../PaperLink.tsx'
import type { Shown } from './offered.ts'
import styles from './Sizes.module.css'
import { useModelName } from './useModelName.ts'
import { usePublishedAt } from './usePublishedAt.ts'

/** The exact count of one model, part by part, beside the published number. */
export function Counted({ shown }: { readonly shown: Shown }) {
  const t = useTranslations('blueprintsSizes')
  const nameOf = useModelName()
  const words = useSaveWords()
  const frame = useRef<HTMLDivElement>(null)
  const counts = countParameters(shown.model.sizes)
  const largest = Math.max(...counts.parts.map(({ parameters }) => parameters))
  const bars = counts.parts.map(({ name, parameters }) => ({
    key: name,
    label: t(`part.${name}`),
    value: parameters,
    text: grouped(parameters),
  }))
  return (
    <section className={`plate ${styles.plate}`}>
      <header className={styles.plateHead}>
        <h2>
          {nameOf(shown)}: {t('parameters', { body: grouped(counts.body) })}
        </h2>
        <SavePicture
          words={words}
          name={`bothways-parameters-${shown.model.id}`}
          picture={onScreen(frame, [
            `${nameOf(shown)}: ${t('parameters', { body: grouped(counts.body) })}`,
            `${t('parts')} ${t('partsNote')}`,
          ])}
          rows={() => [
            ['part', 'parameters'],
            ...counts.parts.map(({ name, parameters }) => [name, parameters]),
            ['body', counts.body],
            ['heads', counts.heads],
            ['total', counts.total],
          ]}
          everything={() => ({ sizes: shown.model.sizes, counts })}
        />
      </header>
      {counts.heads > 0 && <p>{t('withHeads', { total: grouped(counts.total) })}</p>}
      <Beside shown={shown} />
      <h3>
        {t('parts')} <span className={styles.note}>{t('partsNote')}</span>
      </h3>
      <div ref={frame}>
        <Bars
          data={{ value: bars, provenance: 'computed' }}
          accent={shown.model.sizes.kind}
          limit={largest}
          label={t('parts')}
        />
      </div>
      {shown.model.sizes.kind !== 'elmo' && <p className={styles.note}>{t('headsNote')}</p>}
    </section>
  )
}

/** What others counted. */
function Beside({ shown }: { readonly shown: Shown }) {
  const t = useTranslations('blueprintsSizes')
  const at = usePublishedAt()
  if (shown.of === 'own') return null
  if (shown.of === 'twin') {
    return <p className={styles.note}>{t('inFile', { parameters: grouped(shown.model.parameters) })}</p>
  }
  const { published, paper } = shown.model
  return (
    <>
      <p data-provenance="cited">
        {t('published', { text: published.text })} (
        <PaperLink paper={published.paper} where={at(published)} />)
      </p>
      <p className={styles.note}>
        {t(`gap.${published.gap}`)} {published.gap === 'corrected' && <PaperLink paper="gpt2Readme" />}{' '}
        {t('sizesFrom')} <PaperLink paper={paper} />
      </p>
    </>
  )
}
