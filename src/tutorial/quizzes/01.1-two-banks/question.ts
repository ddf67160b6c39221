import { rowDistance, rowOf } from '../../../trace/measure.ts'
import { statesOf } from '../../asked.ts'
import { by } from '../../lab.ts'
import { choiceQuestion } from '../../question.ts'

const money = 'She put her money in the bank.'
const river = 'He sat by the river on the bank.'
const placed = (text: string) => ({ text, span: [text.indexOf('bank'), text.indexOf('bank') + 4] as const })

/** Two senses, two vectors? */
export default choiceQuestion({
  options: ['zero', 'small', 'large'],
  asks: () => ({
    bank: { ask: 'occurrences', of: { model: 'bert', places: [placed(money), placed(river)] } },
  }),
  answer: (_, { bank }) => {
    const apart = (layer: number) =>
      rowDistance(rowOf(statesOf(bank, layer), 0), rowOf(statesOf(bank, layer), 1))
    const last = apart(bank.layers.length - 1)
    return {
      outcome: apart(0) === 0 ? 'zero' : apart(0) < last ? 'small' : 'large',
      readings: {
        looked: { unit: 'distance', value: apart(0) },
        last: { unit: 'distance', value: last },
      },
      by: by(bank.model),
    }
  },
  words: {
    en: {
      question: `“${money}” and “${river}”: how far apart are the static vectors of “bank”?`,
      readings: { looked: 'Static vectors', last: 'States of the last layer' },
      options: {
        zero: 'not at all: it is the same vector',
        small: 'a little: the neighbours pull at them',
        large: 'far: these are two senses',
      },
      wrong: {
        zero: 'Then the table would hold one row for both.',
        small: 'Nothing pulls: a static vector is looked up, and its neighbours are not asked.',
        large: 'One spelling, one row of the table. The senses share it, though a reader never would.',
      },
      meaning: {
        zero: 'One row of a table, found by the spelling. Only a state that is computed from the sentence can tell the two apart.',
        small: 'They differ, though less than the states of the last layer.',
        large: 'They differ as much as states do: this is no static table.',
      },
    },
    zh: {
      question: `“${money}”（银行）和“${river}”（河岸）：两处 bank 的静态词向量相距多远？`,
      readings: { looked: '静态词向量', last: '最后一层的状态' },
      options: {
        zero: '零：是同一个向量',
        small: '一点点：受到邻近词的影响',
        large: '很远：这是两个义项',
      },
      wrong: {
        zero: '那就是说，两处查到表里的同一行。',
        small: '没有什么影响它：静态词向量是查表得来的，不看邻近的词。',
        large: '拼写相同，就是表中的同一行。两个义项共用它，尽管读者从不会混淆。',
      },
      meaning: {
        zero: '它是表中的一行，按拼写查到。只有根据句子算出的状态，才能把两者分开。',
        small: '有差别，但比最后一层的状态小。',
        large: '差别和状态一样大：这就不是静态的表了。',
      },
    },
  },
})
