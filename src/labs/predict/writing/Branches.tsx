import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { onScreen } from '../../../charts/onScreen.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { isSameStart } from '../../../store/choices.ts'
import { SavePicture } from '../../../ui/SavePicture.tsx'
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
  const words = useSaveWords()
  const frame = useRef<HTMLOListElement>(null)
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
      <div className={styles.foot}>
        <h2 className={styles.heading}>
          {t('branches')} <span className={styles.note}>{t('branchesNote')}</span>
        </h2>
        <div className={styles.row}>
          <SavePicture
            words={words}
            name="bothways-branches"
            picture={onScreen(frame, [t('branches')])}
            rows={() => [
              ['branch', 'text', 'second_text', 'place', 'token', 'id', 'taken_by_hand'],
              ...branches.flatMap(({ start: { text, pair }, written }, branch) =>
                written.map(({ id, byHand }, at) => [
                  branch + 1,
                  text,
                  pair,
                  at + 1,
                  names[id] ?? null,
                  id,
                  byHand,
                ]),
              ),
            ]}
          />
        </div>
      </div>
      <ol ref={frame} className={styles.branches}>
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
