import { wordList } from '../../../store/wordList.ts'
import { cosines } from '../../../trace/cosine.ts'
import { rowDistance, rowOf } from '../../../trace/measure.ts'
import { occurrences, statesOf } from '../../asked.ts'
import { by } from '../../lab.ts'
import { choiceStep } from '../../step.ts'

/** One word in many sentences: one vector statically, and how many in a layer? */
export default choiceStep({
  start: { lab: 'words', 'words.set': 'orange', 'words.layer': 0 },
  options: ['one', 'senses', 'each'],
  target: 'words.layer',
  isDone: ({ choices }) =>
    choices['words.layer'] > 0 && wordList(choices).sentences.filter(({ place }) => place).length > 1,
  asks: (choices) => ({ word: occurrences(choices, 'bert') }),
  answer: ({ choices }, { word }) => {
    const looked = statesOf(word, 0)
    const states = statesOf(word, choices['words.layer'])
    const all = [...word.rows.keys()]
    const pairs = all.flatMap((n) => all.slice(0, n).map((m) => [n, m] as const))
    if (pairs.length === 0) return null
    const distance = (of: typeof states, n: number, m: number) => rowDistance(rowOf(of, n), rowOf(of, m))
    const different = all.filter((n) => all.slice(0, n).every((m) => distance(states, n, m) > 0)).length
    const cosine = cosines(states)
    const alike = pairs.map(([n, m]) => rowOf(cosine, n)[m]!)
    return {
      outcome: different === 1 ? 'one' : different === all.length ? 'each' : 'senses',
      readings: {
        looked: { unit: 'distance', value: Math.max(...pairs.map(([n, m]) => distance(looked, n, m))) },
        different: { unit: 'count', value: different, of: all.length },
        least: { unit: 'number', value: Math.min(...alike) },
        most: { unit: 'number', value: Math.max(...alike) },
      },
      by: by(word.model),
    }
  },
  showMe: { 'words.layer': 3 },
  task: {
    en: 'Move the slider “Layer” away from “static”.',
    zh: '把滑块“层”从“静态”移开。',
  },
  words: {
    en: {
      question:
        'Leave the static vectors for a layer above. How many different vectors will BERT have for this one word?',
      readings: {
        looked: 'Largest distance, static',
        different: 'Different vectors in this layer',
        least: 'Cosine of the least similar pair',
        most: 'Cosine of the most similar pair',
      },
      options: {
        one: 'one, the word’s own',
        senses: 'a few, one for each sense',
        each: 'one for each sentence',
      },
      wrong: {
        one: 'That is the table: a look-up by the word alone. A layer mixes in the other words.',
        senses:
          'A dictionary lists senses; the model has no such list. It computes every state anew, and senses only show as groups of dots.',
        each: 'States can only differ where what the model has read differs, and here it does not everywhere.',
      },
      meaning: {
        one: 'Still one vector: all that the model read around the word is the same.',
        senses: 'Some sentences share a vector, bit for bit: the model read the same in them.',
        each: 'No two are the same: one vector per occurrence, not one per word, nor one per sense. The static ones differ by exactly nothing, and their cosine is one: a vector that is looked up cannot change.',
      },
    },
    zh: {
      question: '离开静态词向量，往上走一层。对这一个词，BERT 会有多少个不同的向量？',
      readings: {
        looked: '静态时的最大距离',
        different: '这一层里不同的向量',
        least: '最不相似的一对的余弦',
        most: '最相似的一对的余弦',
      },
      options: { one: '一个，就是这个词的', senses: '几个，一个义项一个', each: '一句一个' },
      wrong: {
        one: '那是查表：只看词本身。而一层会把周围的词也混进来。',
        senses: '词典才列义项，模型没有这样的清单。每个状态都重新算出，义项只表现为成群的点。',
        each: '只有读到的内容不同，状态才会不同；这里并不是处处不同。',
      },
      meaning: {
        one: '还是同一个向量：模型在这个词周围读到的全都一样。',
        senses: '有些句子的向量逐位相同：模型在那里读到的内容一样。',
        each: '没有两个相同：每出现一次就有一个向量，不是一词一个，也不是一个义项一个。静态词向量之间的距离恰好是零，余弦是一：查表得来的向量不会变。',
      },
    },
  },
})
