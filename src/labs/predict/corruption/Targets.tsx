import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { onScreen } from '../../../charts/onScreen.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import type { CorruptionAnswer, CorruptionRequest } from '../../../trace/corruption.ts'
import { onOneLine } from '../../../trace/display.ts'
import { SavePicture } from '../../../ui/SavePicture.tsx'
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
export function Targets({
  answer,
  request,
}: {
  readonly answer: CorruptionAnswer
  readonly request: CorruptionRequest
}) {
  const t = useTranslations('predictCorruption')
  const words = useSaveWords()
  const frame = useRef<HTMLTableElement>(null)
  const targets = targetRows(answer)
  return (
    <section className={`plate ${styles.plate}`} aria-label={t('targets')}>
      <div className={styles.head}>
        <h2>{t('targets')}</h2>
        <div className={styles.tools}>
          <SavePicture
            words={words}
            name="bothways-targets"
            picture={onScreen(frame, [
              t('targets'),
              t('caption', { text: onOneLine(request), share: request.percent, seed: request.seed }),
              t('targetsNote'),
            ])}
            rows={() => [
              ['place', ...rows.map(({ key }) => key)],
              ...answer.input.tokens.map((_, at) => [at, ...rows.map(({ key }) => targets[key][at] ?? null)]),
            ]}
          />
        </div>
      </div>
      <ScrollFrame label={`${t('targets')}: ${t('who')}`} whole>
        <table ref={frame} className={own.targets}>
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
