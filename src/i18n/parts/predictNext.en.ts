/** The words of next-sentence prediction in the Predict lab. */
export default {
  intro:
    'BERT’s second objective: does sentence B follow sentence A in the text that both are from, or was it drawn from another one? The answer is read off the state of [CLS]. GPT and ELMo have no such head.',
  examples: 'Pairs',
  follows: 'B follows A',
  followsNot: 'B is from somewhere else',
  bug: 'The classic bug: pass the segment ids as the attention mask',
  again: 'Try again',
  closed: 'There is no second sentence.',
  open: 'Add sentence B',
  empty: 'Type a second sentence: B, under the first.',
  answer: 'Does B follow A?',
  label: 'label',
  isNext: '0 · is next',
  notNext: '1 · is not next',
  likelier: 'BERT’s answer',
  asItShould: 'as it should be',
  withBug: 'with the bug',
  provenance: 'BERT’s next-sentence head, weights {origin}; probabilities computed in the page.',
  says: 'BERT says {answer}, with {probability}. Label 0 means “is next”: reading index 0 as “no” is a common mistake.',
  turned: 'With the bug the answer turns: {answer}, with {probability}.',
  notTurned: 'With the bug it stays, but with other numbers: {answer}, with {probability}.',
  bugNote:
    'A real run with a wrong mask: where segment ids stand in for the attention mask, every token of segment 0, [CLS] included, is taken for a pad and nobody may look at it. Nothing fails, no error is shown; only the answer is wrong. (The embeddings still get the right segments.) A call such as model(ids, segments) does this where the second argument is the attention mask.',
  tokens: 'What BERT reads',
  tokensNote:
    'Under each token its segment id, 0 for A and 1 for B, and the attention mask: 1 = may be looked at, 0 = forbidden (hatched).',
  segment: 'segment {segment, number}',
  mask: 'mask {mask, number}',
  heldOut:
    'Measured on held-out stories, half of the pairs true neighbours: this BERT is right in {percent}% of {n, number} pairs (95% interval {low} to {high}). A probability near 1 says how sure it is, not that it is right.',
}
