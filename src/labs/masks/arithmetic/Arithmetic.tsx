import { type RefObject, useEffect, useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { onScreen } from '../../../charts/onScreen.ts'
import { fourDigits } from '../../../i18n/number.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { choose } from '../../../store/choices.ts'
import type { Kind } from '../../../store/fields.ts'
import { onOneLine } from '../../../trace/display.ts'
import { Button } from '../../../ui/Button.tsx'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import type { ModelView } from '../useModelView.ts'
import styles from './Arithmetic.module.css'
import { type CellArithmetic, cellArithmetic } from './cellArithmetic.ts'
import { Formula } from './Formula.tsx'

/** What of the way from q · k to the weight is one number, and what is a vector of the head's width. */
const numbers = ['dot', 'score', 'largest', 'exp', 'rowSum', 'weight'] as const
const vectors = ['q', 'k', 'contribution', 'output'] as const

/** How one cell of the picture came about, in the model's own numbers. */
export function Arithmetic({ view }: { readonly view: ModelView }) {
  const t = useTranslations()
  const { trace, layer, head, row, column, tokens, kind } = view
  const ofHead = head === 'mean' ? 0 : head
  const cell = useMemo(
    () => (row === null || column === null ? null : cellArithmetic(trace, layer, ofHead, row, column)),
    [trace, layer, ofHead, row, column],
  )
  const save = useSaveWords()
  const frame = useRef<HTMLDivElement>(null)
  const strip = useRef<HTMLElement>(null)
  const isThere = cell !== null
  useEffect(() => {
    if (isThere) uncover(kind, strip.current)
  }, [kind, isThere])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) close(kind)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [kind])
  if (row === null || column === null) return null
  const names = { row: tokens[row]?.label ?? '', column: tokens[column]?.label ?? '' }
  const where = { model: t(`model.${kind}`), layer: layer + 1, head: ofHead + 1 }
  return (
    <section
      ref={strip}
      className={styles.strip}
      data-kind={kind}
      data-spot="arithmetic"
      aria-label={t('arithmetic.title')}
    >
      <header className={styles.head}>
        <h2 dir="auto">
          {names.row} → {names.column}
        </h2>
        <p>{head === 'mean' ? t('arithmetic.ofMean', where) : t('arithmetic.of', where)}</p>
        {cell && (
          <SavePicture
            words={save}
            name={`bothways-arithmetic-${kind}`}
            picture={onScreen(frame, [
              onOneLine(view.request),
              `${names.row} → ${names.column} · ${t('arithmetic.of', where)}`,
              `${t('model.weights', { origin: t(`model.${trace.model.origin}`) })} · ${trace.backend}`,
            ])}
            rows={() => [
              ['name', 'index', 'value'],
              ...numbers.map((name) => [name, null, cell[name]]),
              ...vectors.flatMap((name) => Array.from(cell[name], (value, i) => [name, i, value])),
            ]}
          />
        )}
        <Button look="quiet" onClick={() => close(kind)}>
          {t('arithmetic.close')}
        </Button>
      </header>
      {cell ? <Steps cell={cell} names={names} frame={frame} /> : <p>{t('model.computing')} …</p>}
    </section>
  )
}

const matrixOf = (kind: Kind) =>
  document.querySelector<HTMLElement>(`article[data-kind="${kind}"] [role="application"]`)

/** Closes the strip and goes back to the matrix from which it was opened. */
function close(kind: Kind) {
  choose({ open: false })
  matrixOf(kind)?.focus()
}

/** The strip stands over the lower part of the page: what it hides of the matrix is moved up from under it. */
function uncover(kind: Kind, strip: HTMLElement | null) {
  const matrix = matrixOf(kind)?.getBoundingClientRect()
  if (!strip || !matrix) return
  const hidden = matrix.bottom + 8 - strip.getBoundingClientRect().top
  if (hidden > 0)
    window.scrollBy({ top: Math.min(hidden, Math.max(0, matrix.top - 64)), behavior: 'instant' })
}

interface StepsProps {
  readonly cell: CellArithmetic
  readonly names: { readonly row: string; readonly column: string }
  readonly frame: RefObject<HTMLDivElement | null>
}

function Steps({ cell, names, frame }: StepsProps) {
  const t = useTranslations('arithmetic')
  const { dot, width, score, allowed, largest, exp, rowSum, keys, weight, contribution, output } = cell
  return (
    <>
      <div ref={frame} className={styles.saved}>
        <ol className={styles.steps}>
          <Step value={dot} label={t('dot')} note={t('dotNote', { ...names, width })} />
          <Sign>{t('scale', { width })}</Sign>
          <Step value={score} label={t('score')} />
          <Sign>+</Sign>
          <li className={styles.step} data-forbidden={!allowed || undefined}>
            <span>{allowed ? '0' : '−∞'}</span>
            <small>{allowed ? t('maskAllowed') : t('maskForbidden')}</small>
          </li>
          <Sign>→</Sign>
          <Step
            value={exp}
            label={largest === null ? t('exp') : t('expLess', { largest: fourDigits(largest) })}
            note={largest === null ? t('forbiddenRow') : t('expNote', { largest: fourDigits(largest) })}
          />
          <Sign>÷</Sign>
          <Step value={rowSum} label={t('rowSum')} note={t('rowSumNote', { count: keys })} />
          <Sign>=</Sign>
          <Step value={weight} label={t('weight')} strong />
        </ol>
        {!allowed && (
          <p className={styles.text}>{largest === null ? t('forbiddenRow') : t('forbiddenText')}</p>
        )}
        <div className={styles.vectors}>
          <Vector label="q" note={names.row} values={cell.q} />
          <Vector label="k" note={names.column} values={cell.k} />
          <Vector label={t('timesValue')} note={t('timesValueNote', names)} values={contribution} />
          <Vector label={t('sum')} note={t('sumNote', names)} values={output} />
        </div>
      </div>
      <Formula cell={cell} />
    </>
  )
}

interface StepProps {
  readonly value: number
  readonly label: string
  readonly note?: string
  readonly strong?: boolean
}

function Step({ value, label, note, strong = false }: StepProps) {
  return (
    <li className={styles.step} data-strong={strong || undefined} title={note}>
      <data value={value} title={String(value)}>
        {fourDigits(value)}
      </data>
      <small>{label}</small>
      {note && <span className="visually-hidden">{note}</span>}
    </li>
  )
}

function Sign({ children }: { readonly children: string }) {
  return <li className={styles.sign}>{children}</li>
}

interface VectorProps {
  readonly label: string
  readonly note: string
  readonly values: Float32Array
}

/** A vector as signed bars, with its numbers in a table that opens. */
function Vector({ label, note, values }: VectorProps) {
  const t = useTranslations('arithmetic')
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return (
    <details className={styles.vector}>
      <summary>
        <strong>{label}</strong> <span dir="auto">{note}</span>
        <svg viewBox={`0 0 ${values.length} 20`} preserveAspectRatio="none" aria-hidden="true">
          {Array.from(values, (value, i) => {
            const height = (9 * Math.abs(value)) / (largest || 1)
            return (
              <rect
                // biome-ignore lint/suspicious/noArrayIndexKey: a component is its index
                key={i}
                x={i + 0.12}
                y={value > 0 ? 10 - height : 10}
                width={0.76}
                height={height}
                data-negative={value < 0 || undefined}
              />
            )
          })}
        </svg>
        <span>
          {t('vector', { count: values.length })} · {largest === 0 ? t('zeros') : `±${fourDigits(largest)}`}
        </span>
      </summary>
      <ol className={styles.numbers}>
        {Array.from(values, (value, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a component is its index
          <li key={i}>{value.toFixed(4)}</li>
        ))}
      </ol>
    </details>
  )
}
