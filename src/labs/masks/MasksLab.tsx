import { lazy, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { WithWords } from '../../i18n/WithWords.tsx'
import { choose, useChoices } from '../../store/choices.ts'
import { useEngineStatus } from '../../store/engineStatus.ts'
import type { Kind } from '../../store/fields.ts'
import { useResults } from '../../store/results.ts'
import { glyphs } from '../../trace/display.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './MasksLab.module.css'
import { ModelPanel } from './ModelPanel.tsx'
import { PaddingPanel } from './padding/PaddingPanel.tsx'
import { NextSentence } from './tokens/NextSentence.tsx'
import { Notes } from './tokens/Notes.tsx'
import { useModelView } from './useModelView.ts'
import { useUndoKeys } from './useUndoKeys.ts'

const SaveMenu = lazy(() => import('./save/SaveMenu.tsx').then(({ SaveMenu }) => ({ default: SaveMenu })))

const Arithmetic = lazy(() =>
  import('./arithmetic/Arithmetic.tsx').then(({ Arithmetic }) => ({ default: Arithmetic })),
)

const ElmoPanel = lazy(() => import('./elmo/ElmoPanel.tsx').then(({ ElmoPanel }) => ({ default: ElmoPanel })))

/** The front door: BERT and GPT side by side on the typed sentence, and the mask under the learner's finger. */
export function MasksLab() {
  useUndoKeys()
  const bert = useModelView('bert')
  const gpt = useModelView('gpt')
  const open = useChoices(({ choices }) => choices.open)
  const active = useChoices(({ choices }) => choices.cursor.kind)
  const elmo = useChoices(({ choices }) => choices.elmo)
  const views = { bert, gpt }
  const opened = views[active]
  return (
    <div className={styles.lab}>
      <Notes />
      <div className={styles.panels}>
        {bert ? <ModelPanel view={bert} /> : <Waiting kind="bert" />}
        {gpt ? <ModelPanel view={gpt} /> : <Waiting kind="gpt" />}
        {elmo && (
          <Suspense fallback={null}>
            <WithWords part="elmo">
              <ElmoPanel />
            </WithWords>
          </Suspense>
        )}
      </div>
      {!elmo && bert && gpt && <ElmoOffer />}
      {open && opened && (
        <Suspense fallback={null}>
          <WithWords part="arithmetic">
            <Arithmetic view={opened} />
          </WithWords>
        </Suspense>
      )}
      {bert?.trace.nextSentence && <NextSentence view={bert} />}
      <div className={styles.tools}>
        {bert && gpt && (
          <Suspense fallback={null}>
            <SaveMenu views={[bert, gpt]} />
          </Suspense>
        )}
      </div>
      <PaddingPanel shown={[bert, gpt].flatMap((view) => (view ? [view.trace] : []))} />
    </div>
  )
}

/** ELMo's weights are fetched only when somebody wants to see it. */
function ElmoOffer() {
  const t = useTranslations('model')
  return (
    <p className={styles.row} data-kind="elmo">
      <Button onClick={() => choose({ elmo: true })}>
        <span className={styles.glyph} aria-hidden="true">
          {glyphs.elmo}
        </span>{' '}
        {t('elmoShow')}
      </Button>
      <span className={styles.note}>{t('elmoOffer')}</span>
    </p>
  )
}

/** The place of a panel until its weights are there, with how far they have come. */
function Waiting({ kind }: { readonly kind: Kind }) {
  const t = useTranslations()
  const download = useEngineStatus((status) => status.downloads[kind])
  const refused = useResults((results) => results.runs[`${kind}.shown`]?.refusal)
  const model = t(`model.${kind}`)
  return (
    <article className={`plate ${styles.panel}`} data-kind={kind} aria-busy="true" aria-label={model}>
      <header className={styles.panelHead}>
        <h2>{model}</h2>
        <p className={styles.note}>{t(kind === 'bert' ? 'model.bertSees' : 'model.gptSees')}</p>
      </header>
      {/* What was refused is told above the panels. */}
      <div className={styles.waiting} hidden={Boolean(refused)}>
        <p id={`waiting-${kind}`}>{t('model.loading', { model })}</p>
        <progress
          aria-labelledby={`waiting-${kind}`}
          {...(download ? { value: download.loaded, max: download.total } : {})}
        />
      </div>
    </article>
  )
}
