import { exampleSet } from '../../../store/exampleSets.ts'
import { uniformMix } from '../../../store/mix.ts'
import { placesOf, wordList } from '../../../store/wordList.ts'
import { cosines } from '../../../trace/cosine.ts'
import { rowDistance, rowOf } from '../../../trace/measure.ts'
import { evenLayers, mixStates, softmax } from '../../../trace/mixStates.ts'
import { by } from '../../lab.ts'
import { choiceQuestion } from '../../question.ts'

const list = wordList({ 'words.set': exampleSet('cold').id, 'words.word': null, 'words.sentences': null })

/** γ is doubled: what becomes of the cosine of two mixed vectors, and of their distance? */
export default choiceQuestion({
  options: ['more', 'same', 'less'],
  asks: () => ({ elmo: { ask: 'occurrences', of: { model: 'elmo', places: placesOf(list) } } }),
  answer: (_, { elmo }) => {
    const layers = evenLayers(elmo.layers)
    const mixed = (gamma: number) => mixStates(layers, softmax(uniformMix.scores), gamma)
    const [plain, doubled] = [mixed(1), mixed(2)]
    const last = elmo.rows.length - 1
    const cosine = (states: typeof plain) => rowOf(cosines(states), 0)[last]!
    const distance = (states: typeof plain) => rowDistance(rowOf(states, 0), rowOf(states, last))
    const gain = cosine(doubled) - cosine(plain)
    return {
      // Rounding aside: doubling is exact in binary.
      outcome: Math.abs(gain) < 1e-6 ? 'same' : gain > 0 ? 'more' : 'less',
      readings: {
        before: { unit: 'number', value: cosine(plain) },
        after: { unit: 'number', value: cosine(doubled) },
        far: { unit: 'distance', value: distance(plain) },
        farther: { unit: 'distance', value: distance(doubled) },
      },
      by: by(elmo.model),
    }
  },
  words: {
    en: {
      question: 'A task doubles γ in ELMo’s mix. What becomes of the cosine of two occurrences of “cold”?',
      readings: {
        before: 'Cosine before',
        after: 'Cosine after',
        far: 'Distance before',
        farther: 'Distance after',
      },
      options: { more: 'it grows', same: 'it stays', less: 'it shrinks' },
      wrong: {
        more: 'A stronger γ makes vectors longer, not more alike.',
        same: 'Here the cosine changed with the length.',
        less: 'They move apart, but along their own directions, and a cosine sees directions only.',
      },
      meaning: {
        more: 'The cosine grew.',
        same: 'γ makes every vector longer by the same factor: distances double, directions stay. It lets a task fit ELMo’s scale to its own; which layer counts, the scores s say.',
        less: 'The cosine shrank.',
      },
    },
    zh: {
      question: '一个任务把 ELMo 混合中的 γ 加倍。“cold”（冷 / 感冒）两次出现之间的余弦会怎样？',
      readings: {
        before: '原来的余弦',
        after: '加倍后的余弦',
        far: '原来的距离',
        farther: '加倍后的距离',
      },
      options: { more: '变大', same: '不变', less: '变小' },
      wrong: {
        more: 'γ 变大，向量变长，并不更相似。',
        same: '这里余弦随长度改变了。',
        less: '它们离得更远，但各沿自己的方向；余弦只看方向。',
      },
      meaning: {
        more: '余弦变大了。',
        same: 'γ 使每个向量按同一倍数变长：距离加倍，方向不变。它让任务把 ELMo 的尺度调得合用；哪一层重要，由分数 s 决定。',
        less: '余弦变小了。',
      },
    },
  },
})
