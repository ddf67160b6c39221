/** A source of the page's facts and figures. Names and titles are the same in every language. */
export interface Paper {
  /** As it is cited in a line. */
  readonly short: string
  readonly title: string
  readonly url: string
}

export const papers = {
  word2vec: {
    short: 'Mikolov et al. 2013',
    title: 'Efficient Estimation of Word Representations in Vector Space',
    url: 'https://arxiv.org/abs/1301.3781',
  },
  transformer: {
    short: 'Vaswani et al. 2017',
    title: 'Attention Is All You Need',
    url: 'https://arxiv.org/abs/1706.03762',
  },
  elmo: {
    short: 'Peters et al. 2018',
    title: 'Deep contextualized word representations',
    url: 'https://arxiv.org/abs/1802.05365',
  },
  elmoPage: {
    short: 'AllenNLP, ELMo',
    title: 'Pre-trained ELMo Models',
    url: 'https://allennlp.org/elmo',
  },
  gpt: {
    short: 'Radford et al. 2018',
    title: 'Improving Language Understanding by Generative Pre-Training',
    url: 'https://cdn.openai.com/research-covers/language-unsupervised/language_understanding_paper.pdf',
  },
  bert: {
    short: 'Devlin et al. 2019',
    title: 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
    url: 'https://arxiv.org/abs/1810.04805',
  },
  gpt2: {
    short: 'Radford et al. 2019',
    title: 'Language Models are Unsupervised Multitask Learners',
    url: 'https://cdn.openai.com/better-language-models/language_models_are_unsupervised_multitask_learners.pdf',
  },
  gpt2Readme: {
    short: 'OpenAI, gpt-2',
    title: 'README of the code for Radford et al. 2019',
    url: 'https://github.com/openai/gpt-2',
  },
  roberta: {
    short: 'Liu et al. 2019',
    title: 'RoBERTa: A Robustly Optimized BERT Pretraining Approach',
    url: 'https://arxiv.org/abs/1907.11692',
  },
  sbert: {
    short: 'Reimers & Gurevych 2019',
    title: 'Sentence-BERT: Sentence Embeddings using Siamese BERT-Networks',
    url: 'https://arxiv.org/abs/1908.10084',
  },
  distilbert: {
    short: 'Sanh et al. 2019',
    title: 'DistilBERT, a distilled version of BERT: smaller, faster, cheaper and lighter',
    url: 'https://arxiv.org/abs/1910.01108',
  },
  unilm: {
    short: 'Dong et al. 2019',
    title: 'Unified Language Model Pre-training for Natural Language Understanding and Generation',
    url: 'https://arxiv.org/abs/1905.03197',
  },
  nspIssue: {
    short: 'transformers #1788',
    title: 'BertForNextSentencePrediction is giving high score for non similar sentences',
    url: 'https://github.com/huggingface/transformers/issues/1788',
  },
  albert: {
    short: 'Lan et al. 2020',
    title: 'ALBERT: A Lite BERT for Self-supervised Learning of Language Representations',
    url: 'https://arxiv.org/abs/1909.11942',
  },
  bart: {
    short: 'Lewis et al. 2020',
    title:
      'BART: Denoising Sequence-to-Sequence Pre-training for Natural Language Generation, Translation, and Comprehension',
    url: 'https://arxiv.org/abs/1910.13461',
  },
  gector: {
    short: 'Omelianchuk et al. 2020',
    title: 'GECToR – Grammatical Error Correction: Tag, Not Rewrite',
    url: 'https://arxiv.org/abs/2005.12592',
  },
  t5: {
    short: 'Raffel et al. 2020',
    title: 'Exploring the Limits of Transfer Learning with a Unified Text-to-Text Transformer',
    url: 'https://arxiv.org/abs/1910.10683',
  },
  gpt3: {
    short: 'Brown et al. 2020',
    title: 'Language Models are Few-Shot Learners',
    url: 'https://arxiv.org/abs/2005.14165',
  },
  codex: {
    short: 'Chen et al. 2021',
    title: 'Evaluating Large Language Models Trained on Code',
    url: 'https://arxiv.org/abs/2107.03374',
  },
  instruct: {
    short: 'Ouyang et al. 2022',
    title: 'Training language models to follow instructions with human feedback',
    url: 'https://arxiv.org/abs/2203.02155',
  },
  llama3: {
    short: 'Grattafiori et al. 2024',
    title: 'The Llama 3 Herd of Models',
    url: 'https://arxiv.org/abs/2407.21783',
  },
} as const satisfies Readonly<Record<string, Paper>>
export type PaperId = keyof typeof papers
