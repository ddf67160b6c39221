/** ELMo's mix as it is set by hand: γ, and s before its softmax (Peters et al. 2018, equation 1). */
export interface Mix {
  readonly gamma: number
  /** One for the static vector, doubled, and one for each layer. */
  readonly scores: readonly [number, number, number]
}

/** As pre-training leaves it: every layer counts as much. */
export const uniformMix: Mix = { gamma: 1, scores: [0, 0, 0] }

/** Ends of the sliders. */
export const mixLimits = { gamma: [0.1, 3], score: [-5, 5] } as const

const within = (value: number, [low, high]: readonly [number, number]) => value >= low && value <= high

/** γ and the scores, two decimals at most: `1_0_-0.5_2`. */
export const writeMix = ({ gamma, scores }: Mix): string =>
  [gamma, ...scores].map((value) => String(Math.round(value * 100) / 100)).join('_')

/** Reads what `writeMix` wrote; null where the text is anything else or beyond the sliders. */
export function readMix(text: string): Mix | null {
  if (!/^-?\d(\.\d{1,2})?(_-?\d(\.\d{1,2})?){3}$/.test(text)) return null
  const [gamma = 0, first = 0, second = 0, third = 0] = text.split('_').map(Number)
  const scores = [first, second, third] as const
  const fits = within(gamma, mixLimits.gamma) && scores.every((score) => within(score, mixLimits.score))
  return fits ? { gamma, scores } : null
}
