import { useRef } from 'react'
import type { Lit } from '../store/pointed.ts'
import styles from './SentenceBar.module.css'

interface LitTextProps {
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly lit: readonly Lit[]
  /** From here on no model sees the text; null: all of it is seen. */
  readonly cutAt: number | null
  readonly onChange: (value: string) => void
}

/** Text beyond this is out of every model's reach (128 tokens) and is not worth marking, UTF-16 units. */
const marked = 4000

/**
 * A text box in which some words are lit: the textarea lies over a mirror of its text that carries the marks, and
 * takes its height from the mirror.
 */
export function LitText({ label, placeholder, value, lit, cutAt, onChange }: LitTextProps) {
  const mirror = useRef<HTMLDivElement>(null)
  const pieces = split(value.slice(0, marked), lit, cutAt ?? marked)
  return (
    <div className={styles.field}>
      <div ref={mirror} className={styles.mirror} aria-hidden="true" dir="auto">
        {pieces.map((piece) =>
          piece.lit ? (
            <mark key={piece.start} className={styles[piece.lit.role]} data-kind={piece.lit.kind}>
              {piece.text}
            </mark>
          ) : (
            <span key={piece.start} className={piece.cut ? styles.cut : undefined}>
              {piece.text}
            </span>
          ),
        )}
        {'\u200b'}
      </div>
      <textarea
        className={styles.input}
        aria-label={label}
        placeholder={placeholder}
        value={value}
        rows={1}
        dir="auto"
        spellCheck={false}
        autoCapitalize="off"
        onScroll={(event) => {
          if (mirror.current) mirror.current.scrollTop = event.currentTarget.scrollTop
        }}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  )
}

interface LitPiece {
  readonly start: number
  readonly text: string
  readonly lit: Lit | undefined
  readonly cut: boolean
}

/** Cuts the text at the borders of what is lit; where the row's and the column's words meet, the row's wins. */
function split(text: string, lit: readonly Lit[], cutAt: number): readonly LitPiece[] {
  const borders = [...new Set([0, text.length, cutAt, ...lit.flatMap(({ place }) => place.span)])]
    .filter((border) => border >= 0 && border <= text.length)
    .sort((a, b) => a - b)
  return borders.slice(0, -1).map((start, i) => {
    const end = borders[i + 1]!
    return {
      start,
      text: text.slice(start, end),
      cut: start >= cutAt,
      lit: lit.find(({ place }) => place.span[0] <= start && place.span[1] >= end),
    }
  })
}
