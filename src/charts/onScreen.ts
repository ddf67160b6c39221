import type { RefObject } from 'react'

/** What stands in a frame, drawings, tables and chips alike, as a picture for `ui/SavePicture`, made when it is asked for. */
export const onScreen = (frame: RefObject<Element | null>, caption: readonly string[]) => async () => {
  const { shownFiles } = await import('./shownSvg.ts')
  if (!frame.current) throw new Error('There is no picture.')
  return shownFiles(frame.current, caption)
}
