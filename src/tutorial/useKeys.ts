import { type RefObject, useEffect } from 'react'
import { type KeyMeaning, meaningOf } from './keys.ts'

/** Listens for the tutorial's keys, on the page itself and on `frame` but for what is typed or chosen in it. */
export function useKeys(frame: RefObject<HTMLElement | null>, act: (meaning: KeyMeaning) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event
      const free =
        target === document.body ||
        (target instanceof Element && frame.current?.contains(target) === true && !target.closest('input'))
      const meaning = meaningOf({
        key: event.key,
        defaultPrevented: event.defaultPrevented,
        altKey: event.altKey,
        ctrlKey: event.ctrlKey,
        metaKey: event.metaKey,
        shiftKey: event.shiftKey,
        free,
      })
      if (meaning) act(meaning)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [frame, act])
}
