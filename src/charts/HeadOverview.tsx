import { type KeyboardEvent, useLayoutEffect, useMemo, useRef } from 'react'
import type { Array2 } from '../trace/arrays.ts'
import styles from './HeadOverview.module.css'
import type { Accent, Theme } from './palette.ts'
import { colourScale } from './scale.ts'
import type { Sourced } from './sourced.ts'
import { type HeadChoice, headChoices, movedChoice, thumbnailPixels } from './thumbnails.ts'
import { useFrame } from './useFrame.ts'

const GAP = 3
const LEGEND = 22
/** Room of a label, 1/16 rem; where thumbnails are closer, every n-th has one. */
const LETTERS = 16
const SMALLEST = 9
const LARGEST = 20
const LARGEST_TOUCH = 44

export interface HeadOverviewProps {
  /** Attention weights, T × T each, as [layer][head]. */
  readonly data: Sourced<readonly (readonly Array2[])[]>
  readonly accent: Accent
  readonly theme: Theme
  readonly choice: HeadChoice
  readonly onChoose: (choice: HeadChoice) => void
  /** Name of a thumbnail, e.g. "layer 4, head 2" or "layer 4, mean over heads". */
  readonly describeHead: (choice: HeadChoice) => string
  /** Name of the whole group. */
  readonly label: string
  /** Short names along the axes: "L1" …; "H1" … and last that of the mean. */
  readonly layerLabels: readonly string[]
  readonly headLabels: readonly string[]
}

/** All heads of all layers at a glance; one of them, or the mean over a layer's heads, is chosen. */
export function HeadOverview(props: HeadOverviewProps) {
  const { data, accent, theme, choice, onChoose, describeHead, label, layerLabels, headLabels } = props
  const root = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const { width, ratio, unit, coarse } = useFrame(root)
  const layers = data.value
  const heads = Math.max(1, ...layers.map((layer) => layer.length))
  const across = heads + 1
  const choices = useMemo(() => headChoices(layers.length, heads), [layers.length, heads])

  const largest = (coarse ? LARGEST_TOUCH : LARGEST) * unit
  const room = (width - LEGEND * unit) / across - GAP
  const side = Math.floor(Math.max(SMALLEST, Math.min(largest, room)) * ratio) / ratio
  const pitch = side + Math.round(GAP * ratio) / ratio
  const every = Math.ceil((LETTERS * unit) / pitch)
  const scale = useMemo(() => colourScale('weights', accent, theme, 1), [accent, theme])

  useLayoutEffect(() => {
    const place = canvas.current
    if (!place) return
    const grid = { side: Math.round(side * ratio), gap: Math.round(GAP * ratio) }
    const picture = thumbnailPixels(layers, grid, scale)
    if (place.width !== picture.width || place.height !== picture.height) {
      place.width = picture.width
      place.height = picture.height
    }
    const image = new ImageData(picture.width, picture.height)
    new Uint32Array(image.data.buffer).set(picture.pixels)
    place.getContext('2d')?.putImageData(image, 0, 0)
  }, [layers, side, ratio, scale])

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const next = movedChoice(event.key, choice, layers.length, heads)
    if (!next) return
    event.preventDefault()
    onChoose(next)
    const place = next.head === 'mean' ? heads : next.head
    root.current?.querySelectorAll<HTMLElement>('[role=radio]')[next.layer * across + place]?.focus()
  }

  return (
    <div
      ref={root}
      className={styles.root}
      data-accent={accent}
      data-provenance={data.provenance}
      role="radiogroup"
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      <div className={styles.heads} aria-hidden="true" style={{ paddingInlineStart: LEGEND * unit }}>
        {headLabels.slice(0, across).map((name, place) => (
          <span key={name} style={{ width: pitch }}>
            {place === heads || place % every === 0 ? name : ''}
          </span>
        ))}
      </div>
      <div className={styles.rows}>
        <div className={styles.layers} aria-hidden="true" style={{ width: LEGEND * unit }}>
          {layerLabels.slice(0, layers.length).map((name, layer) => (
            <span key={name} style={{ height: pitch }}>
              {layer % every === 0 ? name : ''}
            </span>
          ))}
        </div>
        <div className={styles.thumbnails} style={{ width: across * pitch, height: layers.length * pitch }}>
          <canvas
            ref={canvas}
            style={{ width: across * pitch - (pitch - side), height: layers.length * pitch - (pitch - side) }}
          />
          {choices.map((own, index) => {
            const chosen = own.layer === choice.layer && own.head === choice.head
            const left = (index % across) * pitch
            return (
              // biome-ignore lint/a11y/useSemanticElements: a thumbnail in a grid; arrows move in two directions
              <button
                key={`${own.layer}-${own.head}`}
                type="button"
                role="radio"
                aria-checked={chosen}
                aria-label={describeHead(own)}
                title={describeHead(own)}
                tabIndex={chosen ? 0 : -1}
                className={styles.thumbnail}
                style={{ left, top: own.layer * pitch, width: side, height: side }}
                onClick={() => onChoose(own)}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}
