import { choiceQuestion } from '../../question.ts'

/** F1 on SQuAD 1.1 and accuracy on MNLI of the authors' own base models (Liu et al. 2019, Table 2: SEGMENT-PAIR, DOC-SENTENCES). */
const printed = {
  with: { squad: 90.4, mnli: 84.0 },
  without: { squad: 90.6, mnli: 84.7 },
} as const

/** RoBERTa's authors left a part of BERT's pre-training out: what became of the results? */
export default choiceQuestion({
  options: ['worse', 'notWorse'],
  answer: () => ({
    outcome:
      printed.without.squad < printed.with.squad && printed.without.mnli < printed.with.mnli
        ? 'worse'
        : 'notWorse',
    readings: {
      withSquad: { unit: 'number', value: printed.with.squad },
      withoutSquad: { unit: 'number', value: printed.without.squad },
      withMnli: { unit: 'rate', value: printed.with.mnli / 100 },
      withoutMnli: { unit: 'rate', value: printed.without.mnli / 100 },
    },
    by: { of: 'paper', paper: 'roberta' },
  }),
  words: {
    en: {
      question:
        'Without next-sentence prediction, and with the same size and data, BERT’s results on other tasks became …',
      readings: {
        withSquad: 'Answers in a passage, F1: with the task',
        withoutSquad: 'Answers in a passage, F1: without it',
        withMnli: 'Does one sentence follow from another, right: with the task',
        withoutMnli: 'Does one sentence follow from another, right: without it',
      },
      options: { worse: 'worse: it then knows nothing of pairs', notWorse: 'no worse' },
      wrong: {
        worse:
          'Fine-tuning teaches pairs where a task has them; pre-training for it turned out not to be needed.',
        notWorse:
          'The BERT paper itself reported a loss without it; these authors could not find that again.',
      },
      meaning: {
        worse: 'By these figures they became worse.',
        notWorse:
          'Not worse, so RoBERTa leaves it out (Liu et al. 2019, Table 2); it also hides other words at each reading, and reads far more text. What makes a BERT is the open mask and the hidden words.',
      },
    },
    zh: {
      question: '去掉下一句预测，规模和数据不变，BERT 在其他任务上的成绩……',
      readings: {
        withSquad: '段落问答 F1：有这项任务',
        withoutSquad: '段落问答 F1：没有',
        withMnli: '判断蕴含，正确率：有这项任务',
        withoutMnli: '判断蕴含，正确率：没有',
      },
      options: { worse: '变差：它不再懂得句对', notWorse: '没有变差' },
      wrong: {
        worse: '任务里有句对，微调时就能学会；事实说明，预训练时不必专门学。',
        notWorse: 'BERT 论文自己报告说去掉后变差；这些作者却没有重现出来。',
      },
      meaning: {
        worse: '从这些数字看，变差了。',
        notWorse:
          '没有变差。所以 RoBERTa 不用它（Liu et al. 2019，表 2），而且每读一遍都换一批词来遮，读的文字也多得多。使 BERT 成为 BERT 的，是放开的掩码和遮住的词。',
      },
    },
  },
})
