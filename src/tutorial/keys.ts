export type KeyMeaning = 'next' | 'back' | 'fold'

const meanings: Readonly<Record<string, KeyMeaning>> = {
  ArrowRight: 'next',
  ArrowLeft: 'back',
  Escape: 'fold',
}

/** What of a keydown event decides what it means. */
export interface Pressed {
  readonly key: string
  readonly defaultPrevented: boolean
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  /** Does the key go to the page or to a button of the tutorial, not to a control that has a use for it? */
  readonly free: boolean
}

/** What a key means to the tutorial; null when it belongs to something else. */
export function meaningOf(pressed: Pressed): KeyMeaning | null {
  const { key, defaultPrevented, altKey, ctrlKey, metaKey, shiftKey, free } = pressed
  if (!free || defaultPrevented || altKey || ctrlKey || metaKey || shiftKey) return null
  return meanings[key] ?? null
}
