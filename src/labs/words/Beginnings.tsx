import { useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { onScreen } from '../../charts/onScreen.ts'
import { significant } from '../../i18n/number.ts'
import { useSaveWords } from '../../i18n/useSaveWords.ts'
import { useChoices } from '../../store/choices.ts'
import type { WordList } from '../../store/wordList.ts'
import { modelNames } from '../../trace/display.ts'
import { SavePicture } from '../../ui/SavePicture.tsx'
import { ScrollFrame } from '../../ui/ScrollFrame.tsx'
import { type AlikePair, alikePairs, distanceOf } from './beginnings.ts'
import { useLayerName } from './useNames.ts'
import type { WordModel, WordView } from './useWordView.ts'
import styles from './WordsLab.module.css'

/** So many pairs are listed. */
const most = 6

/** Below this a distance is rounding: sums were taken in another order (docs/sharing.md, "Exactness"). */
const rounding = 1e-4

const columns: readonly { kind: WordModel; half: 'all' | 'forward' | 'backward' }[] = [
  { kind: 'bert', half: 'all' },
  { kind: 'gpt', half: 'all' },
  { kind: 'elmo', half: 'forward' },
  { kind: 'elmo', half: 'backward' },
]

interface BeginningsProps {
  readonly views: readonly WordView[]
  readonly list: WordList
}

/** Pairs of sentences that differ only after the word: what of its states can have noticed. */
export function Beginnings({ views, list }: BeginningsProps) {
  const t = useTranslations('words')
  const model = useTranslations('model')
  const words = useSaveWords()
  const frame = useRef<HTMLTableElement>(null)
  const chosen = useChoices(({ choices }) => choices['words.layer'])
  const layerName = useLayerName()
  const pairs = useMemo(() => alikePairs(list), [list])
  const layer = Math.max(1, chosen)
  const distance = (kind: WordModel, half: 'all' | 'forward' | 'backward', [i, j]: AlikePair) => {
    const view = views.find((one) => one.kind === kind)
    const rows = [i, j].map((sentence) => view?.rows.findIndex((row) => row.sentence === sentence) ?? -1)
    const states = view?.layers[Math.min(layer, view.layers.length - 1)]
    return !states || rows.some((row) => row < 0) ? null : distanceOf(states, [rows[0]!, rows[1]!], half)
  }
  const cell = (value: number | null) => {
    if (value === null) return t('none')
    if (value === 0) return t('exactly')
    if (value < rounding) return t('rounding', { value: significant(value) })
    return <span title={String(value)}>{significant(value)}</span>
  }
  return (
    <section className={`plate ${styles.plate}`} aria-labelledby="words-beginnings">
      <header className={styles.plateHead}>
        <h2 id="words-beginnings">{t('beginnings')}</h2>
        {pairs.length > 0 && (
          <SavePicture
            words={words}
            name="bothways-beginnings"
            picture={onScreen(frame, [
              t('beginningsNote', { where: layerName(layer) }),
              views
                .map(
                  ({ kind, model: { origin } }) =>
                    `${modelNames[kind]} ${model('weights', { origin: model(origin) })}`,
                )
                .join(' · '),
            ])}
            rows={() => [
              ['first', 'second', 'beginning', ...columns.map(({ kind, half }) => `${kind}.${half}`)],
              ...pairs.map(([i, j]) => {
                const { place } = list.sentences[i]!
                return [
                  i + 1,
                  j + 1,
                  place?.text.slice(0, place.span[1]) ?? '',
                  ...columns.map(({ kind, half }) => distance(kind, half, [i, j])),
                ]
              }),
            ]}
          />
        )}
      </header>
      {pairs.length === 0 ? (
        <p className={styles.note}>{t('beginningsNone')}</p>
      ) : (
        <>
          <p className={styles.note}>{t('beginningsNote', { where: layerName(layer) })}</p>
          <ScrollFrame label={t('beginningsCaption')} whole>
            <table ref={frame} className={styles.table}>
              <caption>{t('beginningsCaption')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('pair')}</th>
                  <th scope="col">{t('beginning')}</th>
                  <th scope="col" data-kind="bert">
                    BERT
                  </th>
                  <th scope="col" data-kind="gpt">
                    GPT
                  </th>
                  <th scope="col" data-kind="elmo">
                    {t('elmoForward')}
                  </th>
                  <th scope="col" data-kind="elmo">
                    {t('elmoBackward')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {pairs.slice(0, most).map(([i, j]) => {
                  const { place } = list.sentences[i]!
                  return (
                    <tr key={`${i} ${j}`}>
                      <th scope="row">
                        {i + 1}
                        {list.sentences[i]!.sense}, {j + 1}
                        {list.sentences[j]!.sense}
                      </th>
                      <td className={styles.text}>{place?.text.slice(0, place.span[1])} …</td>
                      {columns.map(({ kind, half }) => (
                        <td key={kind + half}>{cell(distance(kind, half, [i, j]))}</td>
                      ))}
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </ScrollFrame>
          {pairs.length > most && (
            <p className={styles.note}>{t('beginningsMore', { count: pairs.length - most })}</p>
          )}
        </>
      )}
    </section>
  )
}
