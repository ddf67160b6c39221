import { useId } from 'react'
import styles from './controls.module.css'

interface SliderProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  /** Default: 1. */
  readonly step?: number
  /** The value in words; default: the number. */
  readonly text?: string
  readonly onChange: (value: number) => void
  /** A drag or a key press begins. */
  readonly onStart?: () => void
}

/** A number on a scale, with its value beside it. */
export function Slider({ label, value, min, max, step = 1, text, onChange, onStart }: SliderProps) {
  const id = useId()
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        aria-valuetext={text}
        value={Math.min(value, max)}
        onPointerDown={onStart}
        onKeyDown={onStart}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <output htmlFor={id}>{text ?? Math.min(value, max)}</output>
    </div>
  )
}
