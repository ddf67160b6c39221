import { useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Scatter } from '../../charts/Scatter.tsx'
import { significant } from '../../i18n/number.ts'
import { senses } from '../../store/senseSentences.ts'
import { useTheme } from '../../store/theme.ts'
import type { WordList } from '../../store/wordList.ts'
import { modelNames } from '../../trace/display.ts'
import { Fold } from '../../ui/Fold.tsx'
import { ScrollFrame } from '../../ui/ScrollFrame.tsx'
import { Cosines } from './Cosines.tsx'
import { nearestRows } from './nearestRow.ts'
import { SaveWord } from './SaveWord.tsx'
import { useSenseName } from './useNames.ts'
import type { WordModel, WordView } from './useWordView.ts'
import styles from './WordsLab.module.css'

interface Props {
  readonly kind: WordModel
  readonly list: WordList
  /** The lit sentence, an index into the list. */
  readonly lit: number | null
  readonly onLight: (sentence: number | null) => void
  readonly view: WordView
  readonly where: string
}

/** One model's states of the word in the plane, what is pointed at, and the numbers of both. */
export function WordPicture({ kind, view, where, list, lit, onLight }: Props) {
  const t = useTranslations('words')
  const theme = useTheme()
  const senseName = useSenseName(list)
  const model = modelNames[kind]
  const frame = useRef<HTMLDivElement>(null)
  const { rows, plane, cosine } = view
  const points = useMemo(
    () => ({
      value: rows.map(({ sentence }, n) => {
        const [x, y] = plane.points[n]!
        const sense = list.sentences[sentence]!.sense
        return { x, y, group: sense && (senses.indexOf(sense) as 0 | 1 | 2), label: String(sentence + 1) }
      }),
      provenance: view.model.origin,
    }),
    [rows, plane, list, view],
  )
  const current = rows.findIndex(({ sentence }) => sentence === lit)
  const numbers = (some: readonly number[]) => some.map((row) => rows[row]!.sentence + 1).join(', ')
  const describePoint = (n: number) => {
    const { sentence } = rows[n]!
    const { text, sense } = list.sentences[sentence]!
    const near = nearestRows(cosine, n)
    const said = t('point', { n: sentence + 1, sense: senseName(sense), text })
    return near
      ? `${said} ${t('nearest', { model, names: numbers(near.rows), cosine: near.cosine.toFixed(2) })}`
      : said
  }
  const axis = (n: 1 | 2) => {
    const share = plane.shares?.[n - 1]
    return share === undefined ? t('axisNone', { n }) : t('axis', { n, share: `${Math.round(100 * share)}%` })
  }
  const split = rows.filter(({ pieces }) => pieces.length > 1)
  return (
    <>
      <div ref={frame}>
        <Scatter
          data={points}
          accent={kind}
          theme={theme}
          current={current < 0 ? null : current}
          onCurrent={(n) => onLight(n === null ? null : rows[n]!.sentence)}
          describePoint={describePoint}
          label={t('scatter', { model, where, count: rows.length })}
          hint={t('scatterHint')}
          xTitle={axis(1)}
          yTitle={axis(2)}
        />
      </div>
      <p className={styles.lit} dir="auto">
        {current < 0 ? <span className={styles.note}>{t('noneLit')}</span> : describePoint(current)}
      </p>
      <div className={styles.row}>
        <SaveWord frame={frame} view={view} where={where} list={list} axes={[axis(1), axis(2)]} />
      </div>
      {plane.shares === null && rows.length > 1 && (
        <p className={styles.note}>{t('onePoint', { count: rows.length })}</p>
      )}
      {split.length > 0 && (
        <p className={styles.note}>
          {t('pieces', { count: split.length, pieces: split[0]!.pieces.join(' ') })}
        </p>
      )}
      <Cosines kind={kind} view={view} where={where} list={list} current={current < 0 ? null : current} />
      <Fold title={t('numbers')}>
        {() => (
          <ScrollFrame label={t('numbersCaption', { model, where })}>
            <table className={styles.table}>
              <caption>{t('numbersCaption', { model, where })}</caption>
              <thead>
                <tr>
                  {(['sentence', 'x', 'y', 'neighbour', 'neighbourCosine'] as const).map((head) => (
                    <th key={head} scope="col">
                      {t(head)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ sentence }, n) => {
                  const [x, y] = plane.points[n]!
                  const near = nearestRows(cosine, n)
                  return (
                    <tr key={sentence}>
                      <th scope="row">
                        {sentence + 1} {list.sentences[sentence]!.sense}
                      </th>
                      <td title={String(x)}>{significant(x)}</td>
                      <td title={String(y)}>{significant(y)}</td>
                      <td>{near ? numbers(near.rows) : t('none')}</td>
                      <td title={near ? String(near.cosine) : undefined}>
                        {near ? near.cosine.toFixed(3) : t('none')}
                      </td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </ScrollFrame>
        )}
      </Fold>
    </>
  )
}
