import type { Choices } from '../../../store/fields.ts'
import { wantedBy } from '../../../store/wanted.ts'
import { by } from '../../lab.ts'
import { choiceStep } from '../../step.ts'

/** Asks for a block of BERT at the token under the cursor, as the Inside lab does. */
const block = (choices: Choices, layer: number) => {
  const { include: _include, ...request } = wantedBy(choices).runs['bert.shown']!
  return { ask: 'block', of: { ...request, at: choices.cursor.row, layer } } as const
}

/** A change of length by less than this share passes for “about as long”. */
const about = 0.2

/** Four vectors are added on the way from block 2 to block 4: does x grow? */
export default choiceStep({
  start: {
    lab: 'inside',
    'inside.view': 'block',
    text: 'The dog barked at the cat because it was scared.',
    cursor: { kind: 'bert', row: 8, column: 6 },
    'bert.layer': 1,
    'bert.head': 3,
  },
  asks: (choices) => ({ early: block(choices, 1), late: block(choices, 3) }),
  options: ['longer', 'same', 'shorter'],
  target: 'inside.blocks',
  shows: 'inside.attentionResidual',
  isDone: ({ choices }) => choices.cursor.kind === 'bert' && choices['bert.layer'] === 3,
  answer: (_, { early, late }) => {
    const before = Math.hypot(...early.input)
    const after = Math.hypot(...late.input)
    const grown = after / before - 1
    return {
      outcome: grown > about ? 'longer' : grown < -about ? 'shorter' : 'same',
      readings: {
        before: { unit: 'number', value: before },
        sum: { unit: 'number', value: Math.hypot(...early.attentionSum) },
        norm: { unit: 'number', value: Math.hypot(...early.feedForwardInput) },
        after: { unit: 'number', value: after },
      },
      by: by(early.model),
    }
  },
  showMe: { 'bert.layer': 3 },
  task: { en: 'Choose block 4.', zh: '选第 4 个模块。' },
  words: {
    en: {
      question: 'Blocks 2 and 3 add four more vectors to x. When it enters block 4, x is …',
      readings: {
        before: 'Length of x into block 2',
        sum: 'Length of x + a in block 2',
        norm: 'The same after LayerNorm',
        after: 'Length of x into block 4',
      },
      options: {
        longer: 'longer by a fifth or more',
        same: 'about as long',
        shorter: 'shorter by a fifth or more',
      },
      wrong: {
        longer:
          'You added up lengths. After every sum LayerNorm sets the scale anew, however long the sum was.',
        same: 'LayerNorm sets mean and variance, but then scales each component by a learned number, and that leaves the length some freedom.',
        shorter:
          'Nothing here shrinks a vector step by step: what is added is added whole, and LayerNorm only sets a scale.',
      },
      meaning: {
        longer:
          'It has grown, though LayerNorm follows every sum: it sets a learned scale for each component, so the length still depends on where the vector points.',
        same: 'Each addition changes direction and length; after each, LayerNorm sets the scale again. So a deep stack neither swells nor fades, while x itself goes into every sum.',
        shorter:
          'It has shrunk, though nothing took anything away: LayerNorm sets a learned scale for each component, so the length depends on where the vector points.',
      },
    },
    zh: {
      question: '第 2、3 个模块又给 x 加上了四个向量。进入第 4 个模块时，x……',
      readings: {
        before: '进入第 2 个模块的 x 的长度',
        sum: '第 2 个模块里 x + a 的长度',
        norm: '层归一化之后的长度',
        after: '进入第 4 个模块的 x 的长度',
      },
      options: { longer: '长了五分之一以上', same: '差不多一样长', shorter: '短了五分之一以上' },
      wrong: {
        longer: '你把长度一个个加起来了。不管和有多长，每次相加之后层归一化都会重新设定尺度。',
        same: '层归一化定下均值与方差，但随后每个分量还要乘以一个学到的数，长度仍有余地。',
        shorter: '这里没有什么会让向量一步步缩短：要加的都完整地加上，层归一化只设定尺度。',
      },
      meaning: {
        longer:
          '它变长了，尽管每次相加之后都有层归一化：学到的尺度每个分量各有一个，所以长度还取决于向量的方向。',
        same: '每次相加都改变方向和长度，之后层归一化又重新设定尺度。所以模块叠得再多，向量也不会越来越长或越来越短，而 x 本身总在和里。',
        shorter:
          '它变短了，虽然什么也没有减去：层归一化学到的尺度每个分量各有一个，所以长度还取决于向量的方向。',
      },
    },
  },
})
