import { NumberField } from '@base-ui/react/number-field'
import { useId } from 'react'
import styles from './controls.module.css'

interface StepperProps {
  readonly label: string
  readonly less: string
  readonly more: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly onChange: (value: number) => void
}

/** A whole number, typed or stepped. */
export function Stepper({ label, less, more, value, min, max, onChange }: StepperProps) {
  const id = useId()
  return (
    <NumberField.Root
      id={id}
      className={styles.stepper}
      value={value}
      min={min}
      max={max}
      step={1}
      onValueChange={(next) => next !== null && onChange(Math.round(next))}
    >
      <label htmlFor={id}>{label}</label>
      <NumberField.Group className={styles.stepperGroup}>
        <NumberField.Decrement aria-label={less}>−</NumberField.Decrement>
        <NumberField.Input />
        <NumberField.Increment aria-label={more}>+</NumberField.Increment>
      </NumberField.Group>
    </NumberField.Root>
  )
}
