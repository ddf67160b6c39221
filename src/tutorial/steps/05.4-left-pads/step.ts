import { largestRealChange } from '../../../trace/measure.ts'
import { by, forbiddenCells, traceOf } from '../../lab.ts'
import type { Lab } from '../../question.ts'
import { cellsStep } from '../../step.ts'

const [text, padTo] = ['The cat sat.', 6]

/** What is painted is the mask of this sentence, so padded. */
const isTheSentence = ({ choices }: Lab) =>
  choices.text === text &&
  choices.pair === null &&
  choices.padTo === padTo &&
  choices.padSide === 'left' &&
  !choices.rawPositions

/** GPT on a sentence padded on the left: the learner paints its own mask before the lab shows it. */
export default cellsStep({
  start: {
    text,
    padTo,
    padSide: 'left',
    'gpt.mask': 'none',
    cursor: { kind: 'gpt', row: 3, column: 2 },
    'gpt.layer': 3,
    'gpt.head': 'mean',
  },
  tokens: (lab) => (isTheSentence(lab) ? (traceOf(lab, 'gpt.shown')?.tokens ?? null) : null),
  target: 'gpt.mask',
  isDone: (lab) =>
    isTheSentence(lab) && lab.choices['gpt.mask'] === 'own' && lab.choices['gpt.flips'].length === 0,
  answer: (lab) => {
    const own = traceOf(lab, 'gpt.shown')
    const alone = traceOf(lab, 'gpt.alone')
    if (!own || !alone) return null
    const { tokens, mask, forbiddenRows } = own
    return {
      outcome: forbiddenCells(own),
      readings: {
        closed: {
          unit: 'count',
          value: mask.data.filter((may) => may === 0).length,
          of: mask.data.length,
        },
        blind: { unit: 'count', value: forbiddenRows.length, of: tokens.length },
        change: { unit: 'distance', value: largestRealChange(own, alone) },
      },
      by: by(own.model),
    }
  },
  showMe: { 'gpt.mask': 'own', 'gpt.flips': [] },
  task: { en: 'Set GPT’s mask to “own”.', zh: '把 GPT 的掩码设为“自带”。' },
  words: {
    en: {
      question: 'Which cells does GPT’s own mask forbid here?',
      readings: {
        closed: 'Forbidden cells',
        blind: 'Rows that may look nowhere',
        change: 'Largest change of a real state against no pads',
      },
      missed:
        'Some forbidden cells stayed open. Both questions hold for every row: a pad’s column is closed from top to bottom, also beside the pad itself, and so is all that stands right of the diagonal.',
      extra:
        'You closed cells that are open. A real token may always look at itself and at the real tokens before it.',
      meaning:
        'The rows of the pads may look nowhere. They are computed all the same, and may hold anything: no real row is allowed to read them. So the real tokens end where they end without pads, but for rounding.',
    },
    zh: {
      question: 'GPT 自带的掩码在这里禁止哪些单元格？',
      readings: {
        closed: '禁止的单元格',
        blind: '哪里都不许看的行',
        change: '与不填充相比，真实词元状态的最大变化',
      },
      missed:
        '有些禁止的单元格没有涂。两个条件对每一行都成立：填充所在的列从上到下全部封住，连填充自己那一格也是；对角线右边也全部封住。',
      extra: '你封住了允许看的单元格。真实词元总可以看自己，也可以看它前面的真实词元。',
      meaning:
        '填充所在的行哪里都不许看。它们照样要计算，里面是什么都无妨，因为没有一个真实的行可以读它们。所以除了舍入误差，真实词元的结果与不填充时相同。',
    },
  },
})
