import { by } from '../../lab.ts'
import { choiceQuestion } from '../../question.ts'

/** “cat sat on the” must not know of “mat”: the place of the changed token. */
const at = 5
const changed = (mask: 'padding' | 'look-ahead' | 'padding+look-ahead') =>
  ({
    ask: 'reach',
    of: { model: 'gpt', text: 'The cat sat on the mat.', mask, flips: [], position: at, replacement: 'dog' },
  }) as const

/** Three masks, one of which lets a later word into the rows before it. */
export default choiceQuestion({
  asks: () => ({
    padding: changed('padding'),
    lookAhead: changed('look-ahead'),
    both: changed('padding+look-ahead'),
    gpt: { ask: 'run', of: { model: 'gpt', text: 'The cat sat on the mat.', mask: 'own', flips: [] } },
  }),
  options: ['padding', 'lookAhead', 'both'],
  answer: (_, said) => {
    const T = said.gpt.trace.tokens.length
    /** How far the rows before the change moved in the last layer, the farthest of them. */
    const leak = (reach: (typeof said)['padding']) => {
      if (!('moved' in reach)) return 0
      const last = reach.moved.data.slice(-T)
      return Math.max(...last.slice(0, at))
    }
    const leaks = { padding: leak(said.padding), lookAhead: leak(said.lookAhead), both: leak(said.both) }
    const options = ['padding', 'lookAhead', 'both'] as const
    return {
      outcome: options.reduce((a, b) => (leaks[b] > leaks[a] ? b : a)),
      readings: {
        padding: { unit: 'distance', value: leaks.padding },
        lookAhead: { unit: 'distance', value: leaks.lookAhead },
        both: { unit: 'distance', value: leaks.both },
      },
      by: by(said.gpt.trace.model),
    }
  },
  words: {
    en: {
      question:
        'A colleague trains a model on the next word. Loss falls almost to zero on the first day. Which mask did he leave it?',
      readings: {
        padding: '“mat” changed, padding only: earlier rows moved by',
        lookAhead: 'look-ahead only',
        both: 'both',
      },
      options: {
        padding: 'only the padding mask',
        lookAhead: 'only the look-ahead mask',
        both: 'both masks',
      },
      wrong: {
        padding: 'The padding mask hides pads, and nothing else.',
        lookAhead:
          'Without the padding mask pads may be read, which is a pity, but no answer stands in a pad. Look for the mask that shows the next word.',
        both: 'These are GPT’s own: with both, no row can read its answer.',
      },
      meaning: {
        padding:
          'The padding mask hides pads and shows every real word, the next one too. When “mat” becomes “dog”, rows before it move: they have read their answer. A model trained so need only copy it.',
        lookAhead: 'Under look-ahead alone the earlier rows moved here.',
        both: 'Under both masks the earlier rows moved here.',
      },
    },
    zh: {
      question: '有人训练模型预测下一个词，第一天损失就几乎降到了零。他给模型留下了哪种掩码？',
      readings: {
        padding: '改动“mat”，只有填充掩码：前面的行移动了',
        lookAhead: '只有前瞻掩码',
        both: '两者都有',
      },
      options: { padding: '只有填充掩码', lookAhead: '只有前瞻掩码', both: '两种都有' },
      wrong: {
        padding: '填充掩码只挡填充，别的都不挡。',
        lookAhead: '没有填充掩码，就可能读到填充，这不好，但填充里没有答案。要找的是露出下一个词的那种掩码。',
        both: '这正是 GPT 自带的：两者都有，任何一行都读不到自己的答案。',
      },
      meaning: {
        padding:
          '填充掩码挡住填充，却露出每一个真实的词，包括下一个。把“mat”换成“dog”，前面的行就变了：它们读到了答案。这样训练的模型只要照抄就行。',
        lookAhead: '这里只有前瞻掩码时，前面的行也变了。',
        both: '这里两种掩码都有时，前面的行也变了。',
      },
    },
  },
})
