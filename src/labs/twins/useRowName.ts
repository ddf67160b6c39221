import { useTranslations } from 'use-intl'
import type { MetricEntry } from '../../engine/metrics.ts'
import { glyphs, modelNames } from '../../trace/display.ts'
import { type FigureOf, twinOf } from './figures.ts'
import { headingKey, layerOf, methodKey, rivalKey } from './rowNames.ts'

/** How the rows and headings of the figures are named in the reader's language; what is not known stands as it is. */
export function useRowName() {
  const t = useTranslations('twins')
  const methodOf = (word: string): string => {
    const known = methodKey(word)
    if (known) return t(`methods.${known}`)
    const layer = layerOf(word)
    return layer === null ? word : t('methods.layer', { layer })
  }
  const nameOf = (entry: MetricEntry): string => {
    const { model, method, key } = entry
    const twin = twinOf(entry)
    const rival = rivalKey(model)
    const who = twin ? `${glyphs[twin]} ${modelNames[twin]}` : rival ? t(`rivals.${rival}`) : model
    const way = key === 'perplexity.forward' ? 'forward' : key === 'perplexity.backward' ? 'backward' : method
    return way && way !== model ? `${who}, ${methodOf(way)}` : who
  }
  // What stands over the senses is the word under study itself.
  const headingOf = (figure: FigureOf, heading: string): string =>
    figure.id === 'sensesBy'
      ? heading
      : heading
          .split(' · ')
          .map((word) => {
            const known = headingKey(word)
            return known ? t(`headings.${known}`) : word
          })
          .join(' · ')
  return { nameOf, headingOf }
}
