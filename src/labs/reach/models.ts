/** The three models, in the order of their panels, each with the sign that stands for its way of reading. */
export const kinds = ['bert', 'gpt', 'elmo'] as const
export type AnyKind = (typeof kinds)[number]

export const glyphs: Record<AnyKind, string> = { bert: '↔', gpt: '←', elmo: '⇄' }

export const directions = ['forward', 'backward', 'joined'] as const
export type Direction = (typeof directions)[number]
