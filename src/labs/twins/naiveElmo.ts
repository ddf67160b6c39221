import type { MetricsFile } from '../../engine/metrics.ts'

/** Held-out losses in nats at one learning rate: how far a naive ELMo stood behind GPT, and whose the distance was. */
export interface NaiveElmo {
  readonly rate: number
  /** Its LSTMs' bounded outputs straight before the tied softmax. */
  readonly naive: number
  /** With what was chosen to stand between them. */
  readonly chosen: number
  readonly gpt: number
}

const mean = (losses: Readonly<Record<string, number>>) => {
  const values = Object.values(losses)
  return values.reduce((sum, one) => sum + one, 0) / values.length
}

/** From the runs of the grid that differ in nothing else; null where one of the three is missing. */
export function naiveElmo({ grid, training }: MetricsFile): NaiveElmo | null {
  const finished = grid.filter((run) => run.finished)
  const options = training.elmo?.settings.options
  const naive = finished.find((run) => run.twin === 'elmo' && run.options?.between === 'none')
  if (!naive || !options) return null
  const beside = finished.filter((run) => run.learningRate === naive.learningRate)
  const chosen = beside.find(
    (run) =>
      run.twin === 'elmo' && Object.entries(options).every(([key, value]) => run.options?.[key] === value),
  )
  const gpt = beside.find((run) => run.twin === 'gpt')
  if (!chosen || !gpt) return null
  return {
    rate: naive.learningRate,
    naive: mean(naive.heldOut),
    chosen: mean(chosen.heldOut),
    gpt: mean(gpt.heldOut),
  }
}
