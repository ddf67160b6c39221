import { useLocale, useTranslations } from 'use-intl'
import { type Locale, localeAbbreviations, localeNames } from '../i18n/locale.ts'
import { loadMessages } from '../i18n/messages.ts'
import { writeAddress } from '../store/address.ts'
import { choose, useChoices } from '../store/choices.ts'
import { notify } from '../store/notices.ts'
import { preferLocale, preferTheme, themes, usePreferences } from '../store/preferences.ts'
import { Button } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import styles from './Header.module.css'
import { labs } from './labs.ts'
import { StatusChip } from './StatusChip.tsx'

/** Name, labs, language, theme, link and the engine's state. */
export function Header() {
  const t = useTranslations()
  const { lab, hide } = useChoices((state) => state.choices)
  const reachable = hide.includes('labs') ? [] : labs
  const locale = useLocale()
  const theme = usePreferences((state) => state.theme)
  const other = locale === 'en' ? 'zh' : 'en'
  return (
    <header className={styles.header}>
      <button type="button" className={styles.name} onClick={() => choose({ lab: labs[0].id, step: null })}>
        Both<span>ways</span>
      </button>
      <nav aria-label={t('app.labs')} className={styles.labs}>
        {reachable.map(({ id }) => (
          <Button
            key={id}
            look="quiet"
            aria-current={id === lab ? 'page' : undefined}
            onClick={() => choose({ lab: id })}
          >
            {t(`app.${id}`)}
          </Button>
        ))}
      </nav>
      <div className={styles.labMenu} hidden={reachable.length === 0}>
        <Menu
          label={t(`app.${lab}`)}
          items={reachable.map(({ id }) => ({
            key: id,
            label: `${id === lab ? '✓ ' : ''}${t(`app.${id}`)}`,
            onSelect: () => choose({ lab: id }),
          }))}
        />
      </div>
      <div className={styles.tools}>
        <Button look="quiet" lang={other === 'zh' ? 'zh-Hans' : 'en'} onClick={() => void speak(other)}>
          <span className={styles.words}>{localeNames[other]}</span>
          <span className={styles.icon} aria-hidden="true">
            {localeAbbreviations[other]}
          </span>
        </Button>
        <Menu
          label={
            <>
              <span aria-hidden="true">◐</span>
              <span className="visually-hidden">{t('app.theme')}</span>
            </>
          }
          items={themes.map((option) => ({
            key: option,
            label: `${option === theme ? '✓ ' : ''}${t(`app.${option}`)}`,
            onSelect: () => {
              if (!preferTheme(option)) notify('storageFull')
            },
          }))}
        />
        <Button look="quiet" title={t('app.share')} onClick={copyLink}>
          <svg className={styles.icon} viewBox="0 0 16 16" aria-hidden="true">
            <path d="M6.5 9.5 9.5 6.5M7 4.5 9 2.5a3.2 3.2 0 0 1 4.5 4.5l-2 2M9 11.5l-2 2A3.2 3.2 0 0 1 2.5 9l2-2" />
          </svg>
          <span className={styles.words}>{t('app.share')}</span>
        </Button>
        <StatusChip />
      </div>
    </header>
  )
}

/** Fetches the language first, so that one that cannot be had changes nothing. */
async function speak(locale: Locale) {
  try {
    await loadMessages(locale)
  } catch {
    notify('languageFailed')
    return
  }
  choose({ lang: null })
  if (!preferLocale(locale)) notify('storageFull')
}

async function copyLink() {
  const { choices } = useChoices.getState()
  const locale = usePreferences.getState().locale
  const address = location.href.replace(/#.*$/s, '') + writeAddress({ ...choices, lang: locale })
  try {
    await navigator.clipboard.writeText(address)
    notify('copied')
  } catch {
    notify('copyFailed')
  }
}
