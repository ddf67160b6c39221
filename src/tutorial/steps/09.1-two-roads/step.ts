import { choiceStep } from '../../step.ts'
import { answersInSight, openCells, wordsOf } from '../../stops.ts'

/** GPT's look-ahead mask is taken off and its objective kept: how many rows see their own answer? */
export default choiceStep({
  start: {
    lab: 'blueprints',
    'blueprints.view': 'roads',
    'blueprints.road': 'gpt',
    'blueprints.stop': 0,
    text: 'The dog barked at the cat',
  },
  options: ['none', 'some', 'all'],
  target: 'roads.way',
  shows: 'roads.mask',
  isDone: (lab) =>
    wordsOf(lab) !== null && lab.choices['blueprints.road'] === 'gpt' && lab.choices['blueprints.stop'] > 0,
  answer: (lab) => {
    const words = wordsOf(lab)
    if (words === null) return null
    const before = answersInSight('forward', words)
    const after = answersInSight('both', words)
    return {
      outcome: after.value === 0 ? 'none' : after.value < after.of ? 'some' : 'all',
      readings: {
        cells: { unit: 'count', ...openCells('forward', words) },
        allCells: { unit: 'count', ...openCells('both', words) },
        answers: { unit: 'count', ...before },
        allAnswers: { unit: 'count', ...after },
      },
      by: { of: 'counted' },
    }
  },
  showMe: { 'blueprints.road': 'gpt', 'blueprints.stop': 1 },
  task: { en: 'Press “Next stop”.', zh: '按“下一站”。' },
  words: {
    en: {
      question:
        'Take the look-ahead mask off. How many rows may then look at the word that they have to predict?',
      readings: {
        cells: 'Open cells, GPT',
        allCells: 'Open cells, look-ahead off',
        answers: 'Rows that may look at their answer, GPT',
        allAnswers: 'Rows that may look at their answer, look-ahead off',
      },
      options: { none: 'none', some: 'some of them', all: 'every row that has a next word' },
      wrong: {
        none: 'You thought of GPT’s mask. Without it nothing hides the cell on the right.',
        some: 'The mask was one rule for all rows; without it none is left out.',
        all: 'It takes a text of two words at least.',
      },
      meaning: {
        none: 'There is no next word in this text: type more of it.',
        some: 'Some rows may look at their answer, and for these the task has gone.',
        all: 'Every one: to copy is enough, and the task has gone. So mask and task have to change together: the third stop hides words instead. Only the fourth is BERT: what the slogan leaves out is segments, [CLS] and next-sentence prediction.',
      },
    },
    zh: {
      question: '去掉前瞻掩码。这时有多少行可以看到自己要预测的词？',
      readings: {
        cells: 'GPT：打开的单元格',
        allCells: '去掉前瞻掩码：打开的单元格',
        answers: 'GPT：看得到答案的行',
        allAnswers: '去掉前瞻掩码：看得到答案的行',
      },
      options: { none: '一行也没有', some: '其中一部分', all: '凡是后面还有词的行' },
      wrong: {
        none: '你想的是 GPT 的掩码。去掉以后，右边一格再也没有东西挡住。',
        some: '掩码是所有行共同的规则；去掉以后，没有哪一行例外。',
        all: '文字至少要有两个词。',
      },
      meaning: {
        none: '这段文字里没有下一个词：请多输入一些。',
        some: '有些行看得到自己的答案，对它们来说任务已经不存在了。',
        all: '每一行都可以：照抄就够了，任务不复存在。所以掩码和任务必须一起改：第三站改为遮住一些词，第四站才是 BERT。那个说法漏掉的是分段、[CLS] 和下一句预测。',
      },
    },
  },
})
