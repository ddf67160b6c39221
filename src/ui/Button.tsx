import type { ComponentProps } from 'react'
import styles from './controls.module.css'

interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: 'plain' | 'quiet' | 'primary'
}

/** A button; its label is a verb. */
export function Button({ look = 'plain', className = '', type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={`${styles.button} ${styles[look] ?? ''} ${className}`} {...rest} />
}
