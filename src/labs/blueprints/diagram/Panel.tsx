import { type RefObject, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Accent } from '../../../charts/palette.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { ModelHead } from '../../../panels/ModelHead.tsx'
import { useChoices } from '../../../store/choices.ts'
import type { Choices, Kind } from '../../../store/fields.ts'
import type { MaskPreset } from '../../../trace/request.ts'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import type { Unit } from './architecture.ts'
import { arrowsOf } from './arrows.ts'
import type { Objective } from './boxText.ts'
import { Diagram } from './Diagram.tsx'
import styles from './DiagramsView.module.css'
import { type DiagramRequest, layoutDiagram } from './layout.ts'
import { Note } from './Note.tsx'
import { openPlace } from './opened.ts'
import type { Shape } from './twins.ts'
import { useWordsOfPlaces } from './useWordsOfPlaces.ts'

const objectives: Readonly<Record<Accent, Objective>> = { elmo: 'next', gpt: 'next', bert: 'maskedAndPair' }

interface Props {
  readonly shape: Shape
  readonly request: DiagramRequest
  readonly lit: readonly Unit[]
  readonly isActive: boolean
  readonly onPoint: (unit: Unit) => void
  readonly frame: RefObject<HTMLDivElement | null>
  readonly text: string
  /** The typed tokens of the model, in order. */
  readonly words: readonly number[]
}

/** One of the three models: its drawing, and beside it what is computed at the place under the cursor. */
export function Panel(props: Props) {
  const { shape, request, lit, frame } = props
  const { architecture } = request
  const t = useTranslations()
  const words = useWordsOfPlaces()
  const { kind } = shape
  const isUnderOther = useChoices(({ choices }) => kind !== 'elmo' && !isUnderOwn(choices, kind))
  const layout = useMemo(() => (request.width > 0 ? layoutDiagram(request) : null), [request])
  const model = kind === 'elmo' ? 'ELMo' : t(`model.${kind}`)
  const built = t(`blueprintsDiagrams.${kind}Built`, {
    layers: architecture.layers,
    heads: shape.kind === 'elmo' ? 0 : shape.heads,
  })
  const drawn =
    architecture.layers === shape.layers
      ? t('blueprintsDiagrams.asTwin')
      : t('blueprintsDiagrams.asIf', { layers: architecture.layers, own: shape.layers })
  return (
    <article className={`plate ${styles.panel}`} data-kind={kind} aria-label={model}>
      <ModelHead kind={kind} name={model} note={built} className={styles.head}>
        <Save
          frame={frame}
          request={request}
          name={`bothways-blueprint-${kind}`}
          caption={[`${model}: ${built}`, props.text, drawn]}
        />
      </ModelHead>
      <div className={styles.drawing} ref={frame} data-provenance={layout ? 'illustration' : undefined}>
        {layout && (
          <Diagram
            layout={layout}
            objective={objectives[kind]}
            lit={lit}
            isActive={props.isActive}
            onPoint={props.onPoint}
            onOpen={(one) => openPlace(architecture, shape, { kind, unit: one }, props.words)}
            describe={(one) => words.describe(request, one)}
            label={t('blueprintsDiagrams.label', { model, built })}
            hint={t('blueprintsDiagrams.hint')}
            boundary="‖"
          />
        )}
      </div>
      <p className={styles.source}>
        {drawn}
        {isUnderOther && ` ${t('blueprintsDiagrams.otherMask')}`}
      </p>
      <Note model={model} request={request} shape={shape} units={lit} words={props.words} />
    </article>
  )
}

/** The own mask by the names that the labs have for it. */
const ownMasks: Readonly<Record<Kind, readonly MaskPreset[]>> = {
  bert: ['own', 'padding'],
  gpt: ['own', 'padding+look-ahead'],
}

const isUnderOwn = (choices: Choices, kind: Kind): boolean =>
  ownMasks[kind].includes(choices[`${kind}.mask`]) && choices[`${kind}.flips`].length === 0

interface SaveProps {
  readonly frame: RefObject<HTMLDivElement | null>
  readonly request: DiagramRequest
  readonly name: string
  readonly caption: readonly string[]
}

/** The drawing, and its arrows as a table: all of them, those of tokens that are not drawn too. */
function Save({ frame, request, name, caption }: SaveProps) {
  const words = useSaveWords()
  const { nameOf } = useWordsOfPlaces()
  return (
    <SavePicture
      words={words}
      name={name}
      picture={async () => {
        const { pictureFiles } = await import('../../../charts/standaloneSvg.ts')
        if (!frame.current) throw new Error('There is no drawing.')
        return pictureFiles(frame.current, caption)
      }}
      rows={() => [['from', 'link', 'to'], ...arrowsOf(request, nameOf)]}
    />
  )
}
