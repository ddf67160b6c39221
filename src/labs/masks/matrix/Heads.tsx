import { memo, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { HeadOverview } from '../../../charts/HeadOverview.tsx'
import { choose } from '../../../store/choices.ts'
import type { Kind } from '../../../store/fields.ts'
import { useTheme } from '../../../store/theme.ts'
import type { Trace } from '../../../trace/trace.ts'
import styles from '../MasksLab.module.css'

interface HeadsProps {
  readonly kind: Kind
  readonly trace: Trace
  readonly layer: number
  readonly head: number | 'mean'
}

/** All heads of all layers, to choose the one that the matrix shows. */
export const Heads = memo(function Heads({ kind, trace, layer, head }: HeadsProps) {
  const t = useTranslations()
  const theme = useTheme()
  const data = useMemo(
    () => ({
      value: trace.layers.map((one) => one.heads.map(({ weights }) => weights)),
      provenance: trace.model.origin,
    }),
    [trace],
  )
  return (
    <figure className={styles.overview} data-spot={`${kind}.heads`}>
      <figcaption>{t('matrix.overviewCaption')}</figcaption>
      <HeadOverview
        data={data}
        accent={kind}
        theme={theme}
        choice={{ layer, head }}
        onChoose={(choice) => choose({ [`${kind}.layer`]: choice.layer, [`${kind}.head`]: choice.head })}
        describeHead={(choice) =>
          choice.head === 'mean'
            ? t('matrix.meanName', { layer: choice.layer + 1 })
            : t('matrix.headName', { layer: choice.layer + 1, head: choice.head + 1 })
        }
        label={t('matrix.overview', { model: t(`model.${kind}`) })}
        layerLabels={trace.layers.map((_, l) => `${l + 1}`)}
        headLabels={[...trace.layers[0]!.heads.map((_, h) => `${h + 1}`), 'x̄']}
      />
    </figure>
  )
})
