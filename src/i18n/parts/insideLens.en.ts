/** The words of the logit lens. */
export default {
  title: 'What each layer of {model} would say',
  intro:
    'The state after each block is handed to the model’s own head, as if the model ended there. The last row is the model’s real answer.',
  untrainedFor:
    'A reading that nobody trained the model for: the head has learned to read the last block only. That earlier states can be read with it at all is a finding, not a given (nostalgebraist 2020, “interpreting GPT: the logit lens”).',
  caption: 'Likeliest token at each place, by layer, read from {model}',
  embedding: 'embedding',
  block: 'after block {layer, number}',
  there: 'says of',
  after: 'says after',
  cell: '{token}, probability {p}; the final answer has rank {rank, number} here, probability {of}',
  legend: 'The tint is the probability; a frame says: this is already the final answer.',
  noHead: 'This model has no head that names tokens.',
  tokenTitle: 'At “{token}”, where the last layer says “{final}”',
  layer: 'layer',
  says: 'says (the three likeliest)',
  final: 'the final answer',
  actual: 'the token that stood there',
  next: 'the token that really follows',
  standing: 'rank {rank, number}, p {p}',
}
