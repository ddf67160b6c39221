import { useTranslations } from 'use-intl'
import { Maths } from '../../../ui/Maths.tsx'
import styles from './Arithmetic.module.css'
import type { CellArithmetic } from './cellArithmetic.ts'

const exponent = (key: string) => String.raw`\exp(q_i \cdot k_${key} / \sqrt{d_\text{head}} + m_{i${key}})`

const digits = (value: number) =>
  value === 0 ? '0' : value.toPrecision(3).replace(/e([+-]?\d+)/, String.raw`\times 10^{$1}`)

/**
 * Scaled dot-product attention under a mask (Vaswani et al. 2017, sections 3.2.1 and 3.2.3) for query i and key j,
 * ending in this cell's numbers.
 */
export function Formula({ cell }: { readonly cell: CellArithmetic }) {
  const t = useTranslations('arithmetic')
  const weight = String.raw`w_{ij} = \frac{${exponent('j')}}{\sum_{l} ${exponent('l')}}`
  // The strip computes with the largest score taken off, as the model does; the formula says it without.
  const scale = Math.exp(cell.largest ?? 0)
  const numbers =
    cell.rowSum === 0
      ? '= 0'
      : String.raw`= \frac{${digits(scale * cell.exp)}}{${digits(scale * cell.rowSum)}} = ${digits(cell.weight)}`
  return (
    <figure className={styles.formula}>
      <figcaption>{t('formula')}</figcaption>
      <Maths tex={`${weight} ${numbers}`} />
      <Maths tex={String.raw`o_i = \sum_j w_{ij} v_j`} />
    </figure>
  )
}
