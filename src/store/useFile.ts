import { useEffect, useState } from 'react'

export type FileState<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'there'; readonly value: T }
  | { readonly state: 'missing'; readonly reason: string }

/** A file that the screen needs, fetched when it is opened; `retry` tries again. */
export function useFile<T>(fetchIt: () => Promise<T>): FileState<T> & { readonly retry: () => void } {
  const [file, setFile] = useState<FileState<T>>({ state: 'waiting' })
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try fetches again
  useEffect(() => {
    let current = true
    fetchIt().then(
      (value) => {
        if (current) setFile({ state: 'there', value })
      },
      (error: unknown) => {
        if (current)
          setFile({ state: 'missing', reason: error instanceof Error ? error.message : String(error) })
      },
    )
    return () => {
      current = false
    }
  }, [fetchIt, tries])
  return { ...file, retry: () => setTries(tries + 1) }
}
