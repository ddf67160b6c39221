/** Keys under which this page keeps things on the device; nothing of it ever leaves. */
const prefix = 'bothways.'

/** Reads what this device remembers; null when there is nothing or storage is closed to us. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(prefix + key)
  } catch {
    return null
  }
}

/** Remembers on this device; false when storage is full or closed, and then nothing else is lost. */
export function remember(key: string, value: string): boolean {
  try {
    localStorage.setItem(prefix + key, value)
    return true
  } catch {
    return false
  }
}
