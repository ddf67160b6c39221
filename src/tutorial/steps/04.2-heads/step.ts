import { largest, rowOf } from '../../../trace/measure.ts'
import { by, traceOf } from '../../lab.ts'
import { choiceStep } from '../../step.ts'

const text = 'The dog barked at the cat because it was scared.'
/** In BERT, the row of “it”. */
const row = 8
const layer = 1
const first = 3

/** Another head of the same layer: does it look elsewhere? */
export default choiceStep({
  start: { text, cursor: { kind: 'bert', row, column: 6 }, 'bert.layer': layer, 'bert.head': first },
  options: ['one', 'several', 'each'],
  target: 'bert.heads',
  isDone: ({ choices }) =>
    choices.text === text &&
    choices['bert.layer'] === layer &&
    choices['bert.head'] !== first &&
    choices['bert.head'] !== 'mean',
  answer: (lab) => {
    const trace = traceOf(lab, 'bert.shown')
    const now = lab.choices['bert.head']
    if (!trace || now === 'mean') return null
    const favourites = trace.layers[layer]!.heads.map(({ weights }) => {
      const own = rowOf(weights, row)
      const column = largest(own, 1)[0] ?? 0
      return { column, token: trace.tokens[column]!, weight: own[column]! }
    })
    const different = new Set(favourites.map(({ column }) => column)).size
    const [before, after] = [favourites[first]!, favourites[now]!]
    return {
      outcome: different === 1 ? 'one' : different < favourites.length ? 'several' : 'each',
      readings: {
        first: { unit: 'word', value: before.token },
        firstWeight: { unit: 'share', value: before.weight },
        now: { unit: 'word', value: after.token },
        nowWeight: { unit: 'share', value: after.weight },
        different: { unit: 'number', value: different },
      },
      by: by(trace.model),
    }
  },
  showMe: { 'bert.head': 0, 'bert.layer': layer },
  task: {
    en: 'In the small pictures, choose another head of layer 2.',
    zh: '在小图里另选一个第 2 层的头。',
  },
  words: {
    en: {
      question: 'Seen from “it”, the heads of this layer look most at …',
      readings: {
        first: 'Head 4 looks most at',
        firstWeight: 'Head 4: weight on it',
        now: 'The head on show looks most at',
        nowWeight: 'The head on show: weight on it',
        different: 'Different favourites among the heads of this layer',
      },
      options: { one: 'all the same token', several: 'two or three tokens', each: 'a different token each' },
      wrong: {
        one: 'You took heads for copies of one another. They read the same states, but each through matrices of its own.',
        several: 'Heads do not form groups by rule: each has its own matrices, and training decides.',
        each: 'Nothing forbids two heads to look at the same token: the work is not divided among them by rule.',
      },
      meaning: {
        one: 'All heads of this layer look most at one token from here. They may still take different things from it: each has its own values.',
        several:
          'Some heads share a favourite, others look elsewhere: one layer brings more than one thing to “it”. What a head is “for” is our reading of it.',
        each: 'Every head has its own favourite, so one layer brings several things to “it” at once. What a head is “for” is our reading of it: nobody assigned it.',
      },
    },
    zh: {
      question: '从“it”（它）看出去，这一层的各个头最关注的是……',
      readings: {
        first: '第 4 头最关注',
        firstWeight: '第 4 头给它的权重',
        now: '现在显示的头最关注',
        nowWeight: '现在显示的头给它的权重',
        different: '这一层各头最关注的词元有几个',
      },
      options: { one: '同一个词元', several: '两三个词元', each: '各不相同' },
      wrong: {
        one: '你把各个头当成了彼此的复制品。它们读的是同样的状态，用的却是各自的矩阵。',
        several: '没有规则把头分成几组：每个头有自己的矩阵，结果由训练决定。',
        each: '没有规则不许两个头看同一个词元：分工不是事先定好的。',
      },
      meaning: {
        one: '从这里看，这一层的头最关注同一个词元。它们取走的内容仍可不同，因为每个头有自己的值。',
        several:
          '有的头最关注同一个词元，有的看别处：一层就能给“it”带来不止一种信息。某个头“负责”什么，只是我们的解读。',
        each: '每个头最关注的词元都不同，所以一层就能同时给“it”带来几种信息。某个头“负责”什么，只是我们的解读，并没有人给它分派。',
      },
    },
  },
})
