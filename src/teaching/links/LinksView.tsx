import { useTranslations } from 'use-intl'
import { WithWords } from '../../i18n/WithWords.tsx'
import { isCutInAddress, writeAddress } from '../../store/address.ts'
import { chooseAll, useChoices } from '../../store/choices.ts'
import { addressTextLimit } from '../../store/fieldKinds.ts'
import { defaults } from '../../store/fields.ts'
import { Button } from '../../ui/Button.tsx'
import { Copyable } from './Copyable.tsx'
import { Decisions } from './Decisions.tsx'
import { useDraft } from './draft.ts'
import styles from './Links.module.css'
import { frameHtml, isOnlyHere, linkChoices, safeLength } from './link.ts'
import { Preview } from './Preview.tsx'
import { useTargetNames } from './useTargetNames.ts'

/** A link for a class: what it opens, what it leaves out, and how it stands in a page of one's own. */
export function LinksView() {
  return (
    <WithWords part="teachingLinks">
      <WithWords part="predictViews">
        <WithWords part="insideViews">
          <WithWords part="blueprintsViews">
            <WithWords part="course">
              <Builder />
            </WithWords>
          </WithWords>
        </WithWords>
      </WithWords>
    </WithWords>
  )
}

function Builder() {
  const t = useTranslations('teachingLinks')
  const nameOf = useTargetNames()
  const present = useChoices(({ choices }) => choices)
  const draft = useDraft()
  const choices = linkChoices(draft, present)
  const fragment = writeAddress(choices)
  const address = location.href.replace(/#.*$/s, '') + fragment
  const name = nameOf(draft.target)
  const inFrame = location.href.replace(/#.*$/s, '') + writeAddress({ ...choices, embed: true })
  return (
    <article className={styles.builder} aria-label={t('title')}>
      <header>
        <h2>{t('title')}</h2>
        <p className={styles.prose}>{t('intro')}</p>
        <Button look="quiet" onClick={() => chooseAll({ ...defaults, lab: present.lab, lang: present.lang })}>
          {t('fresh')}
        </Button>
      </header>
      <Decisions />
      <section className={styles.out}>
        <Copyable label={t('link')} text={address} copy={t('copyLink')} />
        <p className={styles.notes}>
          <a href={fragment} target="_blank" rel="noopener">
            {t('openLink')}
          </a>
          <span className={styles.note}>{t('characters', { count: address.length })}</span>
        </p>
        {address.length > safeLength && (
          <p className={styles.notice} role="status">
            {t('tooLong', { limit: safeLength })}
          </p>
        )}
        {isCutInAddress(choices) && (
          <p className={styles.notice} role="status">
            {t('textCut', { limit: addressTextLimit })}
          </p>
        )}
        {isOnlyHere(location) && <p className={styles.notice}>{t('onlyHere')}</p>}
        <Copyable
          label={t('frame')}
          text={frameHtml(inFrame, t('frameTitle', { name }))}
          copy={t('copyFrame')}
        />
        <p className={styles.note}>{t('frameNote')}</p>
      </section>
      <Preview fragment={fragment} title={t('preview')} />
    </article>
  )
}
