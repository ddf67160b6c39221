import { useTranslations } from 'use-intl'
import { significant } from '../../i18n/number.ts'
import { ScrollFrame } from '../../ui/ScrollFrame.tsx'
import styles from './ReachLab.module.css'
import type { ReachView } from './view.ts'

interface Props {
  readonly view: ReachView
  readonly layers: readonly string[]
  readonly caption: string
}

/** The lattice in numbers: a token a row, a layer a column. */
export function ReachTable({ view: { labels, shown, position }, layers, caption }: Props) {
  const t = useTranslations('reach')
  const cell = (at: number) => {
    const distance = shown.moved.data[at] ?? 0
    if (distance !== 0) return significant(distance)
    return t(shown.reachable.data[at] ? 'zero' : 'outOfReach')
  }
  return (
    <ScrollFrame label={caption}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('place')}</th>
            {layers.map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map(({ label }, token) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a token is its place
            <tr key={token} aria-current={token === position || undefined}>
              <th scope="row" dir="auto">
                {label}
              </th>
              {layers.map((name, layer) => (
                <td key={name} title={String(shown.moved.data[layer * labels.length + token] ?? 0)}>
                  {cell(layer * labels.length + token)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  )
}
