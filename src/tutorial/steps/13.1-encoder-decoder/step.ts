import { type Attention, attentions, drawnLengths, forbiddenCells } from '../../../trace/encoderDecoder.ts'
import { traceOf } from '../../lab.ts'
import type { Measure } from '../../question.ts'
import { choiceStep } from '../../step.ts'

type Lengths = Parameters<typeof forbiddenCells>[1]

function count(attention: Attention, lengths: Lengths): Measure {
  const { forbidden, all } = forbiddenCells(attention, lengths)
  return { unit: 'count', value: forbidden, of: all }
}

/** Which of the three attentions of an encoder–decoder needs a look-ahead mask? */
export default choiceStep({
  start: { lab: 'blueprints', 'blueprints.view': 'later', text: 'The cat sat down.' },
  options: ['decoder', 'cross', 'both', 'all'],
  target: 'blueprints.attention',
  isDone: ({ choices }) =>
    choices.lab === 'blueprints' &&
    choices['blueprints.view'] === 'later' &&
    choices['blueprints.attention'] === 'cross',
  answer: (lab) => {
    const trace = traceOf(lab, 'gpt.shown')
    if (!trace) return null
    // The tokens of the sentence that the lab draws the masks on.
    const typed = trace.offsets.filter((span) => span !== null).length
    const lengths = { ...drawnLengths, source: Math.min(typed, drawnLengths.source) }
    const masked = attentions.filter((one) => forbiddenCells(one, lengths).forbidden > 0)
    const [first] = masked
    return {
      outcome:
        masked.length === attentions.length
          ? 'all'
          : masked.length > 1
            ? 'both'
            : first === 'cross'
              ? 'cross'
              : 'decoder',
      readings: {
        encoder: count('encoder', lengths),
        decoder: count('decoder', lengths),
        cross: count('cross', lengths),
      },
      by: { of: 'counted' },
    }
  },
  showMe: { lab: 'blueprints', 'blueprints.view': 'later', 'blueprints.attention': 'cross' },
  task: { en: 'Show the mask of “cross”.', zh: '显示“交叉注意力”的掩码。' },
  words: {
    en: {
      question: 'Where must the decoder be kept from looking ahead?',
      readings: {
        encoder: 'Forbidden in the encoder’s self-attention',
        decoder: 'Forbidden in the decoder’s self-attention',
        cross: 'Forbidden in cross-attention',
      },
      options: {
        decoder: 'only among the words it writes',
        cross: 'only in the source',
        both: 'in both',
        all: 'in both, and the encoder too',
      },
      wrong: {
        decoder: 'Only what is still to be written is the future.',
        cross: 'The source is given whole before the first word is written.',
        both: 'The source is given whole before the first word is written: none of it is the future.',
        all: 'The encoder writes nothing: it may read its text from both sides, as BERT does.',
      },
      meaning: {
        decoder:
          'Only among the words being written. The source is there from the start, so each written word may look at all of it. BERT is the encoder alone, GPT the decoder without cross-attention.',
        cross: 'By this count only cross-attention forbids anything.',
        both: 'By this count both of the decoder’s attentions forbid something.',
        all: 'By this count all three forbid something.',
      },
    },
    zh: {
      question: '解码器在哪里不许往后看？',
      readings: {
        encoder: '编码器自注意力禁止的单元格',
        decoder: '解码器自注意力禁止的单元格',
        cross: '交叉注意力禁止的单元格',
      },
      options: {
        decoder: '只在它自己写的词之间',
        cross: '只在看原文的时候',
        both: '两处都不许',
        all: '两处都不许，编码器也不许',
      },
      wrong: {
        decoder: '只有还没写出来的词才是“未来”。',
        cross: '还没写第一个词，整段原文就已经给出来了。',
        both: '还没写第一个词，整段原文就已经给出来了，其中没有“未来”。',
        all: '编码器什么也不写，可以像 BERT 一样从两边读。',
      },
      meaning: {
        decoder:
          '只在写出来的词之间。原文从一开始就在那里，所以每个译词都可以看全部原文。BERT 只要编码器；GPT 只要解码器，去掉交叉注意力。',
        cross: '数下来，只有交叉注意力有禁止的单元格。',
        both: '数下来，解码器的两种注意力都有禁止的单元格。',
        all: '数下来，三种注意力都有禁止的单元格。',
      },
    },
  },
})
