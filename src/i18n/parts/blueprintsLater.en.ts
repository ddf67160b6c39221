/** What came after, in the Blueprints lab. */
export default {
  waiting: 'Fetching the twins: the masks are drawn on the tokens that they read.',
  empty: 'Type a sentence: the masks are drawn on its tokens.',
  lead: 'BERT kept the Transformer’s encoder, GPT its decoder. Here is the whole, and what became of each half; where a model differs by its mask alone, a twin can be put under it.',
  illustration:
    'Masks as these models have them, drawn on the first tokens of your sentence. None of the four runs here.',
  forbidden: '{forbidden, number} of {all, number} cells are forbidden.',
  roberta: {
    name: 'RoBERTa (2019)',
    what: 'BERT’s encoder, mask and hidden words. The next-sentence task is gone, other words are hidden at each reading, and it reads ten times the text, in larger batches and for longer.',
    mask: 'Everything is allowed but padding, as in BERT.',
    run: 'BERT in Masks',
    runNote: 'The BERT-twin, whose mask is this one; it was trained with next sentence.',
  },
  decoderOnly: {
    name: 'Decoder-only (GPT-2, GPT-3)',
    what: 'GPT’s stack, grown from 117 million parameters to 1.5 and 175 billion. Look-ahead mask and next word stayed; the LayerNorm moved before each sub-layer.',
    mask: 'Allowed: itself and the past, as in GPT.',
    run: 'GPT writes',
    runNote: 'The GPT-twin, whose mask and objective are these.',
  },
  prefix: {
    name: 'Prefix LM (UniLM, a variant of T5)',
    what: 'One stack. The first n tokens, the text that is given, see one another as in BERT; those after them, the text that is written, look back only, as in GPT. So T5 tried it; UniLM guesses hidden words under the same mask.',
    mask: 'Here n = {prefix, number}: of the prefix everything is allowed, after it the past.',
    run: 'GPT under this mask',
    runNote: 'Only the flow: the GPT-twin was trained with its own mask.',
  },
  encoderDecoder: {
    name: 'Encoder–decoder (the Transformer of 2017, BART, T5)',
    what: 'Two stacks with weights of their own. The encoder reads the source x from both sides. The decoder writes y from left to right; each of its layers also looks at the encoder’s last states. That is cross-attention, which neither BERT nor GPT has.',
    attention: 'Whose mask is shown',
    drawing:
      'Two stacks. Left, the encoder: embeddings of the source, then, several times, self-attention and feed-forward. Right, the decoder: embeddings of what is written, then, several times, self-attention under a look-ahead mask, cross-attention to the encoder’s last states, and feed-forward; on top, the next word.',
    illustration: 'How the Transformer of 2017 is built; residual connections and LayerNorm are left out.',
  },
  attention: {
    encoder: 'encoder, self',
    decoder: 'decoder, self',
    cross: 'cross',
  },
  says: {
    encoder: 'Source looks at source: padding mask only, BERT’s half.',
    decoder: 'What is written looks at what is written: look-ahead mask, GPT’s half.',
    cross:
      'What is written looks at the source: padding mask only. The source was there before the first word was written, so none of it is the future.',
  },
  side: { source: 'Encoder, N blocks', target: 'Decoder, N blocks' },
  box: {
    embedding: 'embedding',
    encoder: 'self-attention',
    decoder: 'self-attention',
    cross: 'cross-attention',
    forward: 'feed-forward',
    output: 'next word',
  },
  boxNote: {
    embedding: '+ position',
    encoder: 'padding mask only',
    decoder: 'look-ahead mask',
    cross: 'padding mask only',
    forward: 'each place alone',
    output: 'softmax',
  },
}
