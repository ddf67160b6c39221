import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { choose, useChoices } from '../../store/choices.ts'
import type { Choices } from '../../store/fields.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './TwinsLab.module.css'

type Part = NonNullable<Choices['twins.part']>
const parts = ['curves', 'measured', 'noMask'] as const satisfies readonly Part[]

/** What each is called above its figures. */
const titles = { curves: 'curvesTitle', measured: 'measured', noMask: 'noMask.title' } as const

const bringIntoSight = (part: Part) =>
  document.getElementById(`twins-${part}`)?.scrollIntoView({ block: 'start' })

/** Leads to a part of this long page; the address says which. */
export function Jumps() {
  const t = useTranslations('twins')
  const part = useChoices(({ choices }) => choices['twins.part'])
  useEffect(() => {
    if (part === null) return
    bringIntoSight(part)
    // The figures above it come from files and push it down.
    const frame = document.getElementById(`twins-${part}`)?.parentElement
    if (!frame) return
    const watch = new ResizeObserver(() => bringIntoSight(part))
    watch.observe(frame)
    const stop = setTimeout(() => watch.disconnect(), 2000)
    return () => {
      clearTimeout(stop)
      watch.disconnect()
    }
  }, [part])
  return (
    <nav className={styles.head} aria-label={t('jump')} data-spot="twins.parts">
      {parts.map((one) => (
        <Button
          key={one}
          aria-current={one === part ? 'true' : undefined}
          onClick={() => {
            choose({ 'twins.part': one })
            bringIntoSight(one)
          }}
        >
          {t(titles[one])}
        </Button>
      ))}
    </nav>
  )
}
