import { uniformMix } from '../../../store/mix.ts'
import { wordList } from '../../../store/wordList.ts'
import { evenLayers, mixStates, softmax } from '../../../trace/mixStates.ts'
import { occurrences, senseScore } from '../../asked.ts'
import { by } from '../../lab.ts'
import { numberStep, percent } from '../../step.ts'

/** One of three scores is raised: what share of the mix does its layer get? */
export default numberStep({
  start: { lab: 'words', 'words.set': 'ring', 'words.mix': uniformMix },
  scale: percent,
  within: 6,
  target: 'words.mix',
  shows: 'elmo.words',
  isDone: ({ choices }) => {
    const placed = wordList(choices).sentences.filter(({ place }) => place)
    const senses = new Set(placed.map(({ sense }) => sense))
    return (choices['words.mix']?.scores[2] ?? 0) >= 2 && senses.size > 1
  },
  asks: (choices) => ({ elmo: occurrences(choices, 'elmo') }),
  answer: ({ choices }, { elmo }) => {
    const mix = choices['words.mix'] ?? uniformMix
    const list = wordList(choices)
    const layers = evenLayers(elmo.layers)
    const score = (weights: readonly number[]) =>
      senseScore(list, elmo, mixStates(layers, weights, mix.gamma))
    const weights = softmax(mix.scores)
    return {
      outcome: 100 * weights[2]!,
      readings: {
        static: { unit: 'share', value: weights[0]! },
        first: { unit: 'share', value: weights[1]! },
        mixed: { unit: 'share', value: score(weights) },
        even: { unit: 'share', value: score(softmax(uniformMix.scores)) },
      },
      by: by(elmo.model),
    }
  },
  showMe: { 'words.mix': { gamma: 1, scores: [0, 0, 2] } },
  task: {
    en: 'Set “s of layer 2” to 2 under “ELMo’s mix”.',
    zh: '在“ELMo 的混合”里把“第 2 层的 s”设为 2。',
  },
  words: {
    en: {
      question:
        'Raise s of layer 2 from zero to 2 and leave the others. What share of the mix will the layer have?',
      readings: {
        static: 'Share of the static vector',
        first: 'Share of the first layer',
        mixed: 'Nearest has the same sense: this mix',
        even: 'Nearest has the same sense: uniform mix',
      },
      low: 'Shares grow with e to the power of s, faster than in proportion.',
      high: 'The others keep a share however low they score: a softmax never gives exactly nothing.',
      meaning:
        'The shares always add up to one: what one layer wins, the others lose, and the static vector never quite leaves. Whether a mix helps, only the task can tell: the last two numbers are what these sentences say.',
    },
    zh: {
      question: '把第 2 层的 s 从零提高到 2，其余不变。这一层会占多大份额？',
      readings: {
        static: '静态词向量的份额',
        first: '第一层的份额',
        mixed: '最近邻义项相同：这个混合',
        even: '最近邻义项相同：均匀混合',
      },
      low: '份额随 e 的 s 次方增长，比按 s 的比例增长快得多。',
      high: '别的层分数再低也有一份：softmax 不会给出恰好为零的份额。',
      meaning:
        '份额之和总是一：一层多得，其余就少得，静态词向量也不会完全消失。这样混合对任务有没有帮助，只能由任务来检验：后两个数就是用这些句子检验的结果。',
    },
  },
})
