import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { DrawPipeline } from '../../../charts/DrawPipeline.tsx'
import { fourDigits, significant } from '../../../i18n/number.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { useChoices } from '../../../store/choices.ts'
import type { NextToken } from '../../../trace/writing.ts'
import { Fold } from '../../../ui/Fold.tsx'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import { ScrollFrame } from '../../../ui/ScrollFrame.tsx'
import styles from './WritingView.module.css'
import type { WrittenToken } from './Written.tsx'
import { take } from './writer.ts'

interface StepPanelProps {
  readonly step: NextToken
  /** Which token of the writing this is, counted from 0. */
  readonly at: number
  /** What stands there; null: nothing yet. */
  readonly written: WrittenToken | null
  /** The picture is of an older question, whose candidates cannot be taken for the new one. */
  readonly isStale: boolean
  /** There is a position for this token. */
  readonly isOpen: boolean
}

/** One choice in full: logits, divided, cut, drawn; another candidate can be taken. */
export function StepPanel({ step, at, written, isStale, isOpen }: StepPanelProps) {
  const t = useTranslations('predictWriting')
  const words = useSaveWords()
  const frame = useRef<HTMLDivElement>(null)
  const choices = useChoices((state) => state.choices)
  const temperature = choices['predict.temperature']
  const { candidates, counts, drawn, drawnNumber } = step
  const row = candidates.find(({ id }) => id === drawn.id)!
  const titles = [
    t('logit'),
    temperature === 0 ? t('undivided') : t('divided', { temperature }),
    t('uncut'),
    t('drawnWith'),
  ] as const
  const fell =
    drawnNumber === null
      ? t('likeliestTaken', { token: drawn.token })
      : t('fell', {
          number: significant(drawnNumber),
          token: drawn.token,
          from: significant(row.from),
          to: significant(row.from + row.probability),
        })
  const settings = t('settings', {
    temperature,
    topK: choices['predict.topK'] || t('off'),
    topP: choices['predict.topP'] >= 1 ? t('off') : choices['predict.topP'],
    seed: choices['predict.writingSeed'],
    step: at,
  })
  const context = step.tokens.slice(-8).join(' ')
  return (
    <section
      className={`plate ${styles.plate}`}
      aria-label={t('choice')}
      aria-busy={isStale}
      data-spot="predict.step"
    >
      <header className={styles.stepHead}>
        <h2 className={styles.heading}>{t('choiceOf', { number: at + 1 })}</h2>
        <p className={styles.note}>
          {t('after')}{' '}
          <bdi className={styles.context}>
            {step.tokens.length > 8 ? '… ' : ''}
            {context}
          </bdi>
          {' · '}
          {t(`origin.${step.model.origin}`)}
          {' · '}
          {step.remembered > 0
            ? t('passRemembered', {
                milliseconds: significant(step.milliseconds),
                read: step.tokens.length - step.remembered,
                tokens: step.tokens.length,
              })
            : t('pass', { milliseconds: significant(step.milliseconds), tokens: step.tokens.length })}
        </p>
      </header>
      <div ref={frame}>
        <DrawPipeline
          data={{
            value: candidates.map((one) => ({
              key: one.id,
              label: one.token,
              logit: one.logit,
              divided: one.divided,
              uncut: one.uncut,
              probability: one.probability,
              from: one.from,
              cut: one.cut && t(`cut.${one.cut}`),
              isDrawn: one.id === drawn.id,
              isTaken: !isOpen || written?.id === one.id,
              spoken: t('take', {
                token: one.token,
                logit: significant(one.logit),
                uncut: significant(one.uncut),
                state: one.cut ? t(`cut.${one.cut}`) : significant(one.probability),
              }),
            })),
            provenance: step.model.origin,
          }}
          accent="gpt"
          titles={titles}
          number={drawnNumber}
          barTitle={t('side')}
          restLabel={t('rest')}
          label={t('pictureLabel', { number: at + 1 })}
          text={significant}
          onTake={(id) => {
            const candidate = candidates.find((one) => one.id === id)
            if (candidate && !isStale) take(at, candidate)
          }}
        />
      </div>
      <p className={styles.said} role="status">
        {fell}{' '}
        {written &&
          written.id !== drawn.id &&
          t(written.byHand ? 'takenInstead' : 'drawnOtherwise', { token: written.token })}
      </p>
      <p className={styles.note}>
        {t('counts', counts)} {isOpen && t('hint')}
      </p>
      <div className={styles.foot}>
        <Fold title={t('table')}>
          {() => (
            <ScrollFrame label={t('table')}>
              <table className={styles.table}>
                <thead>
                  <tr>
                    <th scope="col">{t('rank')}</th>
                    <th scope="col">{t('token')}</th>
                    {titles.map((title) => (
                      <th scope="col" key={title}>
                        {title}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {candidates.map((one) => (
                    <tr key={one.id} aria-current={one.id === drawn.id || undefined}>
                      <td>{one.rank + 1}</td>
                      <th scope="row">{one.token}</th>
                      <td>{fourDigits(one.logit)}</td>
                      <td>{fourDigits(one.divided)}</td>
                      <td>{fourDigits(one.uncut)}</td>
                      <td>{one.cut ? t(`cut.${one.cut}`) : fourDigits(one.probability)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollFrame>
          )}
        </Fold>
        <div>
          <SavePicture
            words={words}
            name="bothways-next-token"
            picture={async () => {
              const { pictureFiles } = await import('../../../charts/standaloneSvg.ts')
              const origin = t(`origin.${step.model.origin}`)
              return pictureFiles(frame.current!, [
                step.tokens.join(' '),
                `GPT · ${origin} · ${settings}`,
                fell,
              ])
            }}
            rows={() => [
              [
                'rank',
                'token',
                'id',
                'logit',
                'divided',
                'probability_before_cuts',
                'cut',
                'probability',
                'drawn',
              ],
              ...candidates.map((one) => [
                one.rank,
                one.token,
                one.id,
                one.logit,
                one.divided,
                one.uncut,
                one.cut,
                one.probability,
                one.id === drawn.id,
              ]),
            ]}
            everything={() => step}
          />
        </div>
      </div>
    </section>
  )
}
