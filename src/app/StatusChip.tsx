import { useTranslations } from 'use-intl'
import type { BackendChoice } from '../engine/protocol.ts'
import { useEngineStatus } from '../store/engineStatus.ts'
import { kinds } from '../store/fields.ts'
import { shownTrace } from '../store/pointed.ts'
import { useResults } from '../store/results.ts'
import { Button } from '../ui/Button.tsx'
import { Popover } from '../ui/Popover.tsx'
import { Segments } from '../ui/Segments.tsx'
import { engine } from './engine.ts'
import styles from './StatusChip.module.css'

const backends: readonly BackendChoice[] = ['auto', 'wasm', 'cpu', 'webgl', 'webgpu']

/** Backend, time of a forward pass and number of tensors; opens the choice of backend. */
export function StatusChip() {
  const t = useTranslations('status')
  const status = useEngineStatus()
  const milliseconds = useResults((results) =>
    Math.max(0, ...kinds.map((kind) => shownTrace(results, kind)?.milliseconds ?? 0)),
  )
  const approximate = status.backend === 'webgl' || status.backend === 'webgpu'
  const chip =
    status.phase === 'failed' ? t('failed') : status.backend === null ? t('starting') : status.backend
  return (
    <Popover
      className={styles.chip ?? ''}
      title={t('title')}
      label={
        <>
          <span className={styles.dot} data-phase={status.phase} aria-hidden="true" />
          {chip}
          {status.phase === 'ready' && milliseconds > 0 && (
            <span className={styles.time}>
              {' · '}
              {t('chip', { milliseconds: milliseconds.toFixed(0), count: status.tensors })}
            </span>
          )}
          {approximate && ` · ${t('approximate')}`}
        </>
      }
    >
      <div className={styles.plate}>
        <p>{t('time', { milliseconds: milliseconds.toFixed(1) })}</p>
        <p>{t('tensors', { count: status.tensors, megabytes: (status.bytes / 1e6).toFixed(1) })}</p>
        <div>
          <h3>{t('backend')}</h3>
          <Segments
            label={t('backend')}
            value={status.choice}
            options={backends.map((value) => ({ value, label: t(value) }))}
            onChange={(choice) => void engine.chooseBackend(choice)}
          />
        </div>
        {approximate && <p>{t('approximateNote')}</p>}
        <div>
          <Button onClick={() => engine.restart()}>{t('restart')}</Button>
        </div>
      </div>
    </Popover>
  )
}
