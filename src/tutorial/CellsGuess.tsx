import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { readCells, writeCells } from '../store/cells.ts'
import { useChoices } from '../store/choices.ts'
import { useResults } from '../store/results.ts'
import type { Cell } from '../trace/request.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Cells.module.css'
import type { CellsQuestion } from './question.ts'

interface CellsGuessProps {
  readonly question: CellsQuestion
  readonly label: string
  /** What is painted so far, as store/cells.ts writes it. */
  readonly value: string
  readonly onChange: (cells: string) => void
}

const steps: Readonly<Record<string, Cell>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** A small mask to paint by pointer or by keys: which cells are forbidden? */
export function CellsGuess({ question, label, value, onChange }: CellsGuessProps) {
  const t = useTranslations('course')
  const choices = useChoices((state) => state.choices)
  const results = useResults()
  const tokens = question.tokens({ choices, results })
  const painted = new Set((readCells(value) ?? []).map((cell) => cell.join('.')))
  const [cursor, setCursor] = useState<Cell>([0, 0])
  /** What the present stroke does to the cells that it meets; null between strokes. */
  const stroke = useRef<boolean | null>(null)
  const table = useRef<HTMLTableElement>(null)
  if (!tokens) return <p>{t('computing')} …</p>

  const paint = (row: number, column: number, forbidden: boolean) => {
    const next = new Set(painted)
    if (forbidden) next.add(`${row}.${column}`)
    else next.delete(`${row}.${column}`)
    onChange(writeCells([...next].map((cell) => cell.split('.').map(Number) as unknown as Cell)))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const by = steps[event.key]
    if (!by) return
    event.preventDefault()
    const within = (at: number) => Math.min(Math.max(at, 0), tokens.length - 1)
    const next: Cell = [within(cursor[0] + by[0]), within(cursor[1] + by[1])]
    setCursor(next)
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.join('.')}"]`)?.focus()
  }
  return (
    <>
      <p className={styles.hint}>{t('paint')}</p>
      <table
        ref={table}
        className={styles.cells}
        aria-label={label}
        onPointerUp={() => {
          stroke.current = null
        }}
        onPointerLeave={() => {
          stroke.current = null
        }}
      >
        <thead>
          <tr>
            <td />
            {tokens.map((token, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a place, not a thing
              <th key={column} scope="col">
                <span>{token}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tokens.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a place, not a thing
            <tr key={i}>
              <th scope="row">{row}</th>
              {tokens.map((column, j) => {
                const forbidden = painted.has(`${i}.${j}`)
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a place, not a thing
                  <td key={j}>
                    <button
                      type="button"
                      className={styles.cell}
                      data-cell={`${i}.${j}`}
                      data-state={forbidden ? 'forbidden' : 'allowed'}
                      aria-pressed={forbidden}
                      aria-label={t('paintCell', { row, column, state: forbidden ? 'forbidden' : 'allowed' })}
                      tabIndex={cursor[0] === i && cursor[1] === j ? 0 : -1}
                      onKeyDown={onKeyDown}
                      onFocus={() => setCursor([i, j])}
                      onPointerDown={(event) => {
                        // A touch keeps sending its strokes to the cell in which it began, unless it is let go.
                        event.currentTarget.releasePointerCapture(event.pointerId)
                        stroke.current = !forbidden
                        paint(i, j, !forbidden)
                      }}
                      onPointerEnter={(event) => {
                        if (stroke.current !== null && event.buttons > 0) paint(i, j, stroke.current)
                      }}
                      onClick={(event) => {
                        // The pointer has painted already; what clicks without one is a key or an assistive technology.
                        if (event.detail === 0) paint(i, j, !forbidden)
                      }}
                    >
                      {forbidden ? '✕' : ''}
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <Button look="quiet" onClick={() => onChange(writeCells([]))} hidden={painted.size > 0}>
        {t('paintedNone')}
      </Button>
    </>
  )
}
