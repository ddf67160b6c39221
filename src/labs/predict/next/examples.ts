/** Pairs whose answer is known; tested on the shipped weights, and that the bug turns the answer where it is said to. */
export const pairExamples = [
  {
    key: 'ball',
    follows: true,
    text: 'Lily lost her red ball in the park.',
    pair: 'She looked for it under the big tree.',
  },
  {
    key: 'fish',
    follows: false,
    text: 'Lily lost her red ball in the park.',
    pair: 'The fish swam in the sea.',
  },
] as const
