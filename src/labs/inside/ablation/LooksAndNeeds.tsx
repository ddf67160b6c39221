import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { onScreen } from '../../../charts/onScreen.ts'
import { signed, significant } from '../../../i18n/number.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { onOneLine, type TypedTexts } from '../../../trace/display.ts'
import type { AblationTrace } from '../../../trace/inside.ts'
import { Button } from '../../../ui/Button.tsx'
import { Fold } from '../../../ui/Fold.tsx'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import { ScrollFrame } from '../../../ui/ScrollFrame.tsx'
import lab from '../InsideLab.module.css'
import styles from './Ablation.module.css'
import { type Effect, type HeadEffect, headEffects, lookAndNeed } from './effects.ts'
import type { Seek } from './useSeek.ts'

interface LooksAndNeedsProps {
  readonly base: AblationTrace
  readonly texts: TypedTexts
  readonly effects: readonly Effect[]
  readonly label: (at: number) => string
  readonly seek: Seek
}

/** The head that looks most strongly, and the head that is needed most: on this sentence, at this token. */
export function LooksAndNeeds({ base, texts, effects, label, seek }: LooksAndNeedsProps) {
  const t = useTranslations('insideAblation')
  const model = useTranslations('model')
  const save = useSaveWords()
  const frame = useRef<HTMLTableElement>(null)
  const heads = headEffects(base, effects)
  const found = lookAndNeed(heads)
  const facts = ({ off, key, weight, change }: HeadEffect) => ({
    layer: off.layer + 1,
    head: Number(off.part) + 1,
    key: key === null ? '–' : label(key),
    weight: significant(weight),
    change: signed(change),
    token: label(base.at),
  })
  const bold = { b: (chunks: React.ReactNode) => <b>{chunks}</b> }
  return (
    <section className={styles.needs} aria-label={t('needsTitle')}>
      <h3>{t('needsTitle')}</h3>
      {found ? (
        <ul className={styles.found}>
          <li>
            {t.rich('strongest', {
              ...facts(found.strongest),
              place: found.needOfStrongest,
              count: heads.length,
              ...bold,
            })}
          </li>
          <li>
            {found.needOfStrongest === 1
              ? t('same')
              : t.rich('needed', {
                  ...facts(found.needed),
                  place: found.lookOfNeeded,
                  count: heads.length,
                  ...bold,
                })}
          </li>
        </ul>
      ) : (
        <p className={lab.note}>{t('noWord')}</p>
      )}
      <div className={lab.row} role="status">
        {seek.state === 'seeking' ? (
          <Button onClick={seek.stop}>{t('stop')}</Button>
        ) : (
          <Button onClick={seek.start}>{t('seek')}</Button>
        )}
        {seek.state === 'in-vain' && <span className={lab.note}>{t('inVain')}</span>}
      </div>
      <p className={lab.prose}>{t('notExplanation')}</p>
      <Fold title={t('headsTable')}>
        {() => (
          <>
            <ScrollFrame label={t('headsTable')}>
              <table ref={frame} className={lab.table}>
                <thead>
                  <tr>
                    <th scope="col">{t('where')}</th>
                    <th scope="col">{t('looksAt')}</th>
                    <th scope="col">{t('weight')}</th>
                    <th scope="col">{t('change')}</th>
                  </tr>
                </thead>
                <tbody>
                  {heads
                    .toSorted((a, b) => b.weight - a.weight)
                    .map((one) => {
                      const words = facts(one)
                      return (
                        <tr key={`${words.layer}.${words.head}`}>
                          <th scope="row">{t('whereHead', words)}</th>
                          <td>{words.key}</td>
                          <td data-number title={String(one.weight)}>
                            {words.weight}
                          </td>
                          <td data-number title={String(one.change)}>
                            {words.change}
                          </td>
                        </tr>
                      )
                    })}
                </tbody>
              </table>
            </ScrollFrame>
            <div className={lab.row}>
              <SavePicture
                words={save}
                name={`bothways-look-and-need-${base.config.kind}`}
                picture={onScreen(frame, [
                  onOneLine(texts),
                  `${t('headsTable')} · ${model(base.config.kind)} · ${model(base.model.origin)} · ${base.model.weightsHash}`,
                ])}
                rows={() => [
                  ['block', 'head', 'key_index', 'key', 'weight', 'change_of_ln_p'],
                  ...heads.map(({ off, key, weight, change }) => [
                    off.layer + 1,
                    Number(off.part) + 1,
                    key,
                    key === null ? null : label(key),
                    weight,
                    change,
                  ]),
                ]}
              />
            </div>
          </>
        )}
      </Fold>
    </section>
  )
}
