import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { choose, useChoices } from '../../../store/choices.ts'
import { Switch } from '../../../ui/Switch.tsx'
import { walkButtons } from '../../../ui/walkButtons.ts'
import styles from '../plates.module.css'
import own from './Gap.module.css'
import { GapExamples } from './GapExamples.tsx'
import { isTypedGap, type TextPiece } from './gaps.ts'
import type { GapView } from './useGap.ts'

/** The sentence as chips: each hides its piece, or shows it again. */
export function GapSentence({ view }: { readonly view: GapView }) {
  const t = useTranslations('predictGap')
  const { pieces, gaps, focus } = view
  const chosen = useChoices(({ choices }) => choices['predict.hidden'])
  const [several, setSeveral] = useState((chosen?.length ?? 0) > 1)
  const hidden = gaps.filter((gap) => !isTypedGap(pieces[gap]!))

  const press = (piece: number) => {
    const isGap = gaps.includes(piece)
    if (isGap && (piece !== focus || isTypedGap(pieces[piece]!))) choose({ 'predict.gap': piece })
    else if (isGap) choose({ 'predict.hidden': hidden.filter((one) => one !== piece), 'predict.gap': null })
    else choose({ 'predict.hidden': several ? [...hidden, piece] : [piece], 'predict.gap': piece })
  }
  const allow = (more: boolean) => {
    setSeveral(more)
    if (!more && hidden.length > 1) {
      choose({ 'predict.hidden': [focus !== null && hidden.includes(focus) ? focus : hidden[0]!] })
    }
  }
  if (pieces.length === 0) return <p className={styles.quiet}>{t('empty')}</p>
  const word = focus === null ? undefined : pieces[focus]
  return (
    <>
      <p id="gap-hint" className={styles.note}>
        {t('hint')}
      </p>
      <ol className={own.chips} aria-describedby="gap-hint" onKeyDown={walkButtons}>
        {pieces.map((piece, at) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place
            key={at}
            className={own.place}
            data-joined={pieces[at + 1]?.kind === 'continuation' || undefined}
          >
            <Chip
              piece={piece}
              isGap={gaps.includes(at)}
              isFocus={at === focus}
              isStop={at === (focus ?? 0)}
              onPress={() => press(at)}
            />
          </li>
        ))}
      </ol>
      <div className={styles.tools}>
        <Switch checked={several} onChange={allow}>
          {t('several')}
        </Switch>
        <GapExamples />
      </div>
      {word && word.wordLength > 1 && (
        <p className={styles.quiet} role="status">
          {t('pieces', {
            piece: word.piece,
            word: pieces
              .slice(word.wordStart, word.wordStart + word.wordLength)
              .map(({ label }) => label)
              .join(''),
            count: word.wordLength,
          })}
        </p>
      )}
      {focus === null && <p className={styles.quiet}>{t('noGap')}</p>}
    </>
  )
}

interface ChipProps {
  readonly piece: TextPiece
  readonly isGap: boolean
  readonly isFocus: boolean
  readonly isStop: boolean
  readonly onPress: () => void
}

function Chip({ piece, isGap, isFocus, isStop, onPress }: ChipProps) {
  const t = useTranslations('predictGap')
  const isTyped = isTypedGap(piece)
  const name = !isGap
    ? t('hide', { word: piece.label })
    : isTyped
      ? t('typedGap')
      : t('hiddenGap', { word: piece.label })
  return (
    <button
      type="button"
      className={own.chip}
      data-kind={piece.kind}
      aria-label={name}
      aria-pressed={isGap}
      aria-current={isFocus || undefined}
      tabIndex={isStop ? 0 : -1}
      onClick={onPress}
    >
      {isGap && <span className={own.mask}>[MASK]</span>}
      {!isTyped && (
        <span className={own.word} dir="auto">
          {piece.label}
        </span>
      )}
    </button>
  )
}
