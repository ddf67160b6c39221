import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { MaskNumber } from '../../panels/MaskNumber.tsx'
import { chooseMask, redoMask, undoMask, useChoices } from '../../store/choices.ts'
import type { Kind } from '../../store/fields.ts'
import { maskTitles, nameOfPreset, presetNames, presetOf } from '../../store/maskPresets.ts'
import { isChanged } from '../../store/wanted.ts'
import { Button } from '../../ui/Button.tsx'
import { Segments } from '../../ui/Segments.tsx'
import styles from './MasksLab.module.css'

interface MaskBarProps {
  readonly kind: Kind
  readonly tokens: number
  readonly editing: boolean
  readonly onEditing: (editing: boolean) => void
}

/** Which mask the model is looked at under: a preset, its number, and the cells switched by hand. */
export const MaskBar = memo(function MaskBar({ kind, tokens, editing, onEditing }: MaskBarProps) {
  const t = useTranslations('mask')
  const mask = useChoices(({ choices }) => choices[`${kind}.mask`])
  const changed = useChoices(({ choices }) => isChanged(choices, kind))
  const history = useChoices((state) => state.history[kind])
  const model = useTranslations('model')(kind)
  const hasHistory = history.past.length + history.future.length > 0
  return (
    <div className={styles.maskBar}>
      <Segments
        label={t('label', { model })}
        value={nameOfPreset(mask)}
        options={presetNames.map((value) => ({
          value,
          label: t(value),
          title: t(maskTitles[kind][value]),
        }))}
        onChange={(name) => chooseMask(kind, presetOf(name))}
      />
      <MaskNumber kind={kind} tokens={tokens} />
      <div className={styles.editRow}>
        <Button aria-pressed={editing} onClick={() => onEditing(!editing)}>
          {t('edit')}
        </Button>
        {(editing || hasHistory) && (
          <>
            <Button look="quiet" disabled={history.past.length === 0} onClick={() => undoMask(kind)}>
              {t('undo')}
            </Button>
            <Button look="quiet" disabled={history.future.length === 0} onClick={() => redoMask(kind)}>
              {t('redo')}
            </Button>
          </>
        )}
        {(editing || changed) && (
          <Button look="quiet" disabled={!changed} onClick={() => chooseMask(kind, 'own')}>
            {t('reset')}
          </Button>
        )}
      </div>
      {editing && <p className={styles.note}>{t('editHint')}</p>}
    </div>
  )
})
