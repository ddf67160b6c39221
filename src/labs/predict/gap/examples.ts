/** Sentences with one piece hidden, and the piece that gives it away; what each is said to show is tested on the shipped weights. */
export const gapExamples = [
  {
    key: 'dog',
    clue: 'after',
    text: 'The dog barked at the cat.',
    hidden: 1,
    word: 'dog',
    clueWord: 'barked',
  },
  {
    key: 'boat',
    clue: 'after',
    text: 'The boat sailed across the sea.',
    hidden: 1,
    word: 'boat',
    clueWord: 'sailed',
  },
  { key: 'cat', clue: 'after', text: 'The cat said, "Meow!"', hidden: 1, word: 'cat', clueWord: 'meow' },
  {
    key: 'time',
    clue: 'before',
    text: 'Once upon a time, there was a little girl.',
    hidden: 3,
    word: 'time',
    clueWord: 'once',
  },
  {
    key: 'tail',
    clue: 'before',
    text: 'The dog wagged its tail.',
    hidden: 4,
    word: 'tail',
    clueWord: 'wagged',
  },
] as const
