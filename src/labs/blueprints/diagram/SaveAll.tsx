import { type RefObject, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Accent } from '../../../charts/palette.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { glyphs, modelNames } from '../../../trace/display.ts'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import { arrowsOf } from './arrows.ts'
import type { DiagramRequest } from './layout.ts'
import { useWordsOfPlaces } from './useWordsOfPlaces.ts'

interface Props {
  readonly diagrams: readonly {
    readonly kind: Accent
    readonly request: DiagramRequest
    readonly frame: RefObject<HTMLDivElement | null>
  }[]
  readonly text: string
}

/** All diagrams side by side as one picture, and all their arrows as one table. */
export function SaveAll({ diagrams, text }: Props) {
  const t = useTranslations('blueprintsDiagrams')
  const own = useSaveWords()
  const words = useMemo(() => ({ ...own, menu: t('saveAll') }), [own, t])
  const { nameOf } = useWordsOfPlaces()
  return (
    <SavePicture
      words={words}
      name="bothways-blueprints"
      picture={async () => {
        const { pictureOfAll } = await import('../../../charts/standaloneSvg.ts')
        const frames = diagrams.flatMap(({ kind, frame: { current } }) =>
          current ? [{ frame: current, title: `${glyphs[kind]} ${modelNames[kind]}` }] : [],
        )
        return pictureOfAll(frames, [text, t('letters')])
      }}
      rows={() => [
        ['model', 'from', 'link', 'to'],
        ...diagrams.flatMap(({ kind, request }) =>
          arrowsOf(request, nameOf).map((arrow) => [kind, ...arrow]),
        ),
      ]}
    />
  )
}
