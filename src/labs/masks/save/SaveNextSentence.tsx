import type { RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { onScreen } from '../../../charts/onScreen.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import type { ModelView } from '../useModelView.ts'

interface SaveNextSentenceProps {
  readonly view: ModelView
  /** Where the bars stand. */
  readonly frame: RefObject<Element | null>
}

/** Takes what BERT says of the pair away; fetched late, for the front door's sake. */
export function SaveNextSentence({ view: { request, trace }, frame }: SaveNextSentenceProps) {
  const t = useTranslations()
  const words = useSaveWords()
  const { text, pair = '' } = request
  const origin = t('model.weights', { origin: t(`model.${trace.model.origin}`) })
  const answer = trace.nextSentence!
  return (
    <SavePicture
      words={words}
      name="bothways-next-sentence"
      picture={onScreen(frame, [
        `A: ${text} / B: ${pair}`,
        `${t('model.bert')}: ${t('predictions.nextSentence')} · ${origin} · ${trace.backend}`,
      ])}
      rows={() => [
        ['text', 'pair', 'label', 'probability'],
        ...(['isNext', 'notNext'] as const).map((label) => [text, pair, label, answer[label]]),
      ]}
    />
  )
}
