import { by, traceOf } from '../../lab.ts'
import { numberStep, percent } from '../../step.ts'

const text = 'The dog barked at the cat because it was scared.'
/** In BERT, “it” is row 8 and “cat” column 6. */
const cell = { kind: 'bert', row: 8, column: 6 } as const

/** One cell's arithmetic opened: which share of its row does it get? */
export default numberStep({
  start: { text, cursor: { kind: 'bert', row: 5, column: 6 }, 'bert.layer': 1, 'bert.head': 0 },
  scale: percent,
  within: 10,
  target: 'bert.matrix',
  isDone: ({ choices }) =>
    choices.open &&
    choices.text === text &&
    choices.cursor.kind === cell.kind &&
    choices.cursor.row === cell.row &&
    choices.cursor.column === cell.column &&
    choices['bert.head'] !== 'mean',
  answer: (lab) => {
    const trace = traceOf(lab, 'bert.shown')
    const { 'bert.layer': layer, 'bert.head': head } = lab.choices
    const { scores, weights, q } = trace?.layers[layer]?.heads[head === 'mean' ? 0 : head] ?? {}
    if (!trace || !scores || !weights || !q) return null
    const at = cell.row * trace.tokens.length + cell.column
    const score = scores.data[at]!
    const weight = weights.data[at]!
    return {
      outcome: 100 * weight,
      readings: {
        dot: { unit: 'number', value: score * Math.sqrt(q.shape[1]) },
        score: { unit: 'number', value: score },
        weight: { unit: 'share', value: weight },
        rest: { unit: 'share', value: 1 - weight },
      },
      by: by(trace.model),
    }
  },
  showMe: { cursor: cell, open: true, 'bert.head': 0 },
  task: {
    en: 'In BERT’s picture, click the cell in which “it” looks at “cat”.',
    zh: '在 BERT 的图里，点击“it”看“cat”的那个单元格。',
  },
  words: {
    en: {
      question: 'In this head, how much of the weight that “it” shares out goes to “cat”?',
      readings: {
        dot: 'q · k',
        score: 'Score: q · k ÷ √d',
        weight: 'Weight on “cat”',
        rest: 'Weight on all other keys',
      },
      low: 'Shares are seldom fair: exp stretches the differences between scores, so that few keys can take most of a row.',
      high: 'The other keys of the row take the rest: a weight says how a key compares with them, not how well it fits by itself.',
      meaning:
        'A score alone decides nothing: softmax compares it with all scores of the row. The weight then multiplies the value of “cat”, and that product is all that “it” takes from “cat” in this head.',
    },
    zh: {
      question: '在这个头里，“it”（它）分出去的权重有多少给了“cat”（猫）？',
      readings: {
        dot: 'q · k',
        score: '得分：q · k ÷ √d',
        weight: '“cat”分到的权重',
        rest: '其余各键分到的权重',
      },
      low: '分配很少平均：exp 会拉大得分之间的差距，少数几个键就能分走一行的大部分。',
      high: '其余的键分走了剩下的部分：权重说的是一个键与别的键相比如何，而不是它自己有多合适。',
      meaning:
        '单看一个得分什么也定不下来：softmax 要把它和整行的得分相比。得到的权重再乘以“cat”的值向量，这个乘积就是“it”在这个头里从“cat”取走的全部。',
    },
  },
})
