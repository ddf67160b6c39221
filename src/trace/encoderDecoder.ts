/**
 * Who may look at whom in the Transformer of Vaswani et al. 2017, padding aside (3.2.3, "Applications of Attention in our
 * Model"): the encoder's and the decoder's self-attention, and the attention from the decoder to the encoder.
 */
export const attentions = ['encoder', 'decoder', 'cross'] as const
export type Attention = (typeof attentions)[number]

/** Which of the two texts an attention's queries come from, and which its keys. */
export const sides: Readonly<
  Record<Attention, { readonly queries: 'source' | 'target'; readonly keys: 'source' | 'target' }>
> = {
  encoder: { queries: 'source', keys: 'source' },
  decoder: { queries: 'target', keys: 'target' },
  cross: { queries: 'target', keys: 'source' },
}

/** The longest source, and the target, that the masks are drawn on: enough to see their shape. */
export const drawnLengths = { source: 6, target: 4 } as const

/** May the query at one place look at the key at another? Only the text that is being written has a future. */
export const mayAttend = (attention: Attention, query: number, key: number): boolean =>
  attention !== 'decoder' || key <= query

/** Cells that an attention forbids, of so many as it has, for a source and a target of these lengths. */
export function forbiddenCells(attention: Attention, lengths: Readonly<Record<'source' | 'target', number>>) {
  const { queries, keys } = sides[attention]
  let forbidden = 0
  for (let query = 0; query < lengths[queries]; query++)
    for (let key = 0; key < lengths[keys]; key++) if (!mayAttend(attention, query, key)) forbidden++
  return { forbidden, all: lengths[queries] * lengths[keys] }
}
