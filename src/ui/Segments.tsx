import { useId } from 'react'
import styles from './controls.module.css'

interface SegmentsProps<T extends string> {
  readonly label: string
  readonly options: readonly { readonly value: T; readonly label: string; readonly title?: string }[]
  readonly value: T
  readonly onChange: (value: T) => void
  /** What a link may leave out (`hide` in the address). */
  readonly part?: 'views'
}

/** One choice of a few, all in sight: a radio group whose arrow keys the browser provides. */
export function Segments<T extends string>({ label, options, value, onChange, part }: SegmentsProps<T>) {
  const name = useId()
  return (
    <fieldset className={styles.segments} data-part={part}>
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.segment} title={option.title} data-label={option.label}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
