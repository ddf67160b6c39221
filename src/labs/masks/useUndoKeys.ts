import { useEffect } from 'react'
import { redoMask, undoMask, useChoices } from '../../store/choices.ts'

/** Where the browser's own undo belongs to the text. */
const typed = 'textarea, input:not([type=radio], [type=range], [type=checkbox])'

/** Ctrl+Z and Ctrl+Shift+Z (⌘ on a Mac) walk through the masks of the model under the cursor; text keeps its own. */
export function useUndoKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return
      if (event.target instanceof Element && event.target.closest(typed)) return
      const { kind } = useChoices.getState().choices.cursor
      if (event.shiftKey) redoMask(kind)
      else undoMask(kind)
      event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
