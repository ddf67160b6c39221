import { lazy, Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useChoices } from '../../../store/choices.ts'
import { useSpotlight } from '../../../store/spotlight.ts'
import type { Trace } from '../../../trace/trace.ts'
import styles from '../MasksLab.module.css'

const PaddingControls = lazy(() =>
  import('./PaddingControls.tsx').then(({ PaddingControls }) => ({ default: PaddingControls })),
)

/** Folded until somebody pads, makes a batch or is pointed here; what is inside is fetched then. */
export function PaddingPanel({ shown }: { readonly shown: readonly Trace[] }) {
  const t = useTranslations('padding')
  const used = useChoices(({ choices }) => choices.padTo !== null || choices.batch !== null)
  const lighted = useSpotlight((state) => state.target === 'padding')
  const [opened, setOpened] = useState(false)
  const open = opened || used || lighted
  const real = Math.max(1, ...shown.map((trace) => trace.real.filter((one) => one === 1).length))
  return (
    <details
      className={`plate ${styles.plate}`}
      open={open}
      onToggle={(event) => setOpened(event.currentTarget.open)}
      data-spot="padding"
    >
      <summary>
        <h2>{t('title')}</h2>
      </summary>
      {open && (
        <Suspense fallback={null}>
          <PaddingControls real={real} />
        </Suspense>
      )}
    </details>
  )
}
