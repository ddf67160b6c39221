import { easeCubicOut, type Timer, timer } from 'd3'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { MaskMatrix } from '../trace/arrays.ts'
import styles from './AttentionMatrix.module.css'
import { drawMask, type MaskDrawing } from './drawMask.ts'
import { forbiddenOpacity } from './maskRuns.ts'
import type { MatrixLayout } from './matrixLayout.ts'
import type { Theme } from './palette.ts'

const DURATION = 200

interface Props {
  readonly mask: MaskMatrix
  readonly forbiddenRows: readonly number[]
  readonly layout: MatrixLayout
  readonly ratio: number
  readonly theme: Theme
  readonly painting: boolean
}

/** What the layer shows now, and how to stop it changing. */
interface Shown {
  opacity: Float32Array
  target: Float32Array
  look: MaskDrawing | null
  running: Timer | null
}

const stillness = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

const sameLook = (a: MaskDrawing | null, b: MaskDrawing): boolean =>
  a !== null &&
  a.forbiddenRows.join() === b.forbiddenRows.join() &&
  a.count === b.count &&
  a.cell === b.cell &&
  a.ratio === b.ratio &&
  a.theme === b.theme &&
  a.gridded === b.gridded

const differing = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, value, index) => sum + (value === b[index] ? 0 : 1), 0)

/** The mask, a layer of its own above the weights: when it changes, it slides onto them from where it is. */
export function MatrixMask({ mask, forbiddenRows, layout, ratio, theme, painting }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const shown = useRef<Shown>({
    opacity: new Float32Array(),
    target: new Float32Array(),
    look: null,
    running: null,
  })
  const { count, cell, size, spaced } = layout

  useLayoutEffect(() => {
    const place = canvas.current
    if (!place) return
    const state = shown.current
    const target = forbiddenOpacity(mask.data)
    const look: MaskDrawing = {
      count,
      cell: Math.round(cell * ratio),
      ratio,
      theme,
      spaced,
      gridded: painting,
      forbiddenRows,
      drift: 0,
    }
    // A new sentence of the same length under the same mask leaves this layer as it is.
    if (sameLook(state.look, look) && differing(state.target, target) === 0) return
    state.look = look
    const fresh = state.opacity.length !== target.length
    const changed = fresh ? 0 : differing(state.opacity, target)
    state.running?.stop()
    state.target = target
    if (changed === 0 || stillness()) {
      state.opacity = target
      drawMask(place, target, look)
      return
    }
    const from = state.opacity
    const sliding = { ...look, drift: changed < count ? 0 : Math.min(3, count / 4) * look.cell }
    const paintAt = (elapsed: number) => {
      const share = easeCubicOut(Math.min(1, elapsed / DURATION))
      state.opacity = target.map((end, index) => {
        const start = from[index] ?? 0
        return start + (end - start) * share
      })
      drawMask(place, state.opacity, sliding)
      if (share === 1) state.running?.stop()
    }
    paintAt(0)
    state.running = timer(paintAt)
  }, [mask, forbiddenRows, count, cell, spaced, ratio, theme, painting])

  useEffect(() => () => void shown.current.running?.stop(), [])
  const style = useMemo(() => ({ width: size, height: size }), [size])
  return <canvas ref={canvas} className={styles.mask} style={style} />
}
