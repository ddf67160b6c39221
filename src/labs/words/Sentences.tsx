import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { PointMark } from '../../charts/PointMark.tsx'
import { Gloss } from '../../i18n/Gloss.tsx'
import { useChoices } from '../../store/choices.ts'
import {
  type Clue,
  clues,
  mostSentences,
  type Sense,
  senses,
  sentenceLimit,
} from '../../store/senseSentences.ts'
import { useTheme } from '../../store/theme.ts'
import type { ListedSentence, WordList } from '../../store/wordList.ts'
import { Button } from '../../ui/Button.tsx'
import { SentenceText } from './SentenceText.tsx'
import { useSenseName } from './useNames.ts'
import { addSentence, changeSentence, removeAll, removeSentence } from './useWordList.ts'
import styles from './WordsLab.module.css'

const groupOf = (sense: Sense | null) => sense && (senses.indexOf(sense) as 0 | 1 | 2)

interface SentencesProps {
  readonly list: WordList
  readonly lit: number | null
  readonly onLight: (sentence: number | null) => void
  /** Models that do not read the word, by sentence. */
  readonly unread: (sentence: number) => string
}

/** The sentences, in two groups by the side of the clue; or, while they are edited, one under the other. */
export function Sentences(props: SentencesProps) {
  const t = useTranslations('words')
  const [editing, setEditing] = useState(false)
  const { list } = props
  const text = useChoices(({ choices }) => choices.text)
  const isFull = list.sentences.length >= mostSentences
  return (
    <section
      className={`plate ${styles.plate}`}
      aria-labelledby="words-sentences"
      data-spot="words.sentences"
    >
      <header className={styles.plateHead}>
        <h2 id="words-sentences">{t('sentences')}</h2>
        <span className={styles.row}>
          {editing && (
            <>
              <Button look="quiet" onClick={() => addSentence(list, '')} disabled={isFull}>
                {t('add')}
              </Button>
              <Button
                look="quiet"
                onClick={() => addSentence(list, text.replace(/\s+/g, ' ').slice(0, sentenceLimit))}
                disabled={isFull}
              >
                {t('addShown')}
              </Button>
              <Button look="quiet" onClick={removeAll} disabled={list.sentences.length === 0}>
                {t('clear')}
              </Button>
            </>
          )}
          <Button onClick={() => setEditing(!editing)} aria-pressed={editing}>
            {t(editing ? 'done' : 'edit')}
          </Button>
        </span>
      </header>
      {isFull && editing && <p className={styles.note}>{t('limit', { limit: mostSentences })}</p>}
      {list.sentences.length === 0 && <p className={styles.notice}>{t('problem.noSentence')}</p>}
      {editing ? <Editors {...props} /> : <Groups {...props} />}
    </section>
  )
}

/** Why a sentence takes no part, or not everywhere; empty where nothing is wrong. */
function Problem({ list, at, unread }: SentencesProps & { readonly at: number }) {
  const t = useTranslations('words')
  const { text, place } = list.sentences[at]!
  const models = unread(at)
  const said =
    text.trim() === ''
      ? t('problem.emptySentence')
      : !place && list.word.trim() !== ''
        ? t('problem.noWord', { word: list.word.trim() })
        : place && models !== ''
          ? t('problem.unread', { models })
          : ''
  return said ? <span className={styles.problem}> — {said}</span> : null
}

function Groups(props: SentencesProps) {
  const t = useTranslations('words')
  const { list } = props
  const groups: readonly { key: Clue | 'either'; has: (one: ListedSentence) => boolean }[] = [
    ...clues.map((clue) => ({ key: clue, has: (one: ListedSentence) => one.clue === clue })),
    { key: 'either', has: ({ clue }) => clue === null },
  ]
  return (
    <div className={styles.groups}>
      {groups
        .filter(({ has }) => list.sentences.some(has))
        .map(({ key, has }) => (
          <div key={key}>
            <h3>
              {t('group')}: {t(key)}
            </h3>
            <ol className={styles.sentences}>
              {list.sentences.map(
                (sentence, at) =>
                  // biome-ignore lint/suspicious/noArrayIndexKey: a sentence is its place in the list
                  has(sentence) && <Sentence key={at} {...props} at={at} />,
              )}
            </ol>
          </div>
        ))}
    </div>
  )
}

function Sentence(props: SentencesProps & { readonly at: number }) {
  const { list, lit, onLight, at } = props
  const theme = useTheme()
  const senseName = useSenseName(list)
  const { sense, text } = list.sentences[at]!
  return (
    <li
      className={styles.sentence}
      data-lit={lit === at || undefined}
      onPointerEnter={() => onLight(at)}
      onPointerLeave={() => onLight(null)}
    >
      <span>{at + 1}</span>
      <span className={styles.mark} title={senseName(sense)}>
        <PointMark group={groupOf(sense)} theme={theme} />
        <span className="visually-hidden">{senseName(sense)}</span>
      </span>
      <span>
        <SentenceText list={list} at={at} />
        <Gloss of={[text]} />
        <Problem {...props} at={at} />
      </span>
    </li>
  )
}

function Editors(props: SentencesProps) {
  const { list } = props
  return (
    <ol className={styles.editors}>
      {list.sentences.map((_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sentence is its place in the list
        <Editor key={at} {...props} at={at} />
      ))}
    </ol>
  )
}

const senseSigns: Readonly<Record<Sense, string>> = { A: '○ A', B: '◇ B', C: '△ C' }

function Editor(props: SentencesProps & { readonly at: number }) {
  const { list, at } = props
  const t = useTranslations('words')
  const [isCut, setCut] = useState(false)
  const { text, sense, clue, spans } = list.sentences[at]!
  const type = (typed: string) => {
    const line = typed.replace(/[\r\n]+/g, ' ')
    setCut(line.length > sentenceLimit)
    changeSentence(list, at, { text: line.slice(0, sentenceLimit) })
  }
  return (
    <li className={styles.editor}>
      <span>{at + 1}</span>
      <input
        className={styles.input}
        aria-label={t('textOf', { n: at + 1 })}
        placeholder={t('placeholder')}
        value={text}
        dir="auto"
        spellCheck={false}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <span className={styles.row}>
        <select
          className={styles.select}
          aria-label={t('senseOf', { n: at + 1 })}
          value={sense ?? ''}
          onChange={(event) =>
            changeSentence(list, at, {
              sense: senses.find((one) => one === event.currentTarget.value) ?? null,
            })
          }
        >
          <option value="">{t('unmarked')}</option>
          {senses.map((one) => (
            <option key={one} value={one}>
              {senseSigns[one]}
            </option>
          ))}
        </select>
        <select
          className={styles.select}
          aria-label={t('clueOf', { n: at + 1 })}
          value={clue ?? ''}
          onChange={(event) =>
            changeSentence(list, at, { clue: clues.find((one) => one === event.currentTarget.value) ?? null })
          }
        >
          <option value="">{t('either')}</option>
          {clues.map((one) => (
            <option key={one} value={one}>
              {t(one)}
            </option>
          ))}
        </select>
        <Button look="quiet" aria-label={t('remove', { n: at + 1 })} onClick={() => removeSentence(list, at)}>
          ×
        </Button>
      </span>
      <span>
        {spans.length > 1 && <SentenceText list={list} at={at} />}
        <Problem {...props} at={at} />
        {isCut && <span className={styles.problem}> {t('cutSentence', { limit: sentenceLimit })}</span>}
      </span>
    </li>
  )
}
