/** Two roads to BERT, in the Blueprints lab. */
export default {
  waiting: 'Fetching the twins: the stops are drawn on the tokens that they read.',
  from: 'Where the road starts',
  fromElmo: 'From ELMo',
  fromGpt: 'From GPT',
  stops: 'Stops on the road to BERT',
  back: 'Back',
  next: 'Next stop',
  diagram: 'Diagram of the stop “{name}”',
  hint: 'Arrow keys move from unit to unit, Enter shows the stop at work, Escape leaves.',
  illustration:
    'How the stop is built, drawn on the first tokens of your sentence; where a word is hidden, it is the one under the cursor.',
  elmoName: 'ELMo',
  elmoChange: 'two one-way LSTM stacks',
  elmoWhat:
    'Two stacks of LSTMs over one table of word vectors. One reads from the left, one from the right, and each is a language model of its own. A state is carried on step by step; the two meet only above, in a weighted sum.',
  elmoMask: 'What each state has seen: → by the forward half, ← by the backward half.',
  elmoObjective: 'Predicted: every word, from those before it, and apart from that from those after it.',
  elmoRemains:
    'Steps instead of attention, two stacks instead of one, next and previous word instead of hidden words.',
  gluedName: 'One-way Transformers, glued',
  gluedChange: 'each LSTM becomes a block',
  gluedWhat:
    'Each LSTM becomes a Transformer block under a one-way mask. A state no longer hears of a far word through a chain of steps: it looks at it directly, in every layer. But each stack still sees one side only, and the two are glued above.',
  gluedMask: 'Two masks, one a stack: → allows the past, ← the future.',
  gluedObjective: 'As before: every word, from each side apart.',
  gluedRemains: 'What stands left and right of a word still never meets inside a layer.',
  gptName: 'GPT',
  gptChange: 'one stack, look-ahead mask',
  gptWhat:
    'One stack of blocks under a look-ahead mask: each place looks at itself and at what is before it, and predicts the next word. So every place of a text teaches, and the model can write. It never sees what follows.',
  gptMask: 'Allowed: itself and the past. Hatched: the future, forbidden.',
  gptObjective: 'Predicted: at every place the next word.',
  gptRemains: 'The mask, and with it the objective: the one cannot go without the other.',
  unmaskedName: 'GPT, look-ahead mask off',
  unmaskedChange: 'every place sees every other',
  unmaskedWhat:
    'The same blocks, but every place looks at every other. The next word now stands in the input of the place that should predict it. Copying solves the task: the loss falls to nearly 0, and nothing worth having is learned. Opening the mask alone is no road.',
  unmaskedMask: 'Everything is allowed, the answer too.',
  unmaskedObjective: 'Still the next word, which is among the inputs: no task any more.',
  unmaskedRemains: 'It needs an objective whose answer is not in the input.',
  maskedStackName: 'One stack, hidden words',
  maskedStackChange: 'no look-ahead mask; masked LM',
  maskedStackWhat:
    'One stack without a look-ahead mask: every block looks both ways. The next word can no longer be the task, for it stands in the input. So some words are hidden, and the model guesses them from both sides at once: a masked language model. Here both roads meet.',
  maskedStackMask: 'Everything is allowed; what must not be seen is taken out of the text.',
  maskedStackObjective: 'Predicted: only the hidden places (in BERT’s training 15% of them).',
  maskedStackRemains: 'Segments, [CLS] and the next-sentence task, and a LayerNorm over the embeddings.',
  bertName: 'BERT',
  bertChange: '+ segments, next sentence',
  bertWhat:
    'Two texts in one input, framed by [CLS] and [SEP] and told apart by segment vectors. Besides the hidden words, the model learns from the state of [CLS] whether B follows A. The sum of the embeddings is normalised before the first block.',
  bertMask: 'Everything is allowed but padding, which this text has none of here.',
  bertObjective: 'Predicted: the hidden places, and at [CLS] whether B is the next sentence.',
  bertRemains: 'Nothing in the drawing. What a drawing leaves out stands below.',
  maskTitle: 'Mask',
  seenTitle: 'What each state has seen',
  reachTitle: 'Reach',
  reach: 'Inputs seen at “{token}”, layer by layer',
  layer: 'layer {layer, number}',
  seen: '{count, number} of {all, number}',
  objectiveTitle: 'Objective',
  remainsTitle: 'What remains different',
  runTitle: 'Run it',
  run: {
    elmo: 'ELMo in Masks',
    gpt: 'GPT in Masks',
    bertLookAhead: 'BERT under a look-ahead mask',
    gptOpen: 'GPT without its mask',
    bert: 'BERT in Masks',
    reachElmo: 'Reach, measured',
    reachGpt: 'Reach, measured',
    reachBert: 'Reach, measured',
  },
  runNote: {
    elmo: 'The ELMo-twin, trained as it stands here: what each of its states has seen.',
    gpt: 'The GPT-twin, trained as it runs: such a block stack, reading from the left.',
    bertLookAhead:
      'Only the flow of the forward half: the BERT-twin was trained without this mask, so its predictions suffer.',
    gptOpen:
      'Only the flow: the GPT-twin was trained with its mask and never learned to use what stands on the right.',
    bert: 'The BERT-twin, trained as it runs, with segments and the next-sentence task.',
    reachElmo: 'Change one token and see which states move.',
    reachGpt: 'Change one token and see which states move.',
    reachBert: 'Change one token and see which states move.',
  },
  leftOutTitle: 'What the slogan leaves out',
  leftOut: {
    segments:
      '<b>Segments, [CLS], [SEP] and the next-sentence task.</b> Neither ELMo nor GPT’s pre-training has them.',
    embedding:
      '<b>LayerNorm over the embeddings.</b> BERT normalises the sum of its embeddings before the first block; GPT and ELMo do not.',
    corruption:
      '<b>How words are hidden.</b> Of the chosen 15%, 80% become [MASK], 10% a random word, and 10% stay as they are (Devlin et al. 2019, 3.1).',
    characters:
      '<b>What a word is.</b> Published ELMo builds its word vectors from characters; GPT and BERT cut words into pieces, each with a vocabulary of its own. The twins share one vocabulary.',
    data: '<b>Data.</b> ELMo: the 1 Billion Word Benchmark; GPT: BooksCorpus; BERT: BooksCorpus and English Wikipedia, 3,300 million words (their papers). The twins read the same stories.',
    size: '<b>Size.</b> ELMo 93.6 million parameters, GPT 117 million, BERT 110 and 340 million (as published). The twins are smaller by far, and alike.',
  },
}
