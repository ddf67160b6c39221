import { by } from '../../lab.ts'
import { lastMoved } from '../../moved.ts'
import { choiceQuestion } from '../../question.ts'

const masks = { lookAhead: 'look-ahead', both: 'padding+look-ahead', window: { window: 1 } } as const

/** “mat” changed into “river” under this mask. */
const changed = (name: keyof typeof masks) =>
  ({
    ask: 'reaches',
    of: {
      model: 'gpt',
      text: 'The cat sat on the mat.',
      mask: masks[name],
      flips: [],
      places: [{ source: 'text', span: [19, 22] }],
      replacement: 'river',
    },
  }) as const

/** Under which mask does the state that predicts a word move with that word? */
export default choiceQuestion({
  options: ['lookAhead', 'both', 'window'],
  asks: () => ({ lookAhead: changed('lookAhead'), both: changed('both'), window: changed('window') }),
  answer: (_, said) => {
    const leak = (name: keyof typeof masks) => {
      const change = said[name].changes[0]
      return change?.reach && change.position ? (lastMoved(change.reach)[change.position - 1] ?? 0) : 0
    }
    const names = ['lookAhead', 'both', 'window'] as const
    return {
      outcome: names.reduce((most, name) => (leak(name) > leak(most) ? name : most)),
      readings: {
        lookAhead: { unit: 'distance', value: leak('lookAhead') },
        both: { unit: 'distance', value: leak('both') },
        window: { unit: 'distance', value: leak('window') },
      },
      by: by(said.window.model),
    }
  },
  words: {
    en: {
      question:
        '“The cat sat on the mat.” A GPT is to be trained on the next word. Under which of these masks could the state of the second “the” know its answer, “mat”?',
      readings: {
        lookAhead: 'State of “the” when “mat” changes, look-ahead',
        both: '… padding and look-ahead',
        window: '… window of one to each side',
      },
      options: {
        lookAhead: 'look-ahead: nothing later',
        both: 'padding and look-ahead: neither pads nor later words',
        window: 'a window: only the neighbours, one to each side',
      },
      wrong: {
        lookAhead:
          'Look-ahead lets a row see itself and what came before: its target stands one column further, and is closed.',
        both: 'The padding mask only closes more. What look-ahead forbids stays forbidden.',
        window:
          'A window is narrow, but narrow is not enough: what counts is whether the one cell to the right is open.',
      },
      meaning: {
        lookAhead: 'Under look-ahead the state moved most: look at its distance.',
        both: 'Under both masks the state moved most: look at its distance.',
        window:
          'Only there does the state move with its answer. A single open cell right of the diagonal is the leak: the next word stands exactly there. How few cells are open does not matter.',
      },
    },
    zh: {
      question:
        '“The cat sat on the mat.”（猫坐在垫子上。）要训练一个 GPT 预测下一个词。用下面哪种掩码时，第二个 the 的状态可能知道自己的答案 mat？',
      readings: {
        lookAhead: '换掉 mat 时 the 的状态，前瞻掩码',
        both: '……填充加前瞻',
        window: '……左右各一个词的窗口',
      },
      options: {
        lookAhead: '前瞻：不看后面的词',
        both: '填充加前瞻：不看填充，也不看后面的词',
        window: '窗口：只看左右各一个相邻的词',
      },
      wrong: {
        lookAhead: '有前瞻掩码时，一行只能看自己和前面的词；目标在右边一列，是封住的。',
        both: '填充掩码只会封得更多。前瞻掩码禁止的，仍然禁止。',
        window: '窗口很窄，但窄还不够：要紧的是右边那一个单元格开不开。',
      },
      meaning: {
        lookAhead: '这里前瞻掩码下移动得最远：请看距离。',
        both: '这里两种掩码一起用时移动得最远：请看距离。',
        window:
          '只有在这里，状态才随答案移动。对角线右边只要开着一格，就会泄露：下一个词正好在那里。开着的单元格少，并不能保险。',
      },
    },
  },
})
