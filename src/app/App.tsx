import { lazy, type RefObject, Suspense, useEffect, useRef, useState } from 'react'
import { IntlProvider, useTranslations } from 'use-intl'
import { type Locale, languageTags } from '../i18n/locale.ts'
import { loadMessages, type Messages } from '../i18n/messages.ts'
import { writeAddress } from '../store/address.ts'
import { useChoices } from '../store/choices.ts'
import { notify } from '../store/notices.ts'
import { usePreferences } from '../store/preferences.ts'
import { useTheme } from '../store/theme.ts'
import styles from './App.module.css'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Header } from './Header.tsx'
import { labs } from './labs.ts'
import { Notices } from './Notices.tsx'
import { SentenceBar } from './SentenceBar.tsx'

const Tutorial = lazy(() =>
  import('../tutorial/Tutorial.tsx').then(({ Tutorial }) => ({ default: Tutorial })),
)

interface AppProps {
  readonly first: { readonly locale: Locale; readonly messages: Messages }
}

/** The whole page in the reader's language; keeps the old language on screen until the new one is there. */
export function App({ first }: AppProps) {
  const asked = useChoices((state) => state.choices.lang)
  const preferred = usePreferences((state) => state.locale)
  const wanted = asked ?? preferred
  const [shown, setShown] = useState(first)
  useEffect(() => {
    let current = true
    loadMessages(wanted).then(
      (messages) => {
        if (current) setShown({ locale: wanted, messages: messages as Messages })
      },
      () => notify('languageFailed'),
    )
    return () => {
      current = false
    }
  }, [wanted])
  const theme = useTheme()
  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
  useEffect(() => {
    document.documentElement.lang = languageTags[shown.locale]
    document.title = shown.messages.app.title
  }, [shown])
  return (
    <IntlProvider locale={shown.locale} messages={shown.messages} timeZone="UTC">
      <ErrorBoundary>
        <Frame />
      </ErrorBoundary>
    </IntlProvider>
  )
}

function Frame() {
  const t = useTranslations('app')
  const { lab, embed, hide, step } = useChoices((state) => state.choices)
  // The teacher's page is about the labs and the tutorial, and has its own place for the sentence.
  const inLab = lab !== 'teaching'
  const { Lab } = labs.find(({ id }) => id === lab) ?? labs[0]
  const frame = useRef<HTMLDivElement>(null)
  return (
    <div ref={frame} className={styles.frame} data-lab={lab} data-hide={hide.join(' ')}>
      <button type="button" className={styles.skip} onClick={() => document.getElementById('lab')?.focus()}>
        {t('skip')}
      </button>
      {!embed && <Header />}
      <div className={styles.columns}>
        <main className={styles.main}>
          {lab === 'masks' && step === null ? (
            <h1 className={styles.tagline}>
              <span className={styles.long}>{t('tagline')}</span>
              <span className={styles.short}>{t('taglineShort')}</span>
            </h1>
          ) : (
            <h1 className="visually-hidden">{`Bothways: ${t(lab)}`}</h1>
          )}
          {inLab && !hide.includes('sentence') && <SentenceBar />}
          <Notices />
          <div id="lab" tabIndex={-1} className={styles.lab}>
            <ErrorBoundary>
              <Suspense
                fallback={
                  <p className={styles.fetching} aria-busy="true">
                    {t('fetching', { lab: t(lab) })}
                  </p>
                }
              >
                <Lab />
              </Suspense>
            </ErrorBoundary>
          </div>
          <footer className={styles.footer}>{embed ? <WholePage /> : t('privacy')}</footer>
        </main>
        {inLab && !hide.includes('tutorial') && !(embed && step === null) && (
          <ErrorBoundary>
            <Suspense fallback={<aside className={styles.margin} />}>
              <Tutorial />
            </Suspense>
          </ErrorBoundary>
        )}
      </div>
      <Source frame={frame} />
    </div>
  )
}

/** The address of what is printed, for paper has no address bar; as the page goes to paper, it is fitted to a sheet. */
function Source({ frame }: { readonly frame: RefObject<HTMLDivElement | null> }) {
  const place = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    // Fetched beforehand: a browser that prints waits for nothing.
    let layOut: ((frame: HTMLElement) => void) | undefined
    import('./paper.ts').then(
      ({ fitToPaper }) => {
        layOut = fitToPaper
      },
      () => undefined,
    )
    const prepare = () => {
      if (place.current) place.current.textContent = location.href
      if (frame.current) layOut?.(frame.current)
    }
    window.addEventListener('beforeprint', prepare)
    return () => window.removeEventListener('beforeprint', prepare)
  }, [frame])
  return <p ref={place} className={styles.source} />
}

/** The way from a frame in somebody else's page to the whole one, with the same picture. */
function WholePage() {
  const t = useTranslations('app')
  const address = useChoices(({ choices }) => writeAddress({ ...choices, embed: false, hide: [] }))
  return (
    <a href={address} target="_blank" rel="noopener">
      {t('openWhole')}
    </a>
  )
}
