/** The three models, in the order of their panels. */
export const kinds = ['bert', 'gpt', 'elmo'] as const

export const directions = ['forward', 'backward', 'joined'] as const
export type Direction = (typeof directions)[number]
