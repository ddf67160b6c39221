import { taskOf } from '../../../store/tasks.ts'
import { choiceStep } from '../../step.ts'

const [evidence] = taskOf('sentiment').evidence
const printed = (system: string) => Number(evidence?.figures.find(([name]) => name === system)?.[1])
const figures = {
  elmo: printed('BiLSTM + ELMo + Attn'),
  gpt: printed('OpenAI GPT'),
  bert: printed('BERT-base'),
} as const
const names = ['elmo', 'gpt', 'bert'] as const

/** Film reviews, for or against, as printed: which of the three is right most often? */
export default choiceStep({
  start: { lab: 'blueprints', 'blueprints.view': 'tasks' },
  options: names,
  target: 'blueprints.tasks',
  isDone: ({ choices }) => choices.lab === 'blueprints' && choices['blueprints.task'] === 'sentiment',
  answer: () => ({
    outcome: names.reduce((most, name) => (figures[name] > figures[most] ? name : most)),
    readings: {
      elmo: { unit: 'rate', value: figures.elmo / 100 },
      gpt: { unit: 'rate', value: figures.gpt / 100 },
      bert: { unit: 'rate', value: figures.bert / 100 },
      gain: { unit: 'points', value: figures.bert - figures.gpt },
    },
    by: { of: 'paper', paper: 'bert' },
  }),
  showMe: { lab: 'blueprints', 'blueprints.view': 'tasks', 'blueprints.task': 'sentiment' },
  task: {
    en: 'On the card “Sentiment”, press “Show the answer”.',
    zh: '在“情感分类”卡片上按“看答案”。',
  },
  words: {
    en: {
      question: 'Film reviews, for or against: whose answers were right most often in 2018?',
      readings: {
        elmo: 'ELMo under a biLSTM: right',
        gpt: 'GPT: right',
        bert: 'BERT-base: right',
        gain: 'BERT-base against GPT',
      },
      options: { elmo: 'ELMo', gpt: 'GPT', bert: 'BERT-base' },
      wrong: {
        elmo: 'ELMo reads both ways, but the two never meet inside: they are glued on top.',
        gpt: 'GPT is made for writing on. But a label is no continuation: it is read off a text that lies there whole.',
        bert: 'Seeing both sides in every layer need not decide every task.',
      },
      meaning: {
        elmo: 'In these figures ELMo is ahead.',
        gpt: 'In these figures GPT is ahead.',
        bert: 'BERT-base, by the difference below. It has as many layers as GPT and the same width, but it reads both sides where GPT reads one; it also learned from more text. And GPT is not far behind: “GPT cannot understand” is not what these figures say. The other cards show tasks in which it is GPT that leads, or neither.',
      },
    },
    zh: {
      question: '影评是褒是贬：2018 年谁答对得最多？',
      readings: {
        elmo: 'ELMo 加双向 LSTM：正确率',
        gpt: 'GPT：正确率',
        bert: 'BERT-base：正确率',
        gain: 'BERT-base 与 GPT 之差',
      },
      options: { elmo: 'ELMo', gpt: 'GPT', bert: 'BERT-base' },
      wrong: {
        elmo: 'ELMo 两个方向都读，但两个方向在内部从不相遇，只是在顶上拼接。',
        gpt: 'GPT 擅长写，可是标签不是接着写出来的：全文已在眼前，要读出来。',
        bert: '每一层都看两边，并不一定在每项任务上都占优势。',
      },
      meaning: {
        elmo: '在这组数字里，ELMo 领先。',
        gpt: '在这组数字里，GPT 领先。',
        bert: '是 BERT-base，领先多少见下面最后一个数。它的层数和宽度与 GPT 相同，但它读两边，GPT 只读一边；另外，它学过的文字也更多。GPT 并没有落后很远：这些数字说的并不是“GPT 不会理解”。别的卡片上，也有 GPT 领先或哪个都不合适的任务。',
      },
    },
  },
})
