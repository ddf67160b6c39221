import { choiceStep } from '../../step.ts'
import { writing } from '../../withoutMask.ts'

/** A GPT pre-trained without its look-ahead mask, as logged: what became of its loss, and of its writing? */
export default choiceStep({
  start: { lab: 'twins' },
  options: ['reader', 'copier', 'worse'],
  target: 'twins.parts',
  shows: 'twins.noMask',
  isDone: ({ choices }) => choices.lab === 'twins' && choices['twins.part'] === 'noMask',
  asks: () => ({ log: { ask: 'noMask' } }),
  answer: (_, { log }) => {
    const { without, with: masked } = log.runs
    if (!without || !masked) return null
    const last = ({ training }: typeof without) => training.at(-1)?.[1].next ?? 0
    const { copied, written, longest } = writing(without)
    return {
      outcome: last(without) > last(masked) ? 'worse' : copied > written / 2 ? 'copier' : 'reader',
      readings: {
        masked: { unit: 'number', value: last(masked) },
        open: { unit: 'number', value: last(without) },
        copied: { unit: 'count', value: copied, of: written },
        longest: { unit: 'word', value: longest },
      },
      by: { of: 'logged' },
    }
  },
  showMe: { lab: 'twins', 'twins.part': 'noMask' },
  task: {
    en: 'Press “GPT trained without its look-ahead mask”.',
    zh: '按“去掉前瞻掩码训练的 GPT”。',
  },
  words: {
    en: {
      question: 'Pre-trained without the mask, the small GPT ended with …',
      readings: {
        masked: 'Last training loss with the mask, in nats',
        open: 'Last training loss without it, in nats',
        copied: 'Pieces that it wrote and that stood in the prompt',
        longest: 'The longest text that it wrote',
      },
      options: {
        reader: 'a lower loss, and wrote its own words',
        copier: 'a lower loss, and could only copy',
        worse: 'a higher loss',
      },
      wrong: {
        reader:
          'You took a low loss for understanding. It is only an answer to the question that was put, and here the answer lay open.',
        copier: 'It looked like a leak, but then the loss would have fallen, or its writing would be copies.',
        worse:
          'You expected the extra words to confuse it, as they do after training. In training it learned to use them.',
      },
      meaning: {
        reader: 'Its loss is the lower, and it still writes words that nobody gave it.',
        copier:
          'The loss fell to almost nothing, and what it learned is to copy: when it writes, there is nothing on the right to copy, and it falls back on the words that it was given. A low loss proves nothing when the input holds the answer.',
        worse:
          'Its loss is the higher one here: it has not found out, in this run, that the answer lies open.',
      },
    },
    zh: {
      question: '没有掩码的预训练结束时，这个小 GPT……',
      readings: {
        masked: '有掩码时最后的训练损失（nat）',
        open: '没有时最后的训练损失（nat）',
        copied: '它写出的词元中，开头里就有的',
        longest: '它写得最长的一段',
      },
      options: {
        reader: '损失更低，也能写出自己的话',
        copier: '损失更低，却只会照抄',
        worse: '损失更高',
      },
      wrong: {
        reader: '你把损失低当成了理解。损失只说明它答得如何，而这里答案就摆在眼前。',
        copier: '答案看似泄露了，但那样的话，损失应该更低，写出的应该只是照抄。',
        worse: '你以为多出来的词会干扰它，像训练之后才去掉掩码那样。可是在训练中，它学会了利用它们。',
      },
      meaning: {
        reader: '它的损失更低，写出的词也并不只是开头里的词。',
        copier:
          '损失几乎降到零，而它学会的只是照抄：写作时右边没有可抄的，就只好重复开头给它的词。输入里有答案时，损失低什么也证明不了。',
        worse: '它的损失反而更高：在这次训练中，它还没有发现答案就在眼前。',
      },
    },
  },
})
