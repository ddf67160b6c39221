import type { KeyboardEvent, ReactNode } from 'react'
import type { ReadableToken } from '../../trace/display.ts'
import styles from './TokenPicker.module.css'

interface TokenPickerProps {
  readonly label: string
  readonly tokens: readonly ReadableToken[]
  readonly at: number
  readonly onChoose: (at: number) => void
  /** What stands under a token. */
  readonly below?: (at: number) => ReactNode
}

/** The sentence as tokens, of which one is looked at. One tab stop; the arrow keys walk along it. */
export function TokenPicker({ label, tokens, at, onChoose, below }: TokenPickerProps) {
  return (
    <fieldset className={styles.tokens} onKeyDown={walk}>
      <legend className="visually-hidden">{label}</legend>
      {tokens.map((token, t) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
          key={t}
          type="button"
          className={styles.token}
          data-kind={token.kind}
          data-joined={tokens[t + 1]?.kind === 'continuation' || undefined}
          aria-pressed={t === at}
          tabIndex={t === at ? 0 : -1}
          onClick={() => onChoose(t)}
        >
          <span dir="auto">{token.label}</span>
          {below?.(t)}
        </button>
      ))}
    </fieldset>
  )
}

function walk(event: KeyboardEvent<HTMLFieldSetElement>) {
  const places = [...event.currentTarget.querySelectorAll('button')]
  const here = places.indexOf(event.target as HTMLButtonElement)
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
  const next = step === undefined ? undefined : places[here + step]
  if (here < 0 || !next) return
  event.preventDefault()
  next.focus()
  next.click()
}
