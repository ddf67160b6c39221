import type { ReactNode } from 'react'
import type { ReadableToken } from '../../trace/display.ts'
import { walkButtons } from '../../ui/walkButtons.ts'
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
    <fieldset className={styles.tokens} onKeyDown={(event) => walkButtons(event)?.click()}>
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
