import { wordList } from '../../../store/wordList.ts'
import type { Occurrences } from '../../../trace/embed.ts'
import { chanceOf, occurrences, senseScore, statesOf } from '../../asked.ts'
import { by } from '../../lab.ts'
import { numberStep, percent } from '../../step.ts'

/** The clue stands after the word: how often does GPT's state lie next to one of the same sense? */
export default numberStep({
  start: { lab: 'words', 'words.set': 'cold', 'words.layer': 0 },
  scale: percent,
  within: 10,
  target: 'words.layer',
  shows: 'words.scores',
  isDone: ({ choices }) => {
    const late = wordList(choices).sentences.filter(({ clue, place }) => clue === 'after' && place)
    return choices['words.layer'] > 2 && new Set(late.map(({ sense }) => sense)).size > 1
  },
  asks: (choices) => ({
    bert: occurrences(choices, 'bert'),
    gpt: occurrences(choices, 'gpt'),
    elmo: occurrences(choices, 'elmo'),
  }),
  answer: ({ choices }, { bert, gpt, elmo }) => {
    const list = wordList(choices)
    const score = (said: Occurrences, side: 'before' | 'after') => ({
      unit: 'share' as const,
      value: senseScore(list, said, statesOf(said, choices['words.layer']), ({ clue }) => clue === side),
    })
    const after = score(gpt, 'after')
    return {
      outcome: 100 * after.value,
      readings: {
        before: score(gpt, 'before'),
        bert: score(bert, 'after'),
        elmo: score(elmo, 'after'),
        chance: { unit: 'share', value: chanceOf(list, gpt, ({ clue }) => clue === 'after') },
      },
      by: by(gpt.model, bert.model, elmo.model),
      whose: 'gpt',
    }
  },
  showMe: { 'words.layer': 3 },
  task: {
    en: 'Move the slider “Layer” up, past the middle.',
    zh: '把滑块“层”向上移过中间。',
  },
  words: {
    en: {
      question:
        'The clue comes after the word. How often will the nearest neighbour of GPT’s state have the right sense?',
      readings: {
        before: 'GPT, clue before',
        bert: 'BERT, clue after',
        elmo: 'ELMo, clue after',
        chance: 'Always the commonest sense',
      },
      low: 'So low is not even luck: of neighbours that are equally near, some have the right sense.',
      high: 'That would need a state that knows the rest of the sentence. GPT computed it before the clue came.',
      meaning:
        'Where sentences begin alike, GPT’s states of the word are one and the same vector: what it scores there is luck, and no more than always naming the commonest sense, as a state is not its own neighbour. Where the clue comes first, GPT has read it. BERT and ELMo may look at what comes after; their scores say whether they use it.',
    },
    zh: {
      question: '线索在词之后。GPT 的状态中，最近邻义项正确的占多大比例？',
      readings: {
        before: 'GPT，线索在前',
        bert: 'BERT，线索在后',
        elmo: 'ELMo，线索在后',
        chance: '总答最常见义项',
      },
      low: '这么低，连运气都不如：同样近的邻居里，总有几个义项正确。',
      high: '那要求状态知道句子的后半部分。而 GPT 在线索出现之前就算好了它。',
      meaning:
        '句子开头相同时，GPT 在这个词处的状态是同一个向量：得分全凭运气，而且不会高于总答最常见义项，因为邻居不包括自己。线索在前，GPT 就读到了。BERT 和 ELMo 可以看后文；有没有用上，看它们的得分。',
    },
  },
})
