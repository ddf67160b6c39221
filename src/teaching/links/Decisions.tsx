import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { localeNames, locales } from '../../i18n/locale.ts'
import { choose, useChoices } from '../../store/choices.ts'
import { kinds } from '../../store/fields.ts'
import { Button } from '../../ui/Button.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { draft, useDraft } from './draft.ts'
import styles from './Links.module.css'
import { offeredParts } from './link.ts'
import { MaskOf } from './MaskOf.tsx'
import { hasMasks, keyOf, labTargets, stepTargets, targetOf } from './targets.ts'
import { useTargetNames } from './useTargetNames.ts'

/** All that a teacher decides about a link. Sentence and masks are those of the labs. */
export function Decisions() {
  const t = useTranslations('teachingLinks')
  const { target, lang, embed, hide, path } = useDraft()
  const nameOf = useTargetNames()
  const id = useId()
  const { text, pair } = useChoices(({ choices }) => choices)
  const isStep = 'step' in target
  return (
    <div className={styles.decisions}>
      <div className={styles.field}>
        <label className={styles.name} htmlFor={`${id}target`}>
          {t('opens')}
        </label>
        <select
          id={`${id}target`}
          value={keyOf(target)}
          onChange={(event) => draft({ target: targetOf(event.currentTarget.value) ?? target })}
        >
          <optgroup label={t('labs')}>
            {labTargets.map((one) => (
              <option key={keyOf(one)} value={keyOf(one)}>
                {nameOf(one)}
              </option>
            ))}
          </optgroup>
          <optgroup label={t('steps')}>
            {stepTargets.map((one) => (
              <option key={keyOf(one)} value={keyOf(one)}>
                {nameOf(one)}
              </option>
            ))}
          </optgroup>
        </select>
      </div>
      {isStep ? (
        <>
          <p className={styles.note}>{t('stepBrings')}</p>
          <Switch checked={path === 'core'} onChange={(checked) => draft({ path: checked ? 'core' : 'all' })}>
            {t('core')}
          </Switch>
        </>
      ) : (
        <>
          <Typed name="text" label={t('sentence')} value={text} />
          {pair === null ? (
            <div className={styles.field}>
              <Button look="quiet" onClick={() => choose({ pair: '' })}>
                <span aria-hidden="true">+</span> {t('addPair')}
              </Button>
            </div>
          ) : (
            <>
              <Typed name="pair" label={t('pair')} value={pair} />
              <div className={styles.field}>
                <Button look="quiet" onClick={() => choose({ pair: null })}>
                  <span aria-hidden="true">−</span> {t('removePair')}
                </Button>
              </div>
            </>
          )}
        </>
      )}
      {hasMasks(target) && kinds.map((kind) => <MaskOf key={kind} kind={kind} />)}
      <div className={styles.field}>
        <label className={styles.name} htmlFor={`${id}lang`}>
          {t('language')}
        </label>
        <select
          id={`${id}lang`}
          value={lang ?? ''}
          onChange={({ currentTarget: { value } }) =>
            draft({ lang: locales.find((one) => one === value) ?? null })
          }
        >
          <option value="">{t('readers')}</option>
          {locales.map((locale) => (
            <option key={locale} value={locale}>
              {localeNames[locale]}
            </option>
          ))}
        </select>
      </div>
      <fieldset className={styles.parts}>
        <legend>{t('page')}</legend>
        <Switch checked={embed} onChange={(checked) => draft({ embed: checked })}>
          {t('embed')}
        </Switch>
      </fieldset>
      <fieldset className={styles.parts}>
        <legend>{t('leaveOut')}</legend>
        {offeredParts({ target, embed }).map((part) => (
          <Switch
            key={part}
            checked={hide.includes(part)}
            onChange={(checked) =>
              draft({ hide: checked ? [...hide, part] : hide.filter((one) => one !== part) })
            }
          >
            {t(`hide.${part}`)}
          </Switch>
        ))}
      </fieldset>
    </div>
  )
}

interface TypedProps {
  readonly name: 'text' | 'pair'
  readonly label: string
  readonly value: string
}

/** A sentence of the labs, typed here. */
function Typed({ name, label, value }: TypedProps) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label className={styles.name} htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        rows={2}
        dir="auto"
        value={value}
        onChange={(event) => choose({ [name]: event.currentTarget.value })}
      />
    </div>
  )
}
