import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { AxisLabel } from '../../../charts/axisLabel.ts'
import { onScreen } from '../../../charts/onScreen.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import type { Architecture } from '../diagram/architecture.ts'
import { inputsSeen, type Real } from '../diagram/flow.ts'
import styles from './RoadsView.module.css'

interface Props {
  readonly architecture: Architecture
  readonly tokens: readonly AxisLabel[]
  readonly real: Real
  /** The token whose states are asked. */
  readonly at: number
  /** Of the model whose reach it is. */
  readonly name: string
}

/** Which inputs the states at one token have seen, layer by layer, from the top down. */
export function ReachTable({ architecture, tokens, real, at, name }: Props) {
  const t = useTranslations('blueprintsRoads')
  const words = useSaveWords()
  const frame = useRef<HTMLTableElement>(null)
  const { layers, stacks } = architecture
  const levels = Array.from({ length: layers }, (_, index) => layers - index)
  const rows = levels.flatMap((level) => stacks.map((way, stack) => ({ level, way, stack })))
  const token = tokens[at]?.label ?? ''
  return (
    <>
      <table ref={frame} className={styles.reach}>
        <caption>{t('reach', { token })}</caption>
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
      <SavePicture
        words={words}
        name="bothways-reach-of-a-stop"
        picture={onScreen(frame, [name, t('illustration')])}
        rows={() => [
          ['layer', 'direction', 'input', 'token', 'seen'],
          ...rows.flatMap(({ level, way, stack }) =>
            inputsSeen(architecture, real, { stack, level, at }).map((seen, input) => [
              level,
              way,
              input,
              tokens[input]?.label ?? '',
              seen,
            ]),
          ),
        ]}
      />
    </>
  )
}
