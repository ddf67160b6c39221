import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { onScreen } from '../../../charts/onScreen.ts'
import type { Provenance } from '../../../charts/sourced.ts'
import { fourDigits } from '../../../i18n/number.ts'
import { useSaveWords } from '../../../i18n/useSaveWords.ts'
import { Maths } from '../../../ui/Maths.tsx'
import { SavePicture } from '../../../ui/SavePicture.tsx'
import { ScrollFrame } from '../../../ui/ScrollFrame.tsx'
import { Slider } from '../../../ui/Slider.tsx'
import lab from '../InsideLab.module.css'
import { Strip } from '../Strip.tsx'
import type { LstmStep } from './lstmStep.ts'
import styles from './Step.module.css'

const equations = [
  String.raw`i, f, o = \sigma(x W + h_{-1} U + b)`,
  String.raw`g = \tanh(x W + h_{-1} U + b)`,
  String.raw`c = f \odot c_{-1} + i \odot g`,
  String.raw`h = (o \odot \tanh c) \, P`,
]

const vectors = [
  'x',
  'forget',
  'before',
  'kept',
  'input',
  'candidate',
  'added',
  'cell',
  'output',
  'shown',
  'own',
  'hidden',
] as const

interface StepProps {
  readonly step: LstmStep
  readonly layer: number
  readonly token: string
  /** The token read before; null at the first. */
  readonly before: string | null
  readonly provenance: Provenance
  /** The unit of the cell whose arithmetic is written out. */
  readonly unit: number
  readonly onUnit: (unit: number) => void
  /** What a saved picture says under it. */
  readonly caption: readonly string[]
}

/** One step of an LSTM: its gates, what it forgets, adds and shows. */
export function Step({ step, layer, token, before, provenance, unit, onUnit, caption }: StepProps) {
  const t = useTranslations('insideGates')
  const words = useSaveWords()
  const frame = useRef<HTMLDivElement>(null)
  const common = { accent: 'elmo', provenance } as const
  const last = step.cell.length - 1
  const k = Math.min(unit, last)
  const number = (of: Float32Array) => fourDigits(of[k] ?? 0)
  const beforeName = before === null ? t('boundaryCell') : t('cellBefore', { token: before })
  return (
    <section className={styles.step} aria-label={t('stepTitle', { token })}>
      <header className={lab.row}>
        <h3>{t('stepTitle', { token })}</h3>
        <SavePicture
          words={words}
          name="bothways-gates-step"
          picture={onScreen(frame, [t('stepTitle', { token }), ...caption])}
          rows={() => [
            ['vector', 'index', 'value'],
            ...vectors.flatMap((name) => Array.from(step[name], (value, i) => [name, i, value])),
          ]}
        />
      </header>
      <ScrollFrame label={t('equations')} whole>
        <div className={styles.equations}>
          {equations.map((tex) => (
            <Maths key={tex} tex={tex} />
          ))}
          <cite>
            Hochreiter &amp; Schmidhuber 1997; Gers et al. 2000; Sak et al. 2014; Peters et al. 2018
          </cite>
        </div>
      </ScrollFrame>
      <div ref={frame} className={styles.strips}>
        <Strip sign="x" name={t('x')} values={step.x} {...common} />
        <Strip sign="f" name={t('forget')} values={step.forget} isShare {...common} />
        <Strip sign="c₋₁" name={beforeName} values={step.before} {...common} />
        <Strip sign="f · c₋₁" name={t('kept')} values={step.kept} {...common} />
        <Strip sign="i" name={t('input')} values={step.input} isShare {...common} />
        <Strip sign="g" name={t('candidate')} values={step.candidate} {...common} />
        <Strip sign="i · g" name={t('added')} values={step.added} {...common} />
        <Strip sign="c" name={t('cell')} values={step.cell} {...common} />
        <Strip sign="o" name={t('output')} values={step.output} isShare {...common} />
        <Strip sign="o · tanh c" name={t('shown')} values={step.shown} {...common} />
        <Strip sign="h" name={t('hidden')} values={step.own} {...common} />
        {layer > 0 && <Strip sign="x + h" name={t('residual')} values={step.hidden} {...common} />}
      </div>
      {step.isWorkedBack && <p className={lab.note}>{t('workedBack')}</p>}
      <div className={styles.unit}>
        <h4>{t('unitTitle')}</h4>
        <Slider label={t('unit')} value={k} min={0} max={last} onChange={onUnit} onStart={() => undefined} />
        <p className={styles.sum}>
          <span>{t('sumName')}</span> f · c₋₁ + i · g = {number(step.forget)} × ({number(step.before)}) +{' '}
          {number(step.input)} × ({number(step.candidate)}) = {number(step.kept)} + ({number(step.added)}) ={' '}
          <strong>{number(step.cell)}</strong>
        </p>
        <p className={styles.sum}>
          <span>{t('shownName')}</span> o · tanh c = {number(step.output)} ×{' '}
          {fourDigits(Math.tanh(step.cell[k] ?? 0))} = <strong>{number(step.shown)}</strong>
        </p>
      </div>
    </section>
  )
}
