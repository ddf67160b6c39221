import { useTranslations } from 'use-intl'
import { fetchMetrics, type MetricsFile } from '../../engine/metrics.ts'
import { useSaveWords } from '../../i18n/useSaveWords.ts'
import { WithWords } from '../../i18n/WithWords.tsx'
import { useChoices } from '../../store/choices.ts'
import { useFile } from '../../store/useFile.ts'
import { Button } from '../../ui/Button.tsx'
import { Fold } from '../../ui/Fold.tsx'
import { SavePicture } from '../../ui/SavePicture.tsx'
import { Curves } from './Curves.tsx'
import { Figure } from './Figure.tsx'
import { figures } from './figures.ts'
import { Grid } from './Grid.tsx'
import { Jumps } from './Jumps.tsx'
import { Naive } from './Naive.tsx'
import { NoMask } from './NoMask.tsx'
import { Same } from './Same.tsx'
import { Sources } from './Sources.tsx'
import styles from './TwinsLab.module.css'
import { within } from './within.ts'

/** About the twins: what is alike, what differs, how they learned, what was measured of them, and what they cannot do. */
export function TwinsLab() {
  return (
    <WithWords part="twins">
      <Screen />
    </WithWords>
  )
}

function Screen() {
  const t = useTranslations('twins')
  const open = useChoices(({ choices }) => choices['twins.open'])
  const part = useChoices(({ choices }) => choices['twins.part']) ?? (open && 'measured')
  const file = useFile(fetchMetrics)
  if (file.state === 'waiting') return <p className={styles.note}>{t('loading')}</p>
  const metrics = file.state === 'missing' ? null : file.value
  return (
    <article className={styles.lab} data-part={part ?? undefined} data-open={open ?? undefined}>
      <header>
        <h2>{t('title')}</h2>
        {metrics && (
          <>
            <p className={styles.prose}>
              {t('intro')} {t(sawTheSame(metrics) ? 'sameTokens' : 'otherTokens')}
            </p>
            <Jumps />
          </>
        )}
      </header>
      {file.state === 'missing' ? (
        <p role="alert" className={styles.note}>
          {t('missing', { reason: file.reason })} <Button onClick={file.retry}>{t('retry')}</Button>
        </p>
      ) : (
        <Measurements metrics={file.value} />
      )}
      <section id="twins-noMask" data-spot="twins.noMask">
        <h2>{t('noMask.title')}</h2>
        <NoMask />
      </section>
      <Sources />
    </article>
  )
}

/** All that is told from metrics.json. */
function Measurements({ metrics }: { readonly metrics: MetricsFile }) {
  const t = useTranslations('twins')
  const words = useSaveWords()
  return (
    <>
      <section>
        <h2>{t('same')}</h2>
        <Same metrics={metrics} />
      </section>
      <section id="twins-curves">
        <h2>{t('curvesTitle')}</h2>
        <p className={styles.prose}>{t('curvesText')}</p>
        <Curves metrics={metrics} />
        {metrics.grid.length > 0 && (
          <Fold title={t('grid')}>
            {() => (
              <>
                <p className={styles.note}>{t('gridText')}</p>
                <Grid metrics={metrics} />
                <Naive metrics={metrics} />
              </>
            )}
          </Fold>
        )}
      </section>
      <section id="twins-measured">
        <header className={styles.head}>
          <h2>{t('measured')}</h2>
          <SavePicture
            words={words}
            name="bothways-metrics"
            picture={null}
            rows={() => [
              ['key', 'model', 'method', 'group', 'value', 'low', 'high', 'n'],
              ...metrics.entries.map(({ key, model, method, group, value, interval, n }) => [
                key,
                model,
                method ?? '',
                group ?? '',
                value,
                ...interval,
                n,
              ]),
            ]}
            everything={() => metrics}
          />
        </header>
        <p className={styles.prose}>{t('measuredText')}</p>
        <div className={styles.figures}>
          {figures.map((figure) => (
            <Figure key={figure.id} figure={figure} entries={metrics.entries} />
          ))}
        </div>
      </section>
    </>
  )
}

/** Batches are whole: budgets are alike that differ by less than a hundredth. */
function sawTheSame({ training }: MetricsFile): boolean {
  return within(
    0.01,
    (['bert', 'gpt', 'elmo'] as const).map((id) => training[id]?.tokens ?? 0),
  )
}
