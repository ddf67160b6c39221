import { useTranslations } from 'use-intl'
import type { MetricsFile } from '../../engine/metrics.ts'
import { naiveElmo } from './naiveElmo.ts'
import styles from './TwinsLab.module.css'

/** How much of a naive ELMo's distance from GPT was the LSTM's, and how much the recipe's. */
export function Naive({ metrics }: { readonly metrics: MetricsFile }) {
  const t = useTranslations('twins')
  const found = naiveElmo(metrics)
  if (!found) return null
  const { rate, naive, chosen, gpt } = found
  const [all, recipe] = [naive - gpt, naive - chosen]
  return (
    <p className={styles.note}>
      {t('naive', {
        rate: String(rate),
        naive: naive.toFixed(2),
        chosen: chosen.toFixed(2),
        gpt: gpt.toFixed(2),
        distance: all.toFixed(2),
        recipe: recipe.toFixed(2),
        lstm: (all - recipe).toFixed(2),
      })}
    </p>
  )
}
