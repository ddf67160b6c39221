import { useId } from 'react'
import styles from './controls.module.css'

interface SliderProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly onChange: (value: number) => void
  /** A drag or a key press begins. */
  readonly onStart: () => void
}

/** A whole number on a scale, with its value beside it. */
export function Slider({ label, value, min, max, onChange, onStart }: SliderProps) {
  const id = useId()
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        value={Math.min(value, max)}
        onPointerDown={onStart}
        onKeyDown={onStart}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <output htmlFor={id}>{Math.min(value, max)}</output>
    </div>
  )
}
