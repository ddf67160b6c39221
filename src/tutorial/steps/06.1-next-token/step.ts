import type { Choices, Kind } from '../../../store/fields.ts'
import { wantedBy } from '../../../store/wanted.ts'
import { lastHidden, rowDistance, rowOf } from '../../../trace/measure.ts'
import type { Trace } from '../../../trace/trace.ts'
import { by, traceOf } from '../../lab.ts'
import { choiceStep } from '../../step.ts'

const text = 'Once upon a time, there was a little girl.'
const kept = 'Once upon a time, there was a'

/** Texts of different lengths may be added up in another order: what moves less than this has not moved. */
const rounding = 1e-3

const run = (choices: Choices, kind: Kind) =>
  ({ ask: 'run', of: wantedBy(choices).runs[`${kind}.shown`]! }) as const

/** BERT stands for itself, whatever mask is chosen for it. */
const bertOf = (choices: Choices): Choices => ({ ...choices, 'bert.mask': 'own', 'bert.flips': [] })

/** Rows in front of the first token that differs, and how many of their states moved. */
function movedBefore(a: Trace, b: Trace) {
  const first = a.ids.findIndex((id, t) => id !== b.ids[t])
  const rows = Array.from({ length: first < 0 ? a.ids.length : first }, (_, t) => t)
  const moved = rows.filter((t) => rowDistance(rowOf(lastHidden(a), t), rowOf(lastHidden(b), t)) > rounding)
  return { unit: 'count', value: moved.length, of: rows.length } as const
}

/** Another last word: which of the predictions before it change? */
export default choiceStep({
  start: { text, cursor: { kind: 'gpt', row: 8, column: 4 }, 'gpt.layer': 3, 'gpt.head': 'mean' },
  asks: (choices) => ({
    gpt: run({ ...choices, text }, 'gpt'),
    bert: run({ ...bertOf(choices), text }, 'bert'),
    bertNow: run(bertOf(choices), 'bert'),
  }),
  options: ['none', 'some', 'all'],
  target: 'sentence',
  isDone: (lab) =>
    lab.choices.text.trim().toLowerCase() !== text.toLowerCase() &&
    lab.choices.text.startsWith(kept) &&
    lab.choices.pair === null &&
    lab.choices.padTo === null,
  answer: (lab, said) => {
    const gpt = traceOf(lab, 'gpt.shown')
    if (!gpt) return null
    const bert = said.bertNow.trace
    const moved = movedBefore(said.gpt.trace, gpt)
    return {
      outcome: moved.value === 0 ? 'none' : moved.value < moved.of ? 'some' : 'all',
      readings: {
        places: { unit: 'number', value: gpt.tokens.length },
        gpt: moved,
        bert: movedBefore(said.bert.trace, bert),
      },
      by: by(gpt.model, bert.model),
      whose: 'gpt',
    }
  },
  showMe: { text: 'Once upon a time, there was a little boy.' },
  task: {
    en: 'In the sentence, make “girl” into “boy”.',
    zh: '在句子里把“girl”（女孩）改成“boy”（男孩）。',
  },
  words: {
    en: {
      question: 'How many of GPT’s predictions at the words before it will change?',
      readings: {
        places: 'Predictions in one pass',
        gpt: 'GPT: earlier rows that moved',
        bert: 'BERT: earlier rows that moved',
      },
      options: { none: 'none of GPT’s', some: 'some of GPT’s, those near it', all: 'all of GPT’s' },
      wrong: {
        none: 'That holds only under a look-ahead mask. Look at the mask that is chosen now.',
        some: 'You expected the change to fade with distance. A mask knows no distance: a row may look at the last word, or it may not.',
        all: 'That is what happens in BERT, where every row may look at the last word.',
      },
      meaning: {
        none: 'No earlier row can tell what comes after it, so each of its predictions is honest, and one pass trains them all. BERT’s rows saw the new word: it cannot be trained that way.',
        some: 'Some earlier rows can look at the new word under this mask: their predictions are no longer honest.',
        all: 'Under this mask every earlier row looks at the new word: no prediction is honest any more.',
      },
    },
    zh: {
      question: '在它前面的各个词处，GPT 的预测会有多少改变？',
      readings: {
        places: '读一遍得到的预测',
        gpt: 'GPT：前面的行改变了',
        bert: 'BERT：前面的行改变了',
      },
      options: { none: 'GPT 的一个也不变', some: 'GPT 的有几个会变：靠近它的那些', all: 'GPT 的全都变' },
      wrong: {
        none: '只有在前瞻掩码之下才是这样。请看现在选的是什么掩码。',
        some: '你以为影响会随距离减弱。掩码不管远近：一行要么可以看最后那个词，要么不可以。',
        all: 'BERT 才是这样：它的每一行都可以看最后那个词。',
      },
      meaning: {
        none: '前面的行都不知道后面是什么，所以每个预测都是真正的预测，读一遍就能全部用来训练。BERT 的各行看到了新词，不能这样训练。',
        some: '在这个掩码之下，前面有几行可以看到新词：它们的预测不再是真正的预测。',
        all: '在这个掩码之下，前面的每一行都看到了新词：没有一个预测还是真正的预测。',
      },
    },
  },
})
