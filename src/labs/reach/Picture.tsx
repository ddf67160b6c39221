import { type ReactNode, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { Lattice } from '../../charts/Lattice.tsx'
import { Legend } from '../../charts/Legend.tsx'
import type { LatticeCell } from '../../charts/latticeLayout.ts'
import { significant } from '../../i18n/number.ts'
import { choose } from '../../store/choices.ts'
import { useTheme } from '../../store/theme.ts'
import { placeOf } from '../../trace/place.ts'
import { Fold } from '../../ui/Fold.tsx'
import styles from './ReachLab.module.css'
import { ReachTable } from './ReachTable.tsx'
import type { Change } from './useChange.ts'
import type { ReachView } from './view.ts'

interface Props {
  readonly view: ReachView
  readonly model: string
  readonly change: Change
  readonly cursor: LatticeCell | null
  readonly onCursor: (layer: number, token: number) => void
  /** Stands between the picture and its table. */
  readonly children: ReactNode
}

/** The lattice of one model, the number under the cursor, and the same as a table. */
export function Picture({ view, model, change, cursor, onCursor, children }: Props) {
  const t = useTranslations('reach')
  const theme = useTheme()
  const { kind, answer, labels, parts, limit, position, shown } = view
  const layers = useMemo(
    () =>
      Array.from({ length: shown.moved.shape[0] }, (_, layer) =>
        layer === 0 ? t('embedding') : t('layer', { layer }),
      ),
    [shown, t],
  )
  const provenance = answer.model.origin
  const data = useMemo(() => ({ value: parts, provenance }), [parts, provenance])
  const describeState = (state: LatticeCell) => {
    const names = { layer: layers[state.layer] ?? '', token: labels[state.token]?.label ?? '' }
    const at = state.layer * labels.length + state.token
    const distances = parts.map(({ moved }) => moved.data[at] ?? 0)
    if (distances.every((distance) => distance === 0)) {
      return t(shown.reachable.data[at] ? 'still' : 'unreachable', names)
    }
    const [forward = 0, backward] = distances
    return backward === undefined || state.layer === 0
      ? t('moved', { ...names, distance: significant(shown.moved.data[at] ?? 0) })
      : t('movedHalves', { ...names, forward: significant(forward), backward: significant(backward) })
  }
  const changeTo = (token: number) => {
    const place = placeOf(answer.tokens, token)
    const at = change.typed.findIndex(
      (one) => place && one.place.source === place.source && one.place.span[0] === place.span[0],
    )
    if (at >= 0) choose({ 'reach.token': at })
  }
  const inside = cursor && cursor.layer < layers.length && cursor.token < labels.length ? cursor : null
  const words = { model, token: labels[position]?.label ?? '', replacement: answer.replacement }
  return (
    <>
      <Lattice
        data={data}
        limit={limit}
        sources={view.sources}
        tokens={labels}
        layers={layers}
        accent={kind}
        theme={theme}
        changed={position}
        cursor={inside}
        onCursor={({ layer, token }) => onCursor(layer, token)}
        onChange={changeTo}
        describeState={describeState}
        label={t('label', words)}
        hint={t('hint')}
      />
      <p className={styles.pointed}>{inside ? describeState(inside) : t('point')}</p>
      <Legend
        mode="distances"
        accent={kind}
        theme={theme}
        limit={limit}
        label={t('legend')}
        forbidden={t('legendZero')}
      />
      {children}
      <Fold title={t('table')}>
        {() => <ReachTable view={view} layers={layers} caption={t('tableCaption', words)} />}
      </Fold>
    </>
  )
}
