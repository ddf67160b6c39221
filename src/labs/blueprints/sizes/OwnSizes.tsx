import { useTranslations } from 'use-intl'
import { choose } from '../../../store/choices.ts'
import { glyphs, modelNames } from '../../../trace/display.ts'
import type { Sizes } from '../../../trace/sizes.ts'
import { Fold } from '../../../ui/Fold.tsx'
import { Segments } from '../../../ui/Segments.tsx'
import { Stepper } from '../../../ui/Stepper.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import { writeSizes } from './address.ts'
import { type Fault, limits, type SizeName } from './refusals.ts'
import styles from './Sizes.module.css'

const kinds = (['bert', 'gpt', 'elmo'] as const).map((value) => ({
  value,
  label: `${glyphs[value]} ${modelNames[value]}`,
}))

/** What can be set of each kind. */
const settable: Readonly<Record<Sizes['kind'], readonly SizeName[]>> = {
  bert: ['layers', 'width', 'heads', 'inner', 'vocabulary', 'positions', 'segments'],
  gpt: ['layers', 'width', 'heads', 'inner', 'vocabulary', 'positions'],
  elmo: ['layers', 'width', 'inner', 'vocabulary'],
}

interface OwnSizesProps {
  readonly sizes: Sizes
  readonly fault: Fault | null
}

/** Sizes of the learner's own, from wherever the picture stands; and why they are no model. */
export function OwnSizes({ sizes, fault }: OwnSizesProps) {
  const t = useTranslations('blueprintsSizes')
  return (
    <>
      <Fold title={t('set')}>{() => <Controls sizes={sizes} />}</Fold>
      {fault && (
        <p className={styles.notice} role="alert">
          {fault.code === 'heads'
            ? t('fault.heads', { ...fault, fitting: fault.fitting.join(' / ') })
            : t('fault.range', { name: t(fault.name), least: fault.least, most: fault.most })}
        </p>
      )}
    </>
  )
}

function Controls({ sizes }: { readonly sizes: Sizes }) {
  const t = useTranslations('blueprintsSizes')
  const { kind, extra } = sizes
  const set = (change: Partial<Sizes>) => choose({ 'blueprints.sizes': writeSizes({ ...sizes, ...change }) })
  const label = (name: SizeName) => t(name === 'inner' && kind === 'elmo' ? 'cells' : name)
  const readsCharacters = kind === 'elmo' && extra
  const names = settable[kind].filter((name) => !(readsCharacters && name === 'vocabulary'))
  return (
    <div className={styles.own}>
      <p className={styles.note}>{t('setNote')}</p>
      <Segments label={t('kind')} options={kinds} value={kind} onChange={(next) => set({ kind: next })} />
      <div className={styles.steppers}>
        {names.map((name) => (
          <Stepper
            key={name}
            label={label(name)}
            less={`${label(name)}: ${t('less')}`}
            more={`${label(name)}: ${t('more')}`}
            value={sizes[name]}
            min={limits[name][0]}
            max={limits[name][1]}
            onChange={(value) => set({ [name]: value })}
          />
        ))}
      </div>
      <div className={styles.switches}>
        {!readsCharacters && (
          <Switch checked={sizes.tied} onChange={(tied) => set({ tied })}>
            {t('tied')}
          </Switch>
        )}
        <Switch checked={extra} onChange={(next) => set({ extra: next })}>
          {t(`extra.${kind}`)}
        </Switch>
      </div>
    </div>
  )
}
