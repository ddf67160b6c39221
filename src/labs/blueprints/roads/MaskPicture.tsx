import { useTranslations } from 'use-intl'
import type { AxisLabel } from '../../../charts/axisLabel.ts'
import { CellGrid } from '../CellGrid.tsx'
import type { Architecture } from '../diagram/architecture.ts'
import { mayLook, type Real } from '../diagram/flow.ts'

interface Props {
  readonly architecture: Architecture
  readonly tokens: readonly AxisLabel[]
  readonly real: Real
  readonly label: string
}

/** The mask of a stop. Of two stacks each cell says by an arrow which of them has seen the column. */
export function MaskPicture({ architecture, tokens, real, label }: Props) {
  const t = useTranslations('blueprintsRoads')
  const { stacks } = architecture
  return (
    <CellGrid
      rows={tokens}
      columns={tokens}
      cellAt={(row, column) => {
        const by = stacks.filter((way) => mayLook(way, row, column, real))
        const sign = by.map((way) => (way === 'backward' ? '←' : '→')).join('')
        return { allowed: by.length > 0, ...(stacks.length > 1 && { sign }) }
      }}
      label={label}
      name="bothways-mask-of-a-stop"
      caption={t('illustration')}
    />
  )
}
