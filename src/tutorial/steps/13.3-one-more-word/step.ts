import { by, traceOf } from '../../lab.ts'
import { lastMoved } from '../../moved.ts'
import { changedWord } from '../../reach.ts'
import { choiceStep } from '../../step.ts'

const last = 4

/** The last word changes: how many earlier states must be computed anew, in BERT and in GPT? */
export default choiceStep({
  start: { lab: 'reach', text: 'The cat sat down slowly', 'reach.token': 0, 'reach.replacement': 'river' },
  options: ['gpt', 'bert', 'both', 'neither'],
  target: 'reach.change',
  isDone: (lab) => lab.choices.lab === 'reach' && changedWord(lab) === last,
  asks: ({ text, 'reach.token': token, 'reach.replacement': replacement, ...choices }) => ({
    bert: {
      ask: 'reach',
      of: {
        model: 'bert',
        text,
        replacement,
        mask: choices['bert.mask'],
        flips: choices['bert.flips'],
        position: token + 1,
      },
    },
    gpt: {
      ask: 'reach',
      of: {
        model: 'gpt',
        text,
        replacement,
        mask: choices['gpt.mask'],
        flips: choices['gpt.flips'],
        position: token,
      },
    },
  }),
  answer: (lab, said) => {
    const bert = traceOf(lab, 'bert.shown')
    const gpt = traceOf(lab, 'gpt.shown')
    if (!bert || !gpt) return null
    const token = lab.choices['reach.token']
    const count = (distances: readonly number[]) =>
      ({ unit: 'count', value: distances.filter((one) => one > 0).length, of: distances.length }) as const
    // BERT's [CLS] stands before the words.
    const ofBert = count(lastMoved(said.bert).slice(1, token + 1))
    const ofGpt = count(lastMoved(said.gpt).slice(0, token))
    return {
      outcome: ofBert.value > 0 ? (ofGpt.value > 0 ? 'neither' : 'gpt') : ofGpt.value > 0 ? 'bert' : 'both',
      readings: { bert: ofBert, gpt: ofGpt },
      by: by(bert.model, gpt.model),
    }
  },
  showMe: { lab: 'reach', 'reach.token': last },
  task: { en: 'Choose the last word, “slowly”, as the one that changes.', zh: '选最后一个词“slowly”来换。' },
  words: {
    en: {
      question: 'Which model can keep all that it has computed for the words before?',
      readings: {
        bert: 'BERT: earlier words whose last state moved',
        gpt: 'GPT: earlier words whose last state moved',
      },
      options: { gpt: 'only GPT', bert: 'only BERT', both: 'both', neither: 'neither' },
      wrong: {
        gpt: 'Look-ahead would keep the earlier states as they were; look which mask is on.',
        bert: 'BERT looks both ways: each earlier word looks at the last one too.',
        both: 'In BERT every row looks at every column, the new one among them.',
        neither: 'The look-ahead mask leaves earlier rows no way to the later word.',
      },
      meaning: {
        gpt: 'GPT keeps them, as its KV cache; BERT must compute all anew. So ends the course, in three sentences. Give ELMo Transformers for its LSTMs and let it see both sides at once, with a masked objective: you have BERT. Leave GPT only its padding mask and give it a masked objective: you have BERT again, segments and sentence pairs aside. Each has its price: who was trained on both sides writes on badly, and who writes on has not seen what is to come.',
        bert: 'Under these masks it is BERT that keeps them. Put the models’ own masks back to see how they were trained.',
        both: 'Under these masks both keep them: neither may look ahead. Put BERT’s own mask back.',
        neither: 'Under these masks neither keeps them: both see the later word. Put GPT’s own mask back.',
      },
    },
    zh: {
      question: '哪个模型可以把前面各词算好的全部留着？',
      readings: {
        bert: 'BERT：最后一层状态移动了的前面的词',
        gpt: 'GPT：最后一层状态移动了的前面的词',
      },
      options: { gpt: '只有 GPT', bert: '只有 BERT', both: '两个都可以', neither: '两个都不行' },
      wrong: {
        gpt: '有前瞻掩码，前面的状态才会保持不变；请看现在用的是哪种掩码。',
        bert: 'BERT 看两边：前面的每个词也都看得到最后一个词。',
        both: '在 BERT 里，每一行都看每一列，新词那一列也在内。',
        neither: '前瞻掩码不给前面各行留下通往后词的路。',
      },
      meaning: {
        gpt: 'GPT 可以留着，这就是它的 KV 缓存；BERT 必须全部重算。课程到此结束，三句话总结：把 ELMo 的 LSTM 换成 Transformer，让它同时看两边，再配上掩码目标，就是 BERT。让 GPT 只留填充掩码，配上掩码目标，也是 BERT（分段和句对除外）。各有代价：学着看两边的，不善于往下写；能往下写的，看不到后面。',
        bert: '在这些掩码下，是 BERT 可以留着。请恢复两个模型自己的掩码，看看它们是怎样训练的。',
        both: '在这些掩码下，两个都可以留着：谁也不往后看。请恢复 BERT 自己的掩码。',
        neither: '在这些掩码下，两个都不行：都看得见后面的词。请恢复 GPT 自己的掩码。',
      },
    },
  },
})
