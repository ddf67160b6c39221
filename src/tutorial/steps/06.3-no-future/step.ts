import type { Choices } from '../../../store/fields.ts'
import { by } from '../../lab.ts'
import { numberStep, percent } from '../../step.ts'

const text = 'The dog barked at the cat.'
/** The place of “dog”, counted from 0. */
const dog = 1

/** What the lab asks for the gap. */
const gap = <const M extends 'masked' | 'left' | 'rescore'>(
  choices: Choices,
  method: M,
  { cut = false }: { readonly cut?: boolean } = {},
) => {
  const kind = method === 'masked' ? 'bert' : 'gpt'
  const model = choices[`${kind}.weights`] === 'untrained' ? (`${kind}-untrained` as const) : kind
  return { ask: 'gap', of: { model, text, pieces: [dog], methods: [method], ...(cut && { cut }) } } as const
}

/** A gap whose clue stands behind it: what GPT finds from the left, and what BERT finds. */
export default numberStep({
  start: { lab: 'predict', 'predict.view': 'gap', text, 'predict.hidden': [5] },
  asks: (choices) => ({
    left: gap(choices, 'left'),
    rescore: gap(choices, 'rescore'),
    masked: gap(choices, 'masked'),
    cut: gap(choices, 'masked', { cut: true }),
  }),
  scale: percent,
  within: 5,
  target: 'predict.sentence',
  shows: 'predict.rightSide',
  isDone: ({ choices }) =>
    choices.text === text &&
    choices.pair === null &&
    choices['predict.hidden']?.length === 1 &&
    choices['predict.hidden'][0] === dog,
  answer: (_, said) => {
    const of = ({ methods }: (typeof said)['left']) => {
      const { probabilities, stood } = methods[0]!.places[0]!
      return probabilities[stood.id]!
    }
    const [left, rescore, masked, cut] = [of(said.left), of(said.rescore), of(said.masked), of(said.cut)]
    return {
      outcome: 100 * left,
      readings: {
        left: { unit: 'share', value: left },
        rescore: { unit: 'share', value: rescore },
        masked: { unit: 'share', value: masked },
        gptBits: { unit: 'bits', value: Math.log2(rescore / left) },
        bertBits: { unit: 'bits', value: Math.log2(masked / cut) },
        gptReads: { unit: 'number', value: said.rescore.sequences },
        bertReads: { unit: 'number', value: said.masked.sequences },
      },
      by: by(said.left.model, said.masked.model),
      whose: 'gpt',
    }
  },
  showMe: { 'predict.hidden': [dog], 'predict.gap': null },
  task: { en: 'Click “dog”, so that it is hidden.', zh: '点击“dog”（狗），把它遮住。' },
  words: {
    en: {
      question: 'Reading only what stands left of the gap, how likely will GPT find “dog”?',
      readings: {
        left: 'p of “dog”: GPT from the left',
        rescore: 'p of “dog”: GPT re-scored',
        masked: 'p of “dog”: BERT, both sides',
        gptBits: 'The right side saves GPT, re-scored',
        bertBits: 'The right side saves BERT',
        gptReads: 'Sequences GPT read to re-score',
        bertReads: 'Sequences BERT read',
      },
      low: 'It knows more from the left than you thought: stories often go on like that.',
      high: 'You have read on; GPT has not. After “The” a story can go on with almost any noun; “barked” comes too late.',
      meaning:
        'From the left GPT knows only what usually follows. The right side can be had in two ways: by a model that reads it, or by trying candidates. Nothing here says which model is better: this gap has its clue on the right.',
    },
    zh: {
      question: '只读空格左边的内容，GPT 会给“dog”多大概率？',
      readings: {
        left: '“dog”的概率：GPT 只看左边',
        rescore: '“dog”的概率：GPT 重新打分',
        masked: '“dog”的概率：BERT 看两边',
        gptBits: '右边的内容省下：GPT 重新打分',
        bertBits: '右边的内容省下：BERT',
        gptReads: 'GPT 重新打分所读的序列',
        bertReads: 'BERT 所读的序列',
      },
      low: '它从左边知道的比你想的多：故事常常这样接下去。',
      high: '你看到了后文，它却没有。“The”后面几乎可以接任何名词，“barked”来得太晚了。',
      meaning:
        '只看左边，GPT 只知道通常会接什么。要用上右边有两种办法：用能读右边的模型，或者把候选词逐个去试。这里并没有说哪个模型更好：这个空格的线索恰好在右边。',
    },
  },
})
