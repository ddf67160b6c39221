import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { PointMark } from '../../charts/PointMark.tsx'
import { WithWords } from '../../i18n/WithWords.tsx'
import { choose, useChoices } from '../../store/choices.ts'
import { exampleSets } from '../../store/exampleSets.ts'
import { senses, wordLimit } from '../../store/senseSentences.ts'
import { useTheme } from '../../store/theme.ts'
import { isChanged } from '../../store/wanted.ts'
import type { WordList } from '../../store/wordList.ts'
import { modelNames } from '../../trace/display.ts'
import { Menu } from '../../ui/Menu.tsx'
import { Slider } from '../../ui/Slider.tsx'
import { Beginnings } from './Beginnings.tsx'
import { Measured } from './Measured.tsx'
import { MixPanel } from './MixPanel.tsx'
import { Scores } from './Scores.tsx'
import { Sentences } from './Sentences.tsx'
import { useLayerName, useSenseName } from './useNames.ts'
import { changeWord, chooseSet, useWordList } from './useWordList.ts'
import { useWordView, wordModels } from './useWordView.ts'
import { WordPanel } from './WordPanel.tsx'
import styles from './WordsLab.module.css'

/** One word in several sentences: what each layer of each model makes of it. */
export function WordsLab() {
  return (
    <WithWords part="words">
      <Lab />
    </WithWords>
  )
}

function Lab() {
  const t = useTranslations('words')
  const list = useWordList()
  const answers = {
    bert: useWordView('bert', list),
    gpt: useWordView('gpt', list),
    elmo: useWordView('elmo', list),
  }
  const [lit, setLit] = useState<number | null>(null)
  const { bert, gpt, elmo } = answers
  const views = useMemo(
    () => [bert.view, gpt.view, elmo.view].filter((view) => view !== null),
    [bert.view, gpt.view, elmo.view],
  )
  const unread = (sentence: number) =>
    wordModels
      .filter((kind) => answers[kind].isCurrent)
      .filter((kind) => !answers[kind].view?.rows.some((row) => row.sentence === sentence))
      .map((kind) => modelNames[kind])
      .join(', ')
  const otherMasks = useChoices(({ choices }) => isChanged(choices, 'bert') || isChanged(choices, 'gpt'))
  const problem = problemOf(list)
  const layers = Math.max(...wordModels.map((kind) => answers[kind].view?.layers.length ?? 0))
  return (
    <div className={styles.lab}>
      <Top list={list} layers={layers} />
      {otherMasks && <p className={styles.note}>{t('ownMasks')}</p>}
      {problem && <p className={styles.notice}>{t(`problem.${problem}`)}</p>}
      <div className={styles.panels}>
        {wordModels.map((kind) => (
          <WordPanel key={kind} kind={kind} answer={answers[kind]} list={list} lit={lit} onLight={setLit} />
        ))}
      </div>
      {views.length > 0 && (
        <div className={styles.pairs}>
          <Scores views={views} list={list} />
          <Beginnings views={views} list={list} />
        </div>
      )}
      <Sentences list={list} lit={lit} onLight={setLit} unread={unread} />
      {answers.elmo.view && <MixPanel view={answers.elmo.view} list={list} />}
      <Measured word={list.word} />
    </div>
  )
}

/** What is missing for a comparison; null where nothing is. */
function problemOf({ word, sentences }: WordList): 'emptyWord' | 'fewFound' | null {
  if (word.trim() === '') return 'emptyWord'
  return sentences.length > 0 && sentences.filter(({ place }) => place).length < 2 ? 'fewFound' : null
}

interface TopProps {
  readonly list: WordList
  /** How many layers the deepest model has, the static vectors among them; 0 before the first answer. */
  readonly layers: number
}

function Top({ list, layers }: TopProps) {
  const t = useTranslations('words')
  const layer = useChoices(({ choices }) => choices['words.layer'])
  const isOwn = useChoices(({ choices }) => choices['words.sentences'] !== null)
  const layerName = useLayerName()
  const senseName = useSenseName(list)
  const theme = useTheme()
  const marked = senses.filter((one) => list.sentences.some(({ sense }) => sense === one))
  // Before the first answer the slider keeps the place that an address asks for.
  const last = layers > 0 ? layers - 1 : Math.max(4, layer)
  return (
    <section className={styles.top} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p className={styles.prose}>{t('lead')}</p>
      <div className={styles.controls}>
        <Menu
          label={isOwn ? t('own') : t('set', { word: list.set.word })}
          items={exampleSets.map(({ id, word }) => ({
            key: id,
            label: word,
            note: t(`setNote.${id}`),
            onSelect: () => chooseSet(id),
          }))}
        />
        <label className={styles.field}>
          {t('word')}
          <input
            className={`${styles.input} ${styles.word}`}
            value={list.word}
            maxLength={wordLimit}
            dir="auto"
            spellCheck={false}
            autoCapitalize="off"
            onChange={(event) => changeWord(list, event.currentTarget.value)}
          />
        </label>
        <div data-spot="words.layer">
          <Slider
            label={t('layer')}
            min={0}
            max={last}
            value={Math.min(layer, last)}
            text={layerName(Math.min(layer, last))}
            onChange={(value) => choose({ 'words.layer': value })}
          />
        </div>
        <ul className={styles.legend}>
          {marked.map((sense) => (
            <li key={sense}>
              <PointMark group={senses.indexOf(sense) as 0 | 1 | 2} theme={theme} />
              {senseName(sense)}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
