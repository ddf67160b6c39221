import { useTranslations } from 'use-intl'
import { isSameStart } from '../../../store/choices.ts'
import { toProse } from './prose.ts'
import styles from './WritingView.module.css'
import { type Branch, goTo, type Start, useWriter } from './writer.ts'

interface BranchesProps {
  readonly current: number | null
  readonly start: Start
}

/** So many tokens of a branch stand on its button. */
const shown = 9

/** Every way that was written, to go back to; those of other sentences bring them along. */
export function Branches({ current, start }: BranchesProps) {
  const t = useTranslations('predictWriting')
  const branches = useWriter((writer) => writer.branches)
  const names = useWriter((writer) => writer.names)
  if (branches.length === 0) return null
  const isHere = (branch: Branch) => isSameStart(branch.start, start)
  const name = (branch: Branch) => {
    const tokens = branch.written.map(({ id }) => names[id] ?? '…')
    const tail = toProse(tokens.slice(-shown))
    return tokens.length > shown ? `… ${tail}` : tail
  }
  return (
    <section aria-label={t('branches')}>
      <h2 className={styles.heading}>
        {t('branches')} <span className={styles.note}>{t('branchesNote')}</span>
      </h2>
      <ol className={styles.branches}>
        {branches.map((branch) => (
          <li key={branch.key}>
            <button
              type="button"
              className={styles.branch}
              aria-current={(branch.key === current && isHere(branch)) || undefined}
              onClick={() => goTo(branch)}
            >
              <span dir="auto">{name(branch)}</span>
              <small>
                {isHere(branch)
                  ? t('count', { count: branch.written.length })
                  : t('countElsewhere', {
                      count: branch.written.length,
                      text: branch.start.text.slice(0, 40),
                    })}
              </small>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
