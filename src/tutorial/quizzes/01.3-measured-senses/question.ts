import { bestLayer } from '../../measured.ts'
import { choiceQuestion } from '../../question.ts'

/** Which twin's features tell senses apart when the clue comes late, on sentences labelled by hand? */
export default choiceQuestion({
  options: ['bert', 'gpt', 'elmo'],
  asks: () => ({ metrics: { ask: 'metrics' } }),
  answer: (_, { metrics }) => {
    const of = (model: 'bert' | 'gpt' | 'elmo' | 'majority') =>
      bestLayer(metrics, { key: 'senses.average', model, group: 'clue after' })
    const [bert, gpt, elmo, chance] = [of('bert'), of('gpt'), of('elmo'), of('majority')]
    if (bert === null || gpt === null || elmo === null || chance === null) return null
    const best = Math.max(bert, gpt, elmo)
    return {
      outcome: best === bert ? 'bert' : best === elmo ? 'elmo' : 'gpt',
      readings: {
        bert: { unit: 'rate', value: bert },
        elmo: { unit: 'rate', value: elmo },
        gpt: { unit: 'rate', value: gpt },
        chance: { unit: 'rate', value: chance },
      },
      by: { of: 'measured' },
    }
  },
  words: {
    en: {
      question:
        'Eleven ambiguous words in hand-labelled sentences, the clue after the word: whose best layer most often has a neighbour of the same sense?',
      readings: { bert: 'BERT', elmo: 'ELMo', gpt: 'GPT', chance: 'Commonest sense' },
      options: { bert: 'BERT’s', gpt: 'GPT’s', elmo: 'ELMo’s' },
      wrong: {
        bert: 'BERT sees both sides in every layer, which did not win here.',
        gpt: 'No layer of GPT has read the clue: more layers do not help against a mask.',
        elmo: 'ELMo’s backward half has read the clue, but another model made more of it.',
      },
      meaning: {
        bert: 'BERT leads: each of its layers computes from both sides. ELMo’s backward half has seen the clue too; GPT’s states have not.',
        gpt: 'GPT leads, although its states have not seen the clue: look at how close the figures are.',
        elmo: 'ELMo leads: its backward half has read the clue, and the halves need not be mixed for that. BERT’s layers have seen it too; GPT’s states have not.',
      },
    },
    zh: {
      question: '十一个多义词，句子由人工标注，线索在词之后：谁的最好一层，最近邻义项相同的比例最高？',
      readings: { bert: 'BERT', elmo: 'ELMo', gpt: 'GPT', chance: '最常见义项' },
      options: { bert: 'BERT', gpt: 'GPT', elmo: 'ELMo' },
      wrong: {
        bert: 'BERT 每一层都看两边，但这次没有领先。',
        gpt: 'GPT 没有一层读到线索：有掩码挡着，层数再多也没有用。',
        elmo: 'ELMo 的后向一半读到了线索，但另一个模型用得更充分。',
      },
      meaning: {
        bert: 'BERT 领先：它的每一层都由两边算出。ELMo 的后向一半也看到了线索；GPT 的状态没有。',
        gpt: 'GPT 领先，尽管它的状态没有看到线索：请看这些数值有多接近。',
        elmo: 'ELMo 领先：它的后向一半读到了线索，不必把两半混在一起。BERT 的各层也看到了；GPT 的状态没有。',
      },
    },
  },
})
