import { useCallback, useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useFrame } from '../../../charts/useFrame.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { Button } from '../../../ui/Button.tsx'
import { Maths } from '../../../ui/Maths.tsx'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import { joinedLevel, type Unit } from '../diagram/architecture.ts'
import { Diagram } from '../diagram/Diagram.tsx'
import { flowsInto } from '../diagram/flow.ts'
import { layoutDiagram, leanOf } from '../diagram/layout.ts'
import type { Typed } from '../diagram/useTyped.ts'
import { useWordsOfPlaces } from '../diagram/useWordsOfPlaces.ts'
import { MaskPicture } from './MaskPicture.tsx'
import { ReachTable } from './ReachTable.tsx'
import styles from './RoadsView.module.css'
import { runIt, runsOf } from './runs.ts'
import { objectives, type Stop } from './stops.ts'
import { cardId } from './Way.tsx'

/** Where the cursor stands, the same at every stop. */
export interface Spot {
  readonly stack: number
  readonly level: number
  readonly word: number
}

interface Props {
  readonly stop: Stop
  readonly number: number
  /** Is it the stop that is gone to, where all of them stand side by side? */
  readonly isHere: boolean
  /** What the stop reads. */
  readonly typed: Typed
  readonly spot: Spot
  readonly onSpot: (spot: Spot) => void
}

/** The units that stand out: those at the spot in each stack, or what the stop has in the place of two stacks joined. */
export function litBy({ architecture }: Stop, typed: Typed, spot: Spot): readonly Unit[] {
  const { stacks, layers } = architecture
  const at = typed.words[spot.word] ?? 0
  if (typed.labels.length === 0) return []
  if (spot.level >= joinedLevel(architecture)) {
    return [{ stack: 0, level: stacks.length > 1 ? joinedLevel(architecture) : layers, at }]
  }
  // The one under the cursor first: keys go on from there.
  return stacks
    .map((_, stack) => ({ stack, level: spot.level, at }))
    .sort((a, b) => Number(b.stack === spot.stack) - Number(a.stack === spot.stack))
}

/** One stop: its drawing, and beside it mask, reach, objective, and what still parts it from BERT. */
export function StopCard({ stop, number, isHere, typed, spot, onSpot }: Props) {
  const t = useTranslations('blueprintsRoads')
  const words = useWordsOfPlaces()
  const save = useSaveWords()
  const frame = useRef<HTMLDivElement>(null)
  const { width, unit } = useFrame(frame)
  const { architecture, objective, id } = stop
  const request = useMemo(() => {
    const upright = {
      architecture,
      tokens: typed.labels,
      real: typed.real,
      ...(typed.segments && { segments: typed.segments }),
      isShown: () => true,
      width: Math.min(width, 640 * unit),
      unit,
    }
    return { ...upright, lean: width > 0 ? leanOf(upright) : 0, hasSegments: stop.isFramed }
  }, [architecture, typed, width, unit, stop])
  const layout = useMemo(() => (request.width > 0 ? layoutDiagram(request) : null), [request])
  const nameOf = useCallback(
    (token: number) => {
      const word = typed.words.indexOf(token)
      return word < 0 ? `frame${token}` : String(word)
    },
    [typed],
  )
  const at = typed.words[spot.word] ?? 0
  const lit = litBy(stop, typed, spot)
  const first = runsOf[id][0]
  const point = (one: Unit) => {
    const word = typed.words.indexOf(one.at)
    if (word >= 0) onSpot({ stack: one.stack, level: one.level, word })
  }
  const name = t(`${id}Name`)
  return (
    <article
      id={cardId(stop)}
      className={`plate ${styles.card}`}
      data-kind={architecture.accent}
      data-here={isHere || undefined}
      aria-label={name}
    >
      <header className={styles.cardHead}>
        <h2>
          <span className={styles.number}>{number}</span> {name}
        </h2>
        <SavePicture
          words={save}
          name={`bothways-stop-${id}`}
          picture={async () => {
            const { pictureFiles } = await import('../../../charts/standaloneSvg.ts')
            if (!frame.current) throw new Error('There is no drawing.')
            return pictureFiles(frame.current, [name, t(`${id}What`), t('illustration')])
          }}
          rows={() => {
            const units = architecture.stacks.flatMap((_, stack) =>
              Array.from({ length: architecture.layers + 2 }, (_, level) =>
                typed.real.map((_, at) => ({ stack, level, at })),
              ).flat(),
            )
            return [
              ['from', 'link', 'to'],
              ...units.flatMap((one) =>
                flowsInto(architecture, typed.real, one).map(({ from, link, to }) => [
                  words.nameOf(request, from),
                  link,
                  words.nameOf(request, to),
                ]),
              ),
            ]
          }}
        />
        <p className={styles.prose}>{t(`${id}What`)}</p>
      </header>
      <div className={styles.stage} ref={frame} data-provenance="illustration">
        {layout && (
          <Diagram
            layout={layout}
            objective={objective}
            lit={lit}
            isActive
            onPoint={point}
            onOpen={() => first && runIt[first]()}
            describe={(one) => words.describe(request, one)}
            label={t('diagram', { name })}
            hint={t('hint')}
            boundary="‖"
            nameOf={nameOf}
          />
        )}
        <p className={styles.note}>{t('illustration')}</p>
      </div>
      <div className={styles.facts}>
        <section data-spot="roads.mask">
          <h3>{t(architecture.unit === 'lstm' ? 'seenTitle' : 'maskTitle')}</h3>
          <MaskPicture
            architecture={architecture}
            tokens={typed.labels}
            real={typed.real}
            label={`${name}: ${t(`${id}Mask`)}`}
          />
          <p className={styles.note}>{t(`${id}Mask`)}</p>
        </section>
        <section>
          <h3>{t('reachTitle')}</h3>
          {typed.labels.length > 0 && (
            <ReachTable
              architecture={architecture}
              tokens={typed.labels}
              real={typed.real}
              at={at}
              name={name}
            />
          )}
        </section>
        <section>
          <h3>{t('objectiveTitle')}</h3>
          <div className={styles.formulas}>
            {objectives[id].map((tex) => (
              <Maths key={tex} tex={tex} />
            ))}
          </div>
          <p className={styles.note}>{t(`${id}Objective`)}</p>
        </section>
        <section>
          <h3>{t('remainsTitle')}</h3>
          <p>{t(`${id}Remains`)}</p>
        </section>
        <section className={styles.runs}>
          <h3>{t('runTitle')}</h3>
          {runsOf[id].map((run) => (
            <p key={run}>
              <Button onClick={runIt[run]}>{t(`run.${run}`)}</Button>{' '}
              <span className={styles.note}>{t(`runNote.${run}`)}</span>
            </p>
          ))}
        </section>
      </div>
    </article>
  )
}
