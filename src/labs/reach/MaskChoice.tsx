import { useTranslations } from 'use-intl'
import { MaskNumber } from '../../panels/MaskNumber.tsx'
import { choose, chooseMask, useChoices } from '../../store/choices.ts'
import type { Kind } from '../../store/fields.ts'
import { maskTitles, nameOfPreset, presetNames, presetOf } from '../../store/maskPresets.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import styles from './ReachLab.module.css'

interface Props {
  readonly kind: Kind
  readonly tokens: number
}

/** The mask in force, which is the Masks lab's, and another one in its place. */
export function MaskChoice({ kind, tokens }: Props) {
  const t = useTranslations()
  const mask = useChoices(({ choices }) => choices[`${kind}.mask`])
  const flips = useChoices(({ choices }) => choices[`${kind}.flips`])
  const switched = flips.filter((cell) => Math.max(...cell) < tokens).length
  return (
    <div className={styles.row} data-spot={`${kind}.mask`}>
      <Menu
        tells
        label={t('reach.mask', { name: t(`mask.${nameOfPreset(mask)}`) })}
        items={presetNames.map((name) => ({
          key: name,
          label: t(`mask.${name}`),
          note: t(`mask.${maskTitles[kind][name]}`),
          onSelect: () => chooseMask(kind, presetOf(name)),
        }))}
      />
      <MaskNumber kind={kind} tokens={tokens} />
      {switched > 0 && <span className={styles.note}>{t('reach.edited', { count: switched })}</span>}
      {(mask !== 'own' || switched > 0) && (
        <Button look="quiet" onClick={() => chooseMask(kind, 'own')}>
          {t('reach.ownMask')}
        </Button>
      )}
      <Button look="quiet" onClick={() => choose({ lab: 'masks' })}>
        {t('reach.editMask')}
      </Button>
    </div>
  )
}
