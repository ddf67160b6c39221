import { useTranslations } from 'use-intl'
import type { Sense } from '../../store/senseSentences.ts'
import type { WordList } from '../../store/wordList.ts'
import type { WordView } from './useWordView.ts'

/** Names of senses: the set's, or the letter alone. */
export function useSenseName({ set, isSetsWord }: WordList): (sense: Sense | null) => string {
  const t = useTranslations('words')
  return (sense) => {
    if (sense === null) return t('unmarked')
    if (!isSetsWord || sense === 'C') return t('sense', { sense })
    return t('senseNamed', { sense, name: t(`senses.${set.id}.${sense}`) })
  }
}

/** Name of a layer, counted from the static vectors. */
export function useLayerName(): (layer: number) => string {
  const t = useTranslations('words')
  return (layer) => (layer === 0 ? t('static') : t('layerN', { layer }))
}

/** Name of what a view shows, which says where the slider goes beyond a model's layers. */
export function useShownName(chosen: number): (view: WordView) => string {
  const t = useTranslations('words')
  const layerName = useLayerName()
  return ({ layer }) => {
    if (layer === null) return t('mixed')
    return layer < chosen ? t('layerLast', { layer }) : layerName(layer)
  }
}
