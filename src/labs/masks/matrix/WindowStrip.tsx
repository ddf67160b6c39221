import { useTranslations } from 'use-intl'
import { RangeBrush } from '../../../charts/RangeBrush.tsx'
import type { Range } from '../../../charts/range.ts'
import { Button } from '../../../ui/Button.tsx'
import type { ModelView } from '../useModelView.ts'
import styles from './MatrixPart.module.css'
import { chooseWindow } from './useWindow.ts'

interface Props {
  readonly view: ModelView
  /** The tokens on show; null: all of them. */
  readonly range: Range | null
}

/** Under a matrix of many tokens: which of them it shows. */
export function WindowStrip({ view: { kind, labels }, range }: Props) {
  const t = useTranslations()
  const count = labels.length
  return (
    <div>
      <RangeBrush
        count={count}
        range={range}
        onRange={(next) => chooseWindow(kind, next)}
        accent={kind}
        label={t('matrix.part', { model: t(`model.${kind}`) })}
        fromLabel={t('matrix.partFrom')}
        toLabel={t('matrix.partTo')}
        describe={(index) => t('matrix.partToken', { token: labels[index]?.label ?? '', index })}
      />
      <div className={styles.words}>
        <span>
          {range
            ? t('matrix.partShown', { first: range[0], last: range[1] - 1, end: count - 1 })
            : t('matrix.partNone', { count })}
        </span>
        {range && (
          <Button look="quiet" onClick={() => chooseWindow(kind, null)}>
            {t('matrix.partAll')}
          </Button>
        )}
      </div>
    </div>
  )
}
