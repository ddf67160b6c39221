import { useTranslations } from 'use-intl'
import type { WordList } from '../../store/wordList.ts'
import { changeSentence } from './useWordList.ts'
import styles from './WordsLab.module.css'

/** A sentence with its word in bold; where the word stands more than once, a click takes another one. */
export function SentenceText({ list, at }: { readonly list: WordList; readonly at: number }) {
  const t = useTranslations('words')
  const { text, spans, place } = list.sentences[at]!
  return (
    <span className={styles.text} dir="auto">
      {spans.map(([start, end], n) => (
        <span key={start}>
          {text.slice(spans[n - 1]?.[1] ?? 0, start)}
          {place?.span[0] === start ? (
            <mark>{text.slice(start, end)}</mark>
          ) : (
            <button
              type="button"
              className={styles.other}
              aria-label={t('otherPlace', { word: text.slice(start, end), n: at + 1 })}
              onClick={() => changeSentence(list, at, { occurrence: n })}
            >
              {text.slice(start, end)}
            </button>
          )}
        </span>
      ))}
      {text.slice(spans.at(-1)?.[1] ?? 0)}
    </span>
  )
}
