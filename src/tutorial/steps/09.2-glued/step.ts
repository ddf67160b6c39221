import { choiceStep } from '../../step.ts'
import { openCells, withBothSides, wordsOf } from '../../stops.ts'

/** The layers of the drawing when nothing else was chosen: ELMo's. */
const layersOfElmo = 2

/** Two one-way stacks of blocks, glued: how many states inside them have seen both sides? */
export default choiceStep({
  start: {
    lab: 'blueprints',
    'blueprints.view': 'roads',
    'blueprints.road': 'elmo',
    'blueprints.stop': 0,
    text: 'The dog barked at the cat',
  },
  options: ['none', 'some', 'all'],
  target: 'roads.way',
  shows: 'roads.mask',
  isDone: (lab) =>
    (wordsOf(lab) ?? 0) > 2 &&
    lab.choices['blueprints.road'] === 'elmo' &&
    lab.choices['blueprints.stop'] > 0,
  answer: (lab) => {
    const words = wordsOf(lab)
    if (words === null) return null
    const layers = lab.choices['blueprints.layers'] ?? layersOfElmo
    const glued = withBothSides(['forward', 'backward'], layers, words)
    return {
      outcome: glued.value === 0 ? 'none' : glued.value < glued.of ? 'some' : 'all',
      readings: {
        forward: { unit: 'count', ...openCells('forward', words) },
        backward: { unit: 'count', ...openCells('backward', words) },
        glued: { unit: 'count', ...glued },
        one: { unit: 'count', ...withBothSides(['both'], layers, words) },
      },
      by: { of: 'counted' },
    }
  },
  showMe: { 'blueprints.road': 'elmo', 'blueprints.stop': 1 },
  task: { en: 'Press “Next stop”.', zh: '按“下一站”。' },
  words: {
    en: {
      question:
        'Two one-way stacks of blocks, glued on top. Of the states inside the stacks, how many draw on words of both sides?',
      readings: {
        forward: 'Open cells, forward stack',
        backward: 'Open cells, backward stack',
        glued: 'Inner states with both sides, two stacks',
        one: 'Inner states with both sides, one open stack',
      },
      options: { none: 'none', some: 'those of the upper layers', all: 'all, in both stacks' },
      wrong: {
        none: 'So it is, where a word has neighbours on both sides.',
        some: 'Height does not help: in its own stack a state of any layer gets only what the layer below had, and that is one side.',
        all: 'Together the two masks open every cell. But no state has both masks: each lives in one stack.',
      },
      meaning: {
        none: 'None: each cell is open in one stack or the other, but no state lives in both. Only one stack that sees both sides mixes them in every layer, and then words must be hidden: the next stop, where both roads meet.',
        some: 'Some states have both sides.',
        all: 'All states have both sides.',
      },
    },
    zh: {
      question: '两摞单向的模块，在最上面拼接。两摞内部的状态里，有多少同时用到了左右两边的词？',
      readings: {
        forward: '前向一摞打开的单元格',
        backward: '后向一摞打开的单元格',
        glued: '两摞单向：两边都看到的状态',
        one: '一摞双向：两边都看到的状态',
      },
      options: { none: '一个也没有', some: '较高层的那些', all: '两摞中的全部' },
      wrong: {
        none: '左右都有词的位置，确实如此。',
        some: '层数高也没有用：在自己那一摞里，无论哪一层的状态，得到的都只是下一层已有的内容，也就是一边。',
        all: '两个掩码合起来确实打开了每个单元格，但没有一个状态同时用上两个掩码：每个状态只在一摞里。',
      },
      meaning: {
        none: '一个也没有：每个单元格至少在一摞里打开，却没有一个状态同时在两摞里。只有能看两边的单独一摞，才在每一层把上文和下文融合起来；那就必须遮住一些词，也就是两条路会合的下一站。',
        some: '有一部分状态两边都看到了。',
        all: '所有状态两边都看到了。',
      },
    },
  },
})
