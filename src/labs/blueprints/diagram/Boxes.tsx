import { useMemo } from 'react'
import { joinedLevel, type Unit } from './architecture.ts'
import { BOX_FONT, boxText, type Objective } from './boxText.ts'
import styles from './Diagram.module.css'
import { type DiagramLayout, shownUnits, spotOf } from './layout.ts'
import { keyOf, type Look } from './light.ts'
import { useLeaving } from './useLeaving.ts'

/** Width of the box in which two stacks are joined, 1/16 rem. */
const JOINED_WIDTH = 68

/** How round a box is, CSS pixels; an LSTM's is all round. */
const corner: Readonly<Record<string, number>> = { embedding: 2, block: 6, output: 6 }

interface Box {
  readonly id: string
  readonly unit: Unit
  readonly x: number
  readonly y: number
  readonly text: string
}

interface BoxesProps {
  readonly layout: DiagramLayout
  readonly objective: Objective
  readonly lit: readonly Unit[]
  readonly looks: ReadonlyMap<string, Look>
  readonly nameOf?: ((at: number) => string) | undefined
}

/** The units, each in its place; those of the diagram before leave it. */
export function Boxes({ layout, objective, lit, looks, nameOf = String }: BoxesProps) {
  const { boxWidth, boxHeight, y, request } = layout
  const { architecture, tokens, unit: rem } = request
  const joined: Unit | null =
    architecture.stacks.length > 1 && lit[0] && lit[0].at >= 0 && lit[0].at < tokens.length
      ? { stack: 0, level: joinedLevel(architecture), at: lit[0].at }
      : null
  const boxes: readonly Box[] = useMemo(
    () =>
      shownUnits(layout).map((unit) => ({
        id: `${unit.stack}.${unit.level}.${nameOf(unit.at)}`,
        unit,
        x: spotOf(layout, unit)?.x ?? 0,
        y: y(unit.level),
        text: boxText(layout, unit, objective),
      })),
    [layout, objective, nameOf, y],
  )
  const { leaving, isChanging } = useLeaving(JSON.stringify([architecture, objective]), boxes)
  const joinedWidth = Math.max(boxWidth, JOINED_WIDTH * rem)
  const partOf = ({ level }: Unit) =>
    level === 0 ? 'embedding' : level > architecture.layers ? 'output' : architecture.unit
  return (
    <g data-changing={isChanging || undefined}>
      {/* Those that stay come first: what is put in another place of the page does not slide. */}
      {[...boxes, ...leaving].map((box) => {
        const { id, unit } = box
        const isLeaving = leaving.includes(box)
        // Into the unit of the one stack that is left.
        const { x, y } = (isLeaving && boxes.find((one) => one.id === id.replace(/^\d+/, '0'))) || box
        return (
          <g
            key={id}
            className={styles.unit}
            data-leaving={isLeaving || undefined}
            data-unit={isLeaving ? undefined : keyOf(unit)}
            data-look={isLeaving ? undefined : looks.get(keyOf(unit))}
            transform={`translate(${x} ${y})`}
            style={{ transform: `translate(${x}px, ${y}px)` }}
          >
            <BoxBody
              width={boxWidth}
              height={boxHeight}
              round={corner[partOf(unit)] ?? boxHeight / 2}
              text={box.text}
              fontSize={BOX_FONT * rem}
            />
          </g>
        )
      })}
      {joined && (
        <g
          className={styles.unit}
          data-unit={keyOf(joined)}
          data-look={looks.get(keyOf(joined))}
          transform={`translate(${layout.middle} ${y(joined.level)})`}
        >
          <BoxBody
            width={joinedWidth}
            height={boxHeight}
            round={6}
            text={boxText(layout, joined, objective)}
            fontSize={BOX_FONT * rem}
          />
        </g>
      )}
    </g>
  )
}

interface BoxBodyProps {
  readonly width: number
  readonly height: number
  readonly round: number
  readonly text: string
  readonly fontSize: number
}

function BoxBody({ width, height, round, text, fontSize }: BoxBodyProps) {
  return (
    <>
      <rect x={-width / 2} y={-height / 2} width={width} height={height} rx={round} />
      <text dy="0.35em" fontSize={fontSize}>
        {text}
      </text>
    </>
  )
}
