import { useTranslations } from 'use-intl'
import { RefusalSentence } from '../../i18n/RefusalSentence.tsx'
import { ModelHead } from '../../panels/ModelHead.tsx'
import { useChoices } from '../../store/choices.ts'
import { useEngineStatus } from '../../store/engineStatus.ts'
import type { WordList } from '../../store/wordList.ts'
import { modelNames } from '../../trace/display.ts'
import { useShownName } from './useNames.ts'
import type { WordAnswer, WordModel } from './useWordView.ts'
import { WordPicture } from './WordPicture.tsx'
import styles from './WordsLab.module.css'

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
    <article
      className={`plate ${styles.panel}`}
      data-kind={kind}
      aria-label={modelNames[kind]}
      aria-busy={!view}
      data-spot={`${kind}.words`}
    >
      <ModelHead kind={kind} name={modelNames[kind]} note={t(`words.sees.${kind}`)}>
        {view && (
          <span className={styles.where}>
            {t('words.shown', { where: shownName(view), origin: t(`model.${view.model.origin}`) })}
          </span>
        )}
      </ModelHead>
      {refusal && (
        <p className={styles.notice} role="alert">
          <RefusalSentence of={refusal} />
        </p>
      )}
      {view && view.rows.length > 0 ? (
        <WordPicture
          kind={kind}
          list={list}
          lit={props.lit}
          onLight={props.onLight}
          view={view}
          where={shownName(view)}
        />
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
