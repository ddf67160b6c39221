import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { choose } from '../../../store/choices.ts'
import { Button } from '../../../ui/Button.tsx'
import styles from './RoadsView.module.css'
import type { Stop } from './stops.ts'

/** Id of a stop's card in the page. */
export const cardId = ({ id }: Stop): string => `stop-${id}`

interface WayProps {
  readonly stops: readonly Stop[]
  readonly at: number
  /** A small picture of each, where all of them stand still, side by side. */
  readonly thumbOf?: (stop: Stop) => ReactNode
}

/** The stops in their order, the present one framed. */
export function Way({ stops, at, thumbOf }: WayProps) {
  const t = useTranslations('blueprintsRoads')
  const go = (stop: number) => choose({ 'blueprints.stop': stop })
  const goTo = (stop: number) => {
    go(stop)
    if (thumbOf) document.getElementById(cardId(stops[stop]!))?.scrollIntoView({ block: 'start' })
  }
  return (
    <nav
      className={styles.way}
      aria-label={t('stops')}
      data-spot="roads.way"
      data-still={!!thumbOf || undefined}
    >
      <ol>
        {stops.map((stop, index) => (
          <li key={stop.id} data-kind={stop.architecture.accent}>
            {index > 0 && (
              <span className={styles.arrow} aria-hidden="true">
                →
              </span>
            )}
            <button
              type="button"
              className={styles.stop}
              aria-current={index === at ? 'step' : undefined}
              onClick={() => goTo(index)}
            >
              {thumbOf?.(stop)}
              <strong>{t(`${stop.id}Name`)}</strong>
              <small>{t(`${stop.id}Change`)}</small>
            </button>
          </li>
        ))}
      </ol>
      <div className={styles.steps}>
        <Button disabled={at === 0} onClick={() => go(at - 1)}>
          {t('back')}
        </Button>
        <Button disabled={at === stops.length - 1} onClick={() => go(at + 1)}>
          {t('next')}
        </Button>
      </div>
    </nav>
  )
}
