import type { Occurrences } from '../../../trace/embed.ts'
import { rowDistance, rowOf } from '../../../trace/measure.ts'
import { by } from '../../lab.ts'
import { choiceQuestion } from '../../question.ts'

const texts = ['The cold wind blew.', 'The cold made him cough.'] as const
const places = texts.map((text) => ({ text, span: [4, 8] as const }))

/** The word comes before its clue: whose states of it are the same all the same? */
export default choiceQuestion({
  options: ['none', 'gpt', 'all'],
  asks: () => ({
    bert: { ask: 'occurrences', of: { model: 'bert', places } },
    gpt: { ask: 'occurrences', of: { model: 'gpt', places } },
    elmo: { ask: 'occurrences', of: { model: 'elmo', places } },
  }),
  answer: (_, { bert, gpt, elmo }) => {
    const apart = ({ layers }: Occurrences) => rowDistance(rowOf(layers.at(-1)!, 0), rowOf(layers.at(-1)!, 1))
    const [b, g, e] = [apart(bert), apart(gpt), apart(elmo)]
    return {
      outcome: b === 0 && g === 0 && e === 0 ? 'all' : g === 0 ? 'gpt' : 'none',
      readings: {
        bert: { unit: 'distance', value: b },
        gpt: { unit: 'distance', value: g },
        elmo: { unit: 'distance', value: e },
      },
      by: by(bert.model, gpt.model, elmo.model),
    }
  },
  words: {
    en: {
      question: `“${texts[0]}” and “${texts[1]}”: in which models are the last states of “cold” one and the same?`,
      readings: { bert: 'BERT: distance', gpt: 'GPT: distance', elmo: 'ELMo: distance' },
      options: { none: 'in none: all three are contextual', gpt: 'in GPT alone', all: 'in all three' },
      wrong: {
        none: '“Contextual” does not say which context. One of them has only what stands before the word.',
        gpt: 'GPT had read the same words so far in both.',
        all: 'That holds of static vectors. Two of the models may look at what stands after the word.',
      },
      meaning: {
        none: 'Each model has two different states here.',
        gpt: 'Contextual, but of one side: up to “cold” both sentences are the same, so GPT’s state is. The others have read on.',
        all: 'No model tells the two apart here.',
      },
    },
    zh: {
      question: `“${texts[0]}”（冷风）和“${texts[1]}”（感冒）：哪些模型在 cold 处的最后状态完全相同？`,
      readings: { bert: 'BERT：距离', gpt: 'GPT：距离', elmo: 'ELMo：距离' },
      options: { none: '都不同：三个都是上下文相关的', gpt: '只有 GPT', all: '三个都是' },
      wrong: {
        none: '“上下文相关”没有说是哪一边的上下文。其中一个只有词前面的内容。',
        gpt: '到这里为止，GPT 在两句中读到的内容一样。',
        all: '静态词向量才是这样。其中两个模型可以看词后面的内容。',
      },
      meaning: {
        none: '这里每个模型都有两个不同的状态。',
        gpt: '上下文相关，但只有一边：到 cold 为止两句相同，GPT 的状态也就相同。另外两个模型读了后文。',
        all: '这里没有一个模型能区分两者。',
      },
    },
  },
})
