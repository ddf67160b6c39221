import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { onScreen } from '../../../charts/onScreen.ts'
import { grouped } from '../../../i18n/number.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { presets } from '../../../store/presets.ts'
import { countParameters } from '../../../trace/countParameters.ts'
import { glyphs } from '../../../trace/display.ts'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import { ScrollFrame } from '../../../ui/ScrollFrame.tsx'
import { PaperLink } from '../PaperLink.tsx'
import { type Shown, twinModels } from './offered.ts'
import styles from './Sizes.module.css'
import { useModelName } from './useModelName.ts'
import { usePublishedAt } from './usePublishedAt.ts'

/** Every model's count beside what was published, or, of a twin, what its file holds. */
export function AllSizes() {
  const t = useTranslations('blueprintsSizes')
  const nameOf = useModelName()
  const saveWords = useSaveWords()
  const frame = useRef<HTMLTableElement>(null)
  const rows: readonly Shown[] = [
    ...presets.map((model) => ({ of: 'published', model }) as const),
    ...twinModels().map((model) => ({ of: 'twin', model }) as const),
  ]
  return (
    <section className={`plate ${styles.plate}`}>
      <div className={styles.head}>
        <h2>{t('all')}</h2>
        <SavePicture
          words={saveWords}
          name="bothways-parameters"
          picture={onScreen(frame, [t('all')])}
          rows={() => [
            ['model', 'body', 'heads', 'total', 'published'],
            ...rows.map((row) => {
              const { body, heads, total } = countParameters(row.model.sizes)
              return [
                nameOf(row),
                body,
                heads,
                total,
                row.of === 'published' ? row.model.published.text : null,
              ]
            }),
          ]}
        />
      </div>
      <div className={styles.all}>
        <ScrollFrame label={t('all')} whole>
          <table ref={frame} className={styles.wide} data-provenance="computed">
            <thead>
              <tr>
                <th scope="col">{t('model')}</th>
                <th scope="col">{t('body')}</th>
                <th scope="col">{t('headsOnly')}</th>
                <th scope="col">{t('publishedColumn')}</th>
                <th scope="col">{t('why')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.model.id} shown={row} />
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      </div>
    </section>
  )
}

function Row({ shown }: { readonly shown: Shown }) {
  const t = useTranslations('blueprintsSizes')
  const nameOf = useModelName()
  const at = usePublishedAt()
  const { body, heads, total } = countParameters(shown.model.sizes)
  const { kind } = shown.model.sizes
  return (
    <tr data-accent={kind}>
      <th scope="row">
        <span className={styles.glyph} aria-hidden="true">
          {glyphs[kind]}
        </span>{' '}
        {nameOf(shown)}
      </th>
      <td className={styles.number}>{grouped(body)}</td>
      <td className={styles.number}>{heads > 0 ? grouped(heads) : '0'}</td>
      {shown.of === 'published' && (
        <>
          <td data-provenance="cited">
            {shown.model.published.text}{' '}
            <span className={styles.note}>
              <PaperLink paper={shown.model.published.paper} where={at(shown.model.published)} />
            </span>
          </td>
          <td className={styles.why}>
            {t(`gapShort.${shown.model.published.gap}`, { text: shown.model.published.corrected ?? '' })}
          </td>
        </>
      )}
      {shown.of === 'twin' && (
        <>
          <td>{t('inFile', { parameters: grouped(shown.model.parameters) })}</td>
          <td className={styles.why}>
            {total === shown.model.parameters
              ? t('twinGap')
              : t('twinDiffers', { parameters: grouped(shown.model.parameters) })}
          </td>
        </>
      )}
    </tr>
  )
}
