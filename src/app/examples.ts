/** Sentences to start from; the key names what each is good for. */
export const examples = [
  { key: 'after', text: 'The dog barked at the cat because it was scared.', pair: null },
  { key: 'before', text: 'Tom dropped the glass on the floor and it broke.', pair: null },
  { key: 'gap', text: 'The little girl was so [MASK] that she started to cry.', pair: null },
  { key: 'twoGaps', text: 'The bird flew to the [MASK] and sang a [MASK].', pair: null },
  { key: 'pair', text: 'Lily lost her red ball in the park.', pair: 'She looked for it under the big tree.' },
  {
    key: 'bank',
    text: 'The bank of the river was steep, so we walked to the bank to get money.',
    pair: null,
  },
  { key: 'unseen', text: '狗对着猫叫，因为它害怕了。', pair: null },
  { key: 'mixed', text: 'She said שלום and smiled 😀 at the naïve café owner.', pair: null },
] as const
