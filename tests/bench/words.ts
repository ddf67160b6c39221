const words = 'the little dog went to the park to play with his friend and they had a lot of fun'.split(' ')

/** A text of everyday words, each of them one token. */
export const textOf = (tokens: number) =>
  Array.from({ length: tokens }, (_, index) => words[index % words.length]).join(' ')
