import type { Array2 } from '../../../trace/arrays.ts'
import { byChosen, inElmo, inTransformer, movedAt, reachInElmo } from '../../asked.ts'
import { traceOf } from '../../lab.ts'
import { changedWord, reachUnderOwnMask } from '../../reach.ts'
import { numberStep, percent } from '../../step.ts'

/** Of how far the state at `near` moved in the first layer, the share by which that at `far` did. */
function arriving(moved: Array2, near: number, far: number): number {
  const reference = movedAt(moved, 1, near)
  return reference > 0 ? movedAt(moved, 1, far) / reference : 0
}

/** The first word changes: how much of it arrives at the last word, in one layer of an LSTM and of a Transformer? */
export default numberStep({
  start: {
    lab: 'reach',
    text: 'Mom gave the little girl a big red ball for her birthday.',
    'reach.token': 5,
    'elmo.direction': 'forward',
  },
  scale: percent,
  within: 10,
  target: 'reach.change',
  isDone: (lab) => changedWord(lab) === 0 && (traceOf(lab, 'gpt.shown')?.tokens.length ?? 0) > 2,
  asks: (choices) => ({
    elmo: reachInElmo(choices),
    bert: reachUnderOwnMask(choices, 'bert'),
    gpt: reachUnderOwnMask(choices, 'gpt'),
  }),
  answer: ({ choices }, { elmo, bert, gpt }) => {
    const [lstm, both, left] = [inElmo(elmo), inTransformer(bert), inTransformer(gpt)]
    if (!lstm || !both || !left) return null
    const last = lstm.forward.shape[1] - 1
    // BERT reads [CLS] before the words and [SEP] behind them.
    return {
      outcome: 100 * arriving(lstm.forward, 1, last),
      readings: {
        bert: { unit: 'share', value: arriving(both.moved, 2, last + 1) },
        gpt: { unit: 'share', value: arriving(left.moved, 1, last) },
        lstmSteps: { unit: 'number', value: last },
        attentionSteps: { unit: 'number', value: 1 },
      },
      by: byChosen(choices, 'elmo', 'bert', 'gpt'),
      whose: 'elmo',
    }
  },
  showMe: { 'reach.token': 0 },
  task: {
    en: 'Choose “mom” as the word to change.',
    zh: '选“mom”（妈妈）作为要换掉的词。',
  },
  words: {
    en: {
      question:
        '“mom” becomes [UNK]. In ELMo’s forward half, first layer, the state at the next word moves. How far does the last state move, as a share of that?',
      readings: {
        bert: 'BERT: last state’s move ÷ second word’s',
        gpt: 'GPT: last state’s move ÷ second word’s',
        lstmSteps: 'Steps to the last token, LSTM',
        attentionSteps: 'Steps to the last token, attention',
      },
      low: 'It has not been lost: the cell state carries on what its gates let through.',
      high: 'At every step the gates let go of something and another word comes in.',
      meaning:
        'In the LSTM the change had to pass one state after the other. In BERT and GPT the last word took it from the first directly; how much it takes, attention decides, and distance adds no step. A short path makes it possible, not certain.',
    },
    zh: {
      question:
        '“mom”（妈妈）换成 [UNK]。ELMo 前向的第一层里，后一个词的状态随之移动。最后一个状态移动的距离是它的百分之几？',
      readings: {
        bert: 'BERT：最后一个 ÷ 第二个词',
        gpt: 'GPT：最后一个 ÷ 第二个词',
        lstmSteps: '到最后一个词元的步数：LSTM',
        attentionSteps: '到最后一个词元的步数：注意力',
      },
      low: '它没有完全丢失：门放行的内容由细胞状态带着走。',
      high: '每走一步，门都会放掉一些，又有新的词进来。',
      meaning:
        '在 LSTM 里，变化要经过一个又一个状态。在 BERT 和 GPT 里，最后一个词直接从第一个词取得；取多少由注意力决定，距离不增加步数。路短只是有可能，不等于一定会用。',
    },
  },
})
