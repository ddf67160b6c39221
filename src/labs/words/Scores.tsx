import { type RefObject, useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { onScreen } from '../../charts/onScreen.ts'
import { useSaveWords } from '../../i18n/useSaveWords.ts'
import { useChoices } from '../../store/choices.ts'
import type { WordList } from '../../store/wordList.ts'
import { modelNames } from '../../trace/display.ts'
import { majority, meanScore, type Score } from '../../trace/nearest.ts'
import { SavePicture } from '../../ui/SavePicture.tsx'
import { ScrollFrame } from '../../ui/ScrollFrame.tsx'
import { groups, inGroup } from './groups.ts'
import { useLayerName } from './useNames.ts'
import { agreementOf, sensesOf, type WordView } from './useWordView.ts'
import styles from './WordsLab.module.css'

interface ScoresProps {
  readonly views: readonly WordView[]
  readonly list: WordList
}

/** The nearest-neighbour score of the marked senses: each model and layer, the clue before and after, beside chance. */
export function Scores({ views, list }: ScoresProps) {
  const t = useTranslations('words')
  const frame = useRef<HTMLTableElement>(null)
  const senses = useMemo(() => list.sentences.map(({ sense }) => sense), [list])
  const marked = new Set(senses.filter((sense) => sense !== null))
  return (
    <section className={`plate ${styles.plate}`} aria-labelledby="words-scores" data-spot="words.scores">
      <header className={styles.plateHead}>
        <h2 id="words-scores">{t('scores')}</h2>
        {marked.size > 1 && <Save views={views} list={list} frame={frame} />}
      </header>
      {marked.size < 2 ? (
        <p className={styles.notice}>{t(marked.size === 0 ? 'problem.unmarked' : 'problem.oneSense')}</p>
      ) : (
        <>
          <Summaries views={views} list={list} />
          <ScoreTable views={views} list={list} frame={frame} />
          <p className={styles.note}>{t('scoresNote')}</p>
        </>
      )}
    </section>
  )
}

/** A score for the eye; how many it is of for the pointer. */
function Shown({ score }: { readonly score: Score | null }) {
  const t = useTranslations('words')
  if (!score) return t('none')
  const value = score.value.toFixed(2)
  return <span title={t('outOf', { value: String(score.value), n: score.n })}>{value}</span>
}

/** What the marked sentences of a group that the model reads would score with the commonest sense. */
const chanceOf = (view: WordView, list: WordList, group: (typeof groups)[number]) =>
  majority(sensesOf(view, list), inGroup(view, list, group))

/** The layer that is shown, in a sentence for each side of the clue. */
function Summaries({ views, list }: ScoresProps) {
  const t = useTranslations('words')
  const said = useMemo(
    () =>
      (['before', 'after'] as const).flatMap((group) => {
        const of = Object.fromEntries(
          views.map((view) => [
            view.kind,
            meanScore(agreementOf(view, view.states, list), inGroup(view, list, group)),
          ]),
        )
        const chance = views[0] && chanceOf(views[0], list, group)
        const { bert, gpt, elmo } = of
        return bert && gpt && elmo && chance ? [{ group, bert, gpt, elmo, chance }] : []
      }),
    [views, list],
  )
  const text = (score: Score) => score.value.toFixed(2)
  return said.map(({ group, bert, gpt, elmo, chance }) => (
    <p key={group}>
      {t(group === 'before' ? 'summaryBefore' : 'summaryAfter', {
        bert: text(bert),
        gpt: text(gpt),
        elmo: text(elmo),
        chance: text(chance),
      })}
    </p>
  ))
}

interface FramedProps extends ScoresProps {
  readonly frame: RefObject<HTMLTableElement | null>
}

/** The table to take away, at full precision. */
function Save({ views, list, frame }: FramedProps) {
  const t = useTranslations()
  const words = useSaveWords()
  const caption = [
    `${t('words.scores')} ${t('words.captionMix', { word: list.word, count: list.sentences.length })}`,
    views
      .map(
        ({ kind, model }) =>
          `${modelNames[kind]} ${t('model.weights', { origin: t(`model.${model.origin}`) })}`,
      )
      .join(' · '),
    t('words.scoresNote'),
  ]
  return (
    <SavePicture
      words={words}
      name="bothways-sense-scores"
      picture={onScreen(frame, caption)}
      rows={() => [
        ['clue', 'model', 'layer', 'score', 'n', 'commonest_sense'],
        ...groups.flatMap((group) =>
          views.flatMap((view) => {
            const shown = view.layer === null ? [['mix', view.states] as const] : []
            return [...view.layers.entries(), ...shown].map(([layer, states]) => {
              const score = meanScore(agreementOf(view, states, list), inGroup(view, list, group))
              const chance = chanceOf(view, list, group)
              return [group, view.kind, layer, score?.value ?? null, score?.n ?? 0, chance?.value ?? null]
            })
          }),
        ),
      ]}
    />
  )
}

function ScoreTable({ views, list, frame }: FramedProps) {
  const t = useTranslations('words')
  const chosen = useChoices(({ choices }) => choices['words.layer'])
  const layerName = useLayerName()
  const deepest = Math.max(...views.map(({ layers }) => layers.length))
  const columns = Array.from({ length: deepest }, (_, layer) => layer)
  const hasMix = views.some(({ layer }) => layer === null)
  const agreements = useMemo(
    () =>
      views.map((view) => ({
        view,
        layers: view.layers.map((states) => agreementOf(view, states, list)),
        mix: view.layer === null ? agreementOf(view, view.states, list) : null,
      })),
    [views, list],
  )
  return (
    <ScrollFrame label={t('scoresCaption')} whole>
      <table ref={frame} className={styles.table}>
        <caption>{t('scoresCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('group')}</th>
            <th scope="col">{t('modelHead')}</th>
            {columns.map((layer) => (
              <th key={layer} scope="col" data-current={layer === chosen || undefined}>
                {layerName(layer)}
              </th>
            ))}
            {hasMix && <th scope="col">{t('mix')}</th>}
            <th scope="col">{t('chance')}</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group}>
            {agreements.map(({ view, layers, mix }, row) => {
              const isMember = inGroup(view, list, group)
              return (
                <tr key={view.kind}>
                  {row === 0 && (
                    <th scope="rowgroup" rowSpan={agreements.length}>
                      {t(group)}
                    </th>
                  )}
                  <th scope="row" data-kind={view.kind}>
                    {modelNames[view.kind]}
                  </th>
                  {columns.map((layer) => (
                    <td key={layer} data-current={layer === chosen || undefined}>
                      {layers[layer] ? <Shown score={meanScore(layers[layer], isMember)} /> : t('none')}
                    </td>
                  ))}
                  {hasMix && <td>{mix ? <Shown score={meanScore(mix, isMember)} /> : t('none')}</td>}
                  <td>
                    <Shown score={chanceOf(view, list, group)} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        ))}
      </table>
    </ScrollFrame>
  )
}
