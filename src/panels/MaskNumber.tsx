import { useTranslations } from 'use-intl'
import { rememberMask, slideMask, useChoices } from '../store/choices.ts'
import type { Kind } from '../store/fields.ts'
import { Slider } from '../ui/Slider.tsx'

interface MaskNumberProps {
  readonly kind: Kind
  readonly tokens: number
}

/** The number of the mask in force, where it has one: how long a prefix, how wide a window. */
export function MaskNumber({ kind, tokens }: MaskNumberProps) {
  const t = useTranslations('mask')
  const mask = useChoices(({ choices }) => choices[`${kind}.mask`])
  if (typeof mask === 'string') return null
  const isPrefix = 'prefix' in mask
  return (
    <Slider
      label={t(isPrefix ? 'prefixLength' : 'windowWidth')}
      value={isPrefix ? mask.prefix : mask.window}
      min={0}
      max={isPrefix ? tokens : Math.max(1, tokens - 1)}
      onStart={() => rememberMask(kind)}
      onChange={(number) => slideMask(kind, isPrefix ? { prefix: number } : { window: number })}
    />
  )
}
