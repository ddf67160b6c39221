import { type RefObject, useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { HeatTable } from '../../charts/HeatTable.tsx'
import { Scatter } from '../../charts/Scatter.tsx'
import { significant } from '../../i18n/number.ts'
import { RefusalSentence } from '../../i18n/RefusalSentence.tsx'
import { useSaveWords } from '../../i18n/useSaveWords.ts'
import { useChoices } from '../../store/choices.ts'
import { useEngineStatus } from '../../store/engineStatus.ts'
import { senses } from '../../store/senseSentences.ts'
import { useTheme } from '../../store/theme.ts'
import { nested } from '../../trace/json.ts'
import { rowOf } from '../../trace/measure.ts'
import { Fold } from '../../ui/Fold.tsx'
import { SavePicture } from '../../ui/SavePicture.tsx'
import { ScrollFrame } from '../../ui/ScrollFrame.tsx'
import { nearestRows } from './nearestRow.ts'
import { modelNames, useSenseName, useShownName } from './useNames.ts'
import type { WordList } from './useWordList.ts'
import type { WordAnswer, WordModel, WordView } from './useWordView.ts'
import styles from './WordsLab.module.css'

const glyphs: Readonly<Record<WordModel, string>> = { bert: '↔', gpt: '←', elmo: '⇄' }

interface PanelProps {
  readonly kind: WordModel
  readonly answer: WordAnswer
  readonly list: WordList
  /** The lit sentence, an index into the list. */
  readonly lit: number | null
  readonly onLight: (sentence: number | null) => void
}

/** One model: its states of the word in the plane, and how alike they are. */
export function WordPanel(props: PanelProps) {
  const { kind, answer, list } = props
  const t = useTranslations()
  const chosen = useChoices(({ choices }) => choices['words.layer'])
  const shownName = useShownName(chosen)
  const { view, refusal } = answer
  return (
    <article className={styles.panel} data-kind={kind} aria-label={modelNames[kind]} aria-busy={!view}>
      <header className={styles.panelHead}>
        <h2>
          <span className={styles.glyph} aria-hidden="true">
            {glyphs[kind]}
          </span>{' '}
          {modelNames[kind]}
        </h2>
        {view && (
          <span className={styles.where}>
            {t('words.shown', { where: shownName(view), origin: t(`model.${view.model.origin}`) })}
          </span>
        )}
        <p className={styles.note}>{t(`words.sees.${kind}`)}</p>
      </header>
      {refusal && (
        <p className={styles.notice} role="alert">
          <RefusalSentence of={refusal} />
        </p>
      )}
      {view && view.rows.length > 0 ? (
        <Shown {...props} view={view} where={shownName(view)} />
      ) : (
        // Without the word anywhere, or where no model reads it, nothing is on its way.
        !refusal &&
        !(view && answer.isCurrent) &&
        list.sentences.some(({ place }) => place) && <Waiting kind={kind} isFetched={view !== null} />
      )}
    </article>
  )
}

function Waiting({ kind, isFetched }: { readonly kind: WordModel; readonly isFetched: boolean }) {
  const t = useTranslations()
  const download = useEngineStatus((status) => status.downloads[kind])
  return (
    <div className={styles.waiting}>
      <p id={`waiting-${kind}`}>
        {isFetched ? t('model.computing') : t('words.loading', { model: modelNames[kind] })}
      </p>
      <progress
        aria-labelledby={`waiting-${kind}`}
        {...(download && !isFetched ? { value: download.loaded, max: download.total } : {})}
      />
    </div>
  )
}

interface ShownProps extends PanelProps {
  readonly view: WordView
  readonly where: string
}

function Shown({ kind, view, where, list, lit, onLight }: ShownProps) {
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
    return share === undefined
      ? t('axisNone', { n })
      : t('axis', { n, share: `${Math.round(100 * share)} %` })
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
        <Save frame={frame} view={view} where={where} list={list} axes={[axis(1), axis(2)]} />
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

interface SaveProps {
  readonly frame: RefObject<HTMLDivElement | null>
  readonly view: WordView
  readonly where: string
  readonly list: WordList
  readonly axes: readonly string[]
}

/** The picture and its numbers to take away; as JSON the states of every layer. */
function Save({ frame, view, where, list, axes }: SaveProps) {
  const t = useTranslations()
  const words = useSaveWords()
  const senseName = useSenseName(list)
  const { kind, model, rows, layers, plane, cosine } = view
  const caption = [
    t('words.captionWord', { word: list.word, count: rows.length }),
    t('words.caption', { model: modelNames[kind], where, origin: t(`model.${model.origin}`) }),
    ...axes,
    ...rows.map(({ sentence }) => {
      const { text, sense } = list.sentences[sentence]!
      return t('words.point', { n: sentence + 1, sense: senseName(sense), text })
    }),
  ]
  const numbered = rows.map(({ sentence, pieces }, n) => ({
    sentence: sentence + 1,
    ...list.sentences[sentence]!,
    pieces,
    point: plane.points[n]!,
  }))
  return (
    <SavePicture
      words={words}
      name={`bothways-words-${kind}`}
      picture={() =>
        import('../../charts/standaloneSvg.ts').then(({ pictureFiles }) =>
          pictureFiles(frame.current!, caption),
        )
      }
      rows={() => [
        [
          'sentence',
          'sense',
          'clue',
          'text',
          'x',
          'y',
          ...rows.map(({ sentence }) => `cosine_${sentence + 1}`),
        ],
        ...numbered.map(({ sentence, sense, clue, text, point }, n) => [
          sentence,
          sense,
          clue,
          text,
          ...point,
          ...rowOf(cosine, n),
        ]),
      ]}
      everything={() => ({
        schema: 'bothways/words@1',
        model,
        word: list.word,
        sentences: numbered.map(({ sentence, text, sense, clue, place, pieces }) => ({
          sentence,
          text,
          sense,
          clue,
          span: place?.span ?? null,
          pieces,
        })),
        layers: layers.map((states, layer) => ({ layer, states: nested(states) })),
      })}
    />
  )
}

interface CosinesProps {
  readonly kind: WordModel
  readonly view: WordView
  readonly where: string
  readonly list: WordList
  readonly current: number | null
}

/** Two decimals, a true minus, no zero before the point and none after a 1: cells are narrow. */
const cellText = (value: number) => value.toFixed(2).replace('-', '−').replace('1.00', '1').replace('0.', '.')

function Cosines({ kind, view, where, list, current }: CosinesProps) {
  const t = useTranslations('words')
  const theme = useTheme()
  const senseName = useSenseName(list)
  const { rows, cosine } = view
  const low = useMemo(() => Math.floor(10 * Math.min(0.9, ...cosine.data)) / 10, [cosine])
  const data = useMemo(() => ({ value: cosine, provenance: view.model.origin }), [cosine, view])
  const heads = rows.map(({ sentence }) => {
    const { text, sense } = list.sentences[sentence]!
    return {
      label: `${sentence + 1}${sense ?? ''}`,
      name: t('point', { n: sentence + 1, sense: senseName(sense), text }),
    }
  })
  if (rows.length < 2) return null
  return (
    <HeatTable
      data={data}
      heads={heads}
      accent={kind}
      theme={theme}
      domain={[low, 1]}
      caption={t('cosine', { model: modelNames[kind], where, low: cellText(low) })}
      current={current}
      formatValue={cellText}
    />
  )
}
