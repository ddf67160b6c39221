import { useTranslations } from 'use-intl'
import { Gloss } from '../../../i18n/Gloss.tsx'
import { significant } from '../../../i18n/number.ts'
import { RefusalSentence } from '../../../i18n/RefusalSentence.tsx'
import { WithWords } from '../../../i18n/WithWords.tsx'
import { choose, useChoices } from '../../../store/choices.ts'
import { theEngine } from '../../../store/engine.ts'
import { askAgain } from '../../../store/session.ts'
import { Button } from '../../../ui/Button.tsx'
import { Menu } from '../../../ui/Menu.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import styles from '../plates.module.css'
import { SentenceNotes } from '../SentenceNotes.tsx'
import { Answer } from './Answer.tsx'
import { pairExamples } from './examples.ts'
import { SegmentStrip } from './SegmentStrip.tsx'
import { useNextSentence } from './useNextSentence.ts'

/** Two sentences: does the second follow the first? */
export function NextView() {
  return (
    <WithWords part="predictNext">
      <Next />
    </WithWords>
  )
}

function Next() {
  const t = useTranslations('predictNext')
  const pair = useChoices(({ choices }) => choices.pair)
  const bugged = useChoices(({ choices }) => choices['predict.bug'])
  const { view, refusal } = useNextSentence()
  return (
    <div className={styles.view}>
      <p className={styles.prose}>{t('intro')}</p>
      <div className={styles.tools} data-spot="next.pairs">
        <Menu
          label={t('examples')}
          items={pairExamples.map(({ key, follows, text, pair: second }) => ({
            key,
            label: `${text} · ${second}`,
            gloss: <Gloss of={[text, second]} />,
            note: t(follows ? 'follows' : 'followsNot'),
            onSelect: () => choose({ text, pair: second }),
          }))}
        />
        <Switch checked={bugged} onChange={(on) => choose({ 'predict.bug': on })}>
          {t('bug')}
        </Switch>
      </div>
      <SentenceNotes />
      {refusal && (
        <p className={styles.notice} role="alert">
          <RefusalSentence of={refusal} /> <Button onClick={askAgain}>{t('again')}</Button>
        </p>
      )}
      {pair === null ? (
        <p className={styles.quiet}>
          {t('closed')} <Button onClick={() => choose({ pair: '' })}>{t('open')}</Button>
        </p>
      ) : (
        pair.trim() === '' && <p className={styles.quiet}>{t('empty')}</p>
      )}
      {view && (
        <>
          <Answer view={view} />
          <SegmentStrip view={view} />
        </>
      )}
      <HeldOut />
    </div>
  )
}

/** How often the twin is right, from metrics.json; nothing as long as it was not measured. */
function HeldOut() {
  const t = useTranslations('predictNext')
  const metrics = theEngine().twins.find(({ id }) => id === 'bert')?.metrics
  const metric = metrics?.['nextSentence.accuracy']
  if (!metric) return null
  const percent = (share: number) => significant(100 * share)
  return (
    <p className={styles.quiet} data-provenance="measured">
      {t('heldOut', {
        percent: percent(metric.value),
        low: percent(metric.interval[0]),
        high: percent(metric.interval[1]),
        n: metric.n,
      })}
    </p>
  )
}
