import { writeCells } from '../../../store/cells.ts'
import { mayLook } from '../../../trace/measure.ts'
import type { Trace } from '../../../trace/trace.ts'
import { by, distances, traceOf } from '../../lab.ts'
import type { Lab } from '../../question.ts'
import { cellsStep } from '../../step.ts'

const text = 'The cat sat down.'

/** Cells that a mask forbids. */
function forbidden({ mask, tokens }: Trace) {
  const places = tokens.map((_, at) => at)
  return places.flatMap((row) =>
    places.flatMap((column) => (mayLook(mask, row, column) ? [] : [[row, column] as const])),
  )
}

const isOfTheSentence = ({ choices }: Lab) =>
  choices.text === text && choices.pair === null && choices.padTo === null

/** GPT under a prefix mask: what is still forbidden? */
export default cellsStep({
  start: { text, 'gpt.head': 'mean', cursor: { kind: 'gpt', row: 0, column: 2 } },
  // What is painted is the mask of this sentence.
  tokens: (lab) => (isOfTheSentence(lab) ? (traceOf(lab, 'gpt.shown')?.tokens ?? null) : null),
  target: 'gpt.mask',
  isDone: (lab) => {
    const { 'gpt.mask': mask, 'gpt.flips': flips } = lab.choices
    const isPrefix = typeof mask === 'object' && 'prefix' in mask && mask.prefix === 3
    return isOfTheSentence(lab) && isPrefix && flips.length === 0
  },
  answer: (lab) => {
    const shown = traceOf(lab, 'gpt.shown')
    const own = traceOf(lab, 'gpt.own')
    if (!shown || !own) return null
    const moved = distances(shown, own)
    return {
      outcome: writeCells(forbidden(shown)),
      readings: {
        own: { unit: 'number', value: forbidden(own).length },
        prefix: { unit: 'number', value: forbidden(shown).length },
        moved: { unit: 'count', value: moved.filter((distance) => distance > 0).length, of: moved.length },
      },
      by: by(shown.model),
    }
  },
  showMe: { 'gpt.mask': { prefix: 3 }, 'gpt.flips': [] },
  task: { en: 'Set GPT’s mask to “prefix”, with length 3.', zh: '把 GPT 的掩码设为“前缀”，长度 3。' },
  words: {
    en: {
      question: 'Which cells does the prefix mask still forbid when the first three tokens are the prefix?',
      readings: {
        own: 'Forbidden by GPT’s own mask',
        prefix: 'Forbidden by the prefix mask',
        moved: 'Tokens whose state moved',
      },
      meaning:
        'Inside the prefix nothing is forbidden, as in BERT; right of it look-ahead holds as before. Even the first token has moved: it now sees the other two. The mask is all it takes to ask, but not to answer: our GPT was never trained under it.',
      missed:
        'Not painted but forbidden: no row may look at a token after the prefix that comes later than itself, the rows of the prefix included.',
      extra: 'Painted but open: tokens of the prefix see one another both ways, and everybody may look back.',
    },
    zh: {
      question: '以前三个词元为前缀时，前缀掩码还禁止哪些单元格？',
      readings: {
        own: 'GPT 自己的掩码禁止的',
        prefix: '前缀掩码禁止的',
        moved: '状态移动了的词元',
      },
      meaning:
        '前缀内部什么也不禁止，像 BERT 一样；前缀右边，前瞻掩码照旧。连第一个词元也移动了：它现在看得到另外两个。换掩码就可以这样问，却不等于答得好：我们的 GPT 从没在这种掩码下训练过。',
      missed: '该涂而没有涂：前缀后面的词元，凡是比这一行更晚的都不许看，前缀里的各行也一样。',
      extra: '涂了而并不禁止：前缀里的词元互相都能看见，往回看也总是可以的。',
    },
  },
})
