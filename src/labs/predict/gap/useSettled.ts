import { useEffect, useState } from 'react'

/** A value that follows the given one when that has rested for a while: for what is too dear to do at every keystroke. */
export function useSettled(value: string | null, milliseconds: number): string | null {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return settled === value ? value : null
}
