import { choiceStep } from '../../step.ts'

/** Filling and writing on held-out stories: who is ahead at which? */
export default choiceStep({
  start: {
    lab: 'predict',
    'predict.view': 'gap',
    text: 'The dog barked at the cat.',
    'predict.hidden': [1],
  },
  options: ['each', 'bert', 'gpt', 'crossed'],
  target: 'views',
  shows: 'failures.gap',
  isDone: ({ choices }) => choices.lab === 'predict' && choices['predict.view'] === 'failures',
  asks: () => ({ metrics: { ask: 'metrics' } }),
  answer: (_, { metrics: { entries } }) => {
    const value = (key: string, model: string, method: string) =>
      entries.find((entry) => entry.key === key && entry.model === model && entry.method === method)?.value ??
      Number.NaN
    const fills = { bert: value('gap.top1', 'bert', 'masked'), gpt: value('gap.top1', 'gpt', 'left') }
    const surprise = {
      bert: value('writing.trigramPerplexity', 'bert', 'append'),
      gpt: value('writing.trigramPerplexity', 'gpt', 'left to right'),
    }
    if ([...Object.values(fills), ...Object.values(surprise)].some(Number.isNaN)) return null
    const [bertFills, gptWrites] = [fills.bert > fills.gpt, surprise.gpt < surprise.bert]
    return {
      outcome: bertFills ? (gptWrites ? 'each' : 'bert') : gptWrites ? 'gpt' : 'crossed',
      readings: {
        fillBert: { unit: 'share', value: fills.bert },
        fillGpt: { unit: 'share', value: fills.gpt },
        rescore: { unit: 'share', value: value('gap.top1', 'gpt', 'rescore') },
        writeGpt: { unit: 'number', value: surprise.gpt },
        writeBert: { unit: 'number', value: surprise.bert },
        repeatGpt: { unit: 'share', value: value('writing.repeated4', 'gpt', 'left to right') },
        repeatBert: { unit: 'share', value: value('writing.repeated4', 'bert', 'append') },
      },
      by: { of: 'measured' },
    }
  },
  showMe: { lab: 'predict', 'predict.view': 'failures' },
  task: { en: 'Open “Against the grain”.', zh: '打开“强人所难”。' },
  words: {
    en: {
      question: 'One pass for a hidden word; then writing on. Who comes out ahead?',
      readings: {
        fillBert: 'Hidden words hit: BERT',
        fillGpt: 'Hidden words hit: GPT, from the left',
        rescore: 'Hidden words hit: GPT, trying candidates',
        writeGpt: 'Trigram’s perplexity on what GPT wrote',
        writeBert: 'Trigram’s perplexity on what BERT wrote',
        repeatGpt: 'Runs of four tokens that GPT had written before',
        repeatBert: 'Runs of four tokens that BERT had written before',
      },
      options: {
        each: 'BERT at filling, GPT at writing',
        bert: 'BERT at both: it sees more',
        gpt: 'GPT at both: it has read in order',
        crossed: 'GPT at filling, BERT at writing',
      },
      wrong: {
        each: 'Each was trained for its own work, and yet one of them is ahead at the other’s here.',
        bert: 'To see both sides helps where there are two. At the end of a text there is one, and a [MASK] after it is what BERT hardly met in training.',
        gpt: 'From the left alone, GPT has not read what stands after the gap, and often the clue is there.',
        crossed: 'Each would then do best what it was never trained for.',
      },
      meaning: {
        each: 'Each falls behind at the other’s work: GPT has not read the right side, and BERT with nothing on its right soon repeats itself. Mind the third figure: GPT can use the right side after all, if it tries many words in the gap and reads the whole sentence with each. That takes a pass for every candidate.',
        bert: 'Here BERT is ahead at both. Mind the runs that it repeats before calling it a writer.',
        gpt: 'Here GPT is ahead at both, even from the left alone.',
        crossed: 'Here each is ahead at what it was not trained for; look at how close the figures are.',
      },
    },
    zh: {
      question: '遮住的词只用一遍来填；然后接着往下写。谁更强？',
      readings: {
        fillBert: '猜中遮住的词：BERT',
        fillGpt: '猜中遮住的词：GPT，只看左边',
        rescore: '猜中遮住的词：GPT，逐个试候选',
        writeGpt: '三元语法模型对 GPT 所写文字的困惑度',
        writeBert: '三元语法模型对 BERT 所写文字的困惑度',
        repeatGpt: 'GPT 写过又重复的四词元片段',
        repeatBert: 'BERT 写过又重复的四词元片段',
      },
      options: {
        each: '填空 BERT 强，写作 GPT 强',
        bert: '都是 BERT 强：它看得更多',
        gpt: '都是 GPT 强：它按顺序读过',
        crossed: '填空 GPT 强，写作 BERT 强',
      },
      wrong: {
        each: '两个模型各按自己的任务训练，可是在这里，其中一个在对方的任务上也领先。',
        bert: '有左右两边时，看两边才有用。到了文末只剩一边，而句尾放一个 [MASK]，BERT 在训练中几乎没有见过。',
        gpt: '只看左边的 GPT 没有读到空格后面的内容，而线索常常就在那里。',
        crossed: '那样的话，两个模型最拿手的反而都是没学过的事。',
      },
      meaning: {
        each: '换到对方的任务上就落后：GPT 没有读到右边；BERT 右边空着，很快就开始重复。请注意第三个数：GPT 其实也能利用右边，只要在空格里逐个试许多词，每试一个都把整句话读一遍，代价是一遍变成许多遍。',
        bert: '这里 BERT 两项都领先。不过，说它会写作之前，先看看它重复了多少。',
        gpt: '这里 GPT 两项都领先，哪怕只看左边。',
        crossed: '这里两个模型都在没学过的事上领先；请看看数字差得有多近。',
      },
    },
  },
})
