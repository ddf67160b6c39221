import { useRef } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { onScreen } from '../../../charts/onScreen.ts'
import { significant } from '../../../i18n/number.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import { ScrollFrame } from '../../../ui/ScrollFrame.tsx'
import styles from './FailuresView.module.css'
import type { GapFigure } from './heldOut.ts'

const kinds = { left: 'gpt', rescore: 'gpt', masked: 'bert', elmo: 'elmo', cut: 'bert' } as const

interface GapFiguresProps {
  /** What they are set under. */
  readonly title: string
  /** Of the files, without an ending. */
  readonly name: string
  readonly rows: readonly GapFigure[]
}

/** One hidden word on held-out stories, as training/ measured it, a way to ask for it a row. */
export function GapFigures({ title, name, rows }: GapFiguresProps) {
  const t = useTranslations('predictFailures')
  const words = useSaveWords()
  const frame = useRef<HTMLTableElement>(null)
  const locale = useLocale()
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  const [first] = rows
  if (!first) return null
  const measured = t('gapMeasured', { count: first.n })
  return (
    <>
      <ScrollFrame label={`${title}: ${measured}`} whole>
        <table ref={frame} className={styles.table} data-provenance="measured">
          <caption>{measured}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('top1')}</th>
              <th scope="col">{t('gapLoss')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ method, top1, logLoss }) => (
              <tr key={method} data-kind={kinds[method]}>
                <th scope="row">{t(`gapWay.${method}`)}</th>
                <td>{percent.format(top1)}</td>
                <td>{significant(logLoss)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      <div className={styles.row}>
        <SavePicture
          words={words}
          name={`bothways-${name}`}
          picture={onScreen(frame, [title, measured])}
          rows={() => [
            ['method', 'top1', 'log_loss_nats', 'n'],
            ...rows.map(({ method, top1, logLoss, n }) => [method, top1, logLoss, n]),
          ]}
        />
      </div>
    </>
  )
}
