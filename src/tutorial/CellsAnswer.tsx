import { useTranslations } from 'use-intl'
import { readCells } from '../store/cells.ts'
import styles from './Cells.module.css'

interface CellsAnswerProps {
  readonly tokens: readonly string[]
  /** As store/cells.ts writes them. */
  readonly guess: string
  readonly outcome: string
}

const glyphs = { hit: '✕', missed: '!', extra: '?', open: '' } as const

/** The painted cells over the forbidden ones. */
export function CellsAnswer({ tokens, guess, outcome }: CellsAnswerProps) {
  const t = useTranslations('course')
  const setOf = (cells: string) => new Set((readCells(cells) ?? []).map((cell) => cell.join('.')))
  const painted = setOf(guess)
  const forbidden = setOf(outcome)
  const stateOf = (cell: string) =>
    forbidden.has(cell) ? (painted.has(cell) ? 'hit' : 'missed') : painted.has(cell) ? 'extra' : 'open'
  return (
    <>
      <table className={styles.cells} aria-label={t('answer')}>
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
                const state = stateOf(`${i}.${j}`)
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a place, not a thing
                  <td key={j}>
                    <span className={styles.cell} data-state={state}>
                      <span aria-hidden="true">{glyphs[state]}</span>
                      <span className="visually-hidden">{t('cellMark', { row, column, state })}</span>
                    </span>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.hint}>{t('cellsLegend')}</p>
    </>
  )
}
