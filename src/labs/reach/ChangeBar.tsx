import { type FormEvent, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { choose } from '../../store/choices.ts'
import { Button } from '../../ui/Button.tsx'
import { Segments } from '../../ui/Segments.tsx'
import styles from './ReachLab.module.css'
import type { Change } from './useChange.ts'

/** Replacements to choose from: nothing known, a gap, and three words of any story. */
const offered = ['[UNK]', '[MASK]', 'the', 'not', 'river'] as const

/** Which token is changed, and into what. */
export function ChangeBar({ change }: { readonly change: Change }) {
  const t = useTranslations('reach')
  const { typed, chosen, replacement } = change
  const name = useId()
  return (
    <section className={`plate ${styles.changeBar}`} aria-label={t('token')} data-spot="reach.change">
      <span className={styles.note} aria-hidden="true">
        {t('change')}
      </span>
      <fieldset className={styles.chips}>
        <legend className="visually-hidden">{t('token')}</legend>
        {typed.map(({ label, kind, place }, at) => (
          <label
            key={`${place.source}${place.span[0]}`}
            className={styles.chip}
            data-kind={kind}
            data-joined={typed[at + 1]?.kind === 'continuation' || undefined}
          >
            <input
              type="radio"
              name={name}
              checked={at === chosen}
              onChange={() => choose({ 'reach.token': at })}
            />
            <span dir="auto">{label}</span>
          </label>
        ))}
      </fieldset>
      <span className={styles.note} aria-hidden="true">
        {t('into')}
      </span>
      <Segments
        label={t('replacement')}
        value={replacement}
        options={offered.map((value) => ({ value, label: value }))}
        onChange={(value) => choose({ 'reach.replacement': value })}
      />
      <OwnPiece key={replacement} replacement={replacement} />
    </section>
  )
}

/** Any other piece, typed; whether there is such a one, the models' vocabulary says. */
function OwnPiece({ replacement }: { readonly replacement: string }) {
  const t = useTranslations('reach')
  const id = useId()
  const isOffered = offered.some((one) => one === replacement)
  const [draft, setDraft] = useState(isOffered ? '' : replacement)
  const use = (event: FormEvent) => {
    event.preventDefault()
    if (draft.trim()) choose({ 'reach.replacement': draft.trim().slice(0, 100) })
  }
  return (
    <form className={styles.ownPiece} onSubmit={use}>
      <label htmlFor={id}>{t('other')}</label>
      <input
        id={id}
        aria-label={t('otherLabel')}
        className={styles.text}
        value={draft}
        size={10}
        dir="auto"
        autoCapitalize="off"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setDraft(event.currentTarget.value)}
      />
      <Button type="submit" disabled={!draft.trim() || draft.trim() === replacement}>
        {t('use')}
      </Button>
    </form>
  )
}
