import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { IntlProvider, useLocale, useMessages } from 'use-intl'
import { loadPart, type Parts } from './parts.ts'

interface Props {
  readonly part: keyof Parts
  readonly children: ReactNode
}

/** Shows a screen once its words are there, in the reader's language; the old language stays until the new one is. */
export function WithWords({ part, children }: Props) {
  const locale = useLocale()
  const messages = useMessages()
  const [loaded, setLoaded] = useState<{ words: object } | { error: unknown } | null>(null)
  useEffect(() => {
    let current = true
    loadPart(part, locale).then(
      (words) => {
        if (current) setLoaded({ words })
      },
      (error: unknown) => {
        if (current) setLoaded({ error })
      },
    )
    return () => {
      current = false
    }
  }, [part, locale])
  const words = loaded && 'words' in loaded ? loaded.words : null
  const all = useMemo(() => ({ ...messages, [part]: words }), [messages, part, words])
  if (loaded && 'error' in loaded) throw loaded.error
  if (!words) return null
  return (
    <IntlProvider locale={locale} messages={all as typeof messages} timeZone="UTC">
      {children}
    </IntlProvider>
  )
}
