import { useTranslations } from 'use-intl'
import type { AxisLabel } from '../../../charts/axisLabel.ts'
import type { Architecture } from '../diagram/architecture.ts'
import { inputsSeen, type Real } from '../diagram/flow.ts'
import styles from './RoadsView.module.css'

interface Props {
  readonly architecture: Architecture
  readonly tokens: readonly AxisLabel[]
  readonly real: Real
  /** The token whose states are asked. */
  readonly at: number
}

/** Which inputs the states at one token have seen, layer by layer, from the top down. */
export function ReachTable({ architecture, tokens, real, at }: Props) {
  const t = useTranslations('blueprintsRoads')
  const { layers, stacks } = architecture
  const levels = Array.from({ length: layers }, (_, index) => layers - index)
  const rows = levels.flatMap((level) => stacks.map((way, stack) => ({ level, way, stack })))
  return (
    <table className={styles.reach}>
      <caption>{t('reach', { token: tokens[at]?.label ?? '' })}</caption>
      <tbody>
        {rows.map(({ level, way, stack }) => {
          const seen = inputsSeen(architecture, real, { stack, level, at })
          return (
            <tr key={`${level}.${stack}`}>
              <th scope="row">
                {t('layer', { layer: level })} {stacks.length > 1 && (way === 'backward' ? '←' : '→')}
              </th>
              <td>
                <span className={styles.dots} aria-hidden="true">
                  {seen.map((yes, one) => (
                    <span
                      // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
                      key={one}
                      data-seen={yes || undefined}
                      data-self={one === at || undefined}
                    />
                  ))}
                </span>
                <span className={styles.count}>
                  {t('seen', { count: seen.filter(Boolean).length, all: seen.length })}
                </span>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
