import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { onScreen } from '../../../charts/onScreen.ts'
import type { Accent } from '../../../charts/palette.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { Fold } from '../../../ui/Fold.tsx'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import { ScrollFrame } from '../../../ui/ScrollFrame.tsx'
import { type Architecture, joinedLevel, topLevel, type Unit } from './architecture.ts'
import styles from './DiagramsView.module.css'
import { type Place, partnersOf } from './places.ts'
import type { Typed } from './useTyped.ts'
import { useWordsOfPlaces } from './useWordsOfPlaces.ts'

interface Drawn {
  readonly kind: Accent
  readonly architecture: Architecture
  readonly typed: Typed
}

interface Props {
  readonly drawn: readonly Drawn[]
  /** The model in which the cursor stands, and where. */
  readonly source: Drawn
  readonly place: Place
}

const names: Readonly<Record<Accent, string>> = { elmo: 'ELMo', gpt: 'GPT', bert: 'BERT' }

/** What the drawings say at the token under the cursor, level by level, in words. */
export function PlaceTable({ drawn, source, place }: Props) {
  const t = useTranslations('blueprintsDiagrams')
  const words = useSaveWords()
  const rowsOf = useRowsOf(source, place)
  const frame = useRef<HTMLTableElement>(null)
  const token = source.typed.labels[place.unit.at]?.label ?? t('boundary')
  return (
    <Fold title={t('table')}>
      {() => (
        <>
          <ScrollFrame label={t('table')}>
            <table ref={frame} className={styles.table}>
              <caption>{t('tableCaption', { token })}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('model')}</th>
                  <th scope="col">{t('unit')}</th>
                  <th scope="col">{t('inputs')}</th>
                  <th scope="col">{t('hasSeen')}</th>
                </tr>
              </thead>
              <tbody>
                {drawn.flatMap((one) =>
                  rowsOf(one).map(([model, unit, inputs, seen]) => (
                    <tr key={`${model} ${unit}`}>
                      <th scope="row">{model}</th>
                      <td>{unit}</td>
                      <td>{inputs}</td>
                      <td>{seen}</td>
                    </tr>
                  )),
                )}
              </tbody>
            </table>
          </ScrollFrame>
          <SavePicture
            words={words}
            name="bothways-blueprint-place"
            picture={onScreen(frame, [t('tableCaption', { token })])}
            rows={() => [['model', 'unit', 'inputs', 'has_seen'], ...drawn.flatMap(rowsOf)]}
          />
        </>
      )}
    </Fold>
  )
}

type Row = readonly [model: string, unit: string, inputs: string, seen: string]

/** The rows of one model: none where it has no token at the place. */
function useRowsOf(source: Drawn, place: Place): (one: Drawn) => readonly Row[] {
  const words = useWordsOfPlaces()
  return (one) => {
    const { architecture, typed, kind } = one
    const { at, stack } = place.unit
    const ground: Place = { kind: source.kind, unit: { stack, level: 0, at } }
    const [bottom] = one.kind === source.kind ? [ground.unit] : partnersOf(ground, source, one)
    if (!bottom) return []
    const levels = Array.from({ length: topLevel(architecture) }, (_, level) => level + 1)
    const units = levels.flatMap((level): Unit[] =>
      level === joinedLevel(architecture)
        ? [{ stack: 0, level, at: bottom.at }]
        : architecture.stacks.map((_, ofStack) => ({ stack: ofStack, level, at: bottom.at })),
    )
    const request = {
      architecture,
      tokens: typed.labels,
      real: typed.real,
      isShown: () => true,
      width: 0,
      unit: 1,
      lean: 0,
      hasSegments: false,
    }
    return units.map(
      (unit): Row => [
        names[kind],
        words.nameOf(request, unit),
        words.inputsOf(request, unit),
        words.seenBy(request, unit),
      ],
    )
  }
}
