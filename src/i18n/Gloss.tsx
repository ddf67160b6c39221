import { useEffect, useState } from 'react'
import { useLocale } from 'use-intl'

/** On the Chinese page, what an English example says, its sentences apart; nothing elsewhere, and of other sentences. */
export function Gloss({ of }: { readonly of: readonly string[] }) {
  const locale = useLocale()
  const [glosses, setGlosses] = useState<Readonly<Record<string, string>>>({})
  useEffect(() => {
    if (locale !== 'zh') return
    import('./glosses.zh.ts').then(
      (file) => setGlosses(file.glosses),
      // Without the file the sentence stands alone, as in English.
      () => {},
    )
  }, [locale])
  const said = of.flatMap((sentence) => glosses[sentence] ?? []).join(' ')
  return locale === 'zh' && said !== '' ? <small>{said}</small> : null
}
