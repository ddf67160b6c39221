import type { RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { useSaveWords } from '../../i18n/useSaveWords.ts'
import type { WordList } from '../../store/wordList.ts'
import { modelNames } from '../../trace/display.ts'
import { nested } from '../../trace/json.ts'
import { rowOf } from '../../trace/measure.ts'
import { SavePicture } from '../../ui/SavePicture.tsx'
import { useSenseName } from './useNames.ts'
import type { WordView } from './useWordView.ts'

interface SaveProps {
  readonly frame: RefObject<HTMLDivElement | null>
  readonly view: WordView
  readonly where: string
  readonly list: WordList
  readonly axes: readonly string[]
}

/** The picture and its numbers to take away; as JSON the states of every layer. */
export function SaveWord({ frame, view, where, list, axes }: SaveProps) {
  const t = useTranslations()
  const words = useSaveWords()
  const senseName = useSenseName(list)
  const { kind, model, rows, layers, plane, cosine } = view
  const caption = [
    t('words.captionWord', { word: list.word, count: rows.length }),
    t('words.caption', { model: modelNames[kind], where, origin: t(`model.${model.origin}`) }),
    ...axes,
    ...rows.map(({ sentence }) => {
      const { text, sense } = list.sentences[sentence]!
      return t('words.point', { n: sentence + 1, sense: senseName(sense), text })
    }),
  ]
  const numbered = rows.map(({ sentence, pieces }, n) => ({
    sentence: sentence + 1,
    ...list.sentences[sentence]!,
    pieces,
    point: plane.points[n]!,
  }))
  return (
    <SavePicture
      words={words}
      name={`bothways-words-${kind}`}
      picture={() =>
        import('../../charts/standaloneSvg.ts').then(({ pictureFiles }) =>
          pictureFiles(frame.current!, caption),
        )
      }
      rows={() => [
        [
          'sentence',
          'sense',
          'clue',
          'text',
          'x',
          'y',
          ...rows.map(({ sentence }) => `cosine_${sentence + 1}`),
        ],
        ...numbered.map(({ sentence, sense, clue, text, point }, n) => [
          sentence,
          sense,
          clue,
          text,
          ...point,
          ...rowOf(cosine, n),
        ]),
      ]}
      everything={() => ({
        schema: 'bothways/words@1',
        model,
        word: list.word,
        sentences: numbered.map(({ sentence, text, sense, clue, place, pieces }) => ({
          sentence,
          text,
          sense,
          clue,
          span: place?.span ?? null,
          pieces,
        })),
        layers: layers.map((states, layer) => ({ layer, states: nested(states) })),
      })}
    />
  )
}
