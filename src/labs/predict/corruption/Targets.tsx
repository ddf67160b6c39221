import { useTranslations } from 'use-intl'
import type { CorruptionAnswer } from '../../../trace/corruption.ts'
import { ScrollFrame } from '../../../ui/ScrollFrame.tsx'
import styles from '../plates.module.css'
import own from './Corruption.module.css'
import { targetRows } from './targets.ts'

const rows = [
  { key: 'bertSees', kind: 'bert' },
  { key: 'bertSays', kind: 'bert' },
  { key: 'gptReads', kind: 'gpt' },
  { key: 'gptSays', kind: 'gpt' },
  { key: 'elmoForward', kind: 'elmo' },
  { key: 'elmoBackward', kind: 'elmo' },
] as const

/** What each model has to say at each place of the sentence. */
export function Targets({ answer }: { readonly answer: CorruptionAnswer }) {
  const t = useTranslations('predictCorruption')
  const targets = targetRows(answer)
  return (
    <section className={styles.plate} aria-label={t('targets')}>
      <h2>{t('targets')}</h2>
      <ScrollFrame label={`${t('targets')}: ${t('who')}`} whole>
        <table className={own.targets}>
          <caption className="visually-hidden">{t('targets')}</caption>
          <tbody>
            {rows.map(({ key, kind }) => (
              <tr
                key={key}
                data-accent={kind}
                data-says={key.endsWith('Says') || kind === 'elmo' || undefined}
              >
                <th scope="row">{t(key)}</th>
                {targets[key].map((token, column) => (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                    key={column}
                  >
                    {token ?? '·'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      <p className={styles.quiet}>{t('targetsNote')}</p>
    </section>
  )
}
