import { useTranslations } from 'use-intl'
import type { Accent } from '../../../charts/palette.ts'
import { Fold } from '../../../ui/Fold.tsx'
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
  const token = source.typed.labels[place.unit.at]?.label ?? t('boundary')
  return (
    <Fold title={t('table')}>
      {() => (
        <ScrollFrame label={t('table')}>
          <table className={styles.table}>
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
              {drawn.map((one) => (
                <Rows key={one.kind} one={one} source={source} place={place} />
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
    </Fold>
  )
}

function Rows({ one, source, place }: Omit<Props, 'drawn'> & { readonly one: Drawn }) {
  const words = useWordsOfPlaces()
  const { architecture, typed, kind } = one
  const ground: Place = { kind: source.kind, unit: { stack: place.unit.stack, level: 0, at: place.unit.at } }
  const bottom = one === source ? [ground.unit] : partnersOf(ground, source, one)
  const at = bottom[0]?.at
  if (at === undefined) return null
  const levels = Array.from({ length: topLevel(architecture) }, (_, level) => level + 1)
  const units = levels.flatMap((level): Unit[] =>
    level === joinedLevel(architecture)
      ? [{ stack: 0, level, at }]
      : architecture.stacks.map((_, stack) => ({ stack, level, at })),
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
  return units.map((unit) => (
    <tr key={`${unit.stack}.${unit.level}`}>
      <th scope="row">{names[kind]}</th>
      <td>{words.nameOf(request, unit)}</td>
      <td>{words.inputsOf(request, unit)}</td>
      <td>{words.seenBy(request, unit)}</td>
    </tr>
  ))
}
