import { by } from '../../lab.ts'
import { choiceQuestion } from '../../question.ts'

const text = 'One day, a boy saw an elephant.'
const word = 'an'
/** Its place, in pieces. */
const pieces = [6]

/** “a” or “an”: only the word after the gap can tell. */
export default choiceQuestion({
  options: ['bert', 'gpt', 'both', 'neither'],
  asks: () => ({
    bert: { ask: 'gap', of: { model: 'bert', text, pieces, methods: ['masked'] } },
    gpt: { ask: 'gap', of: { model: 'gpt', text, pieces, methods: ['left'] } },
  }),
  answer: (_, { bert, gpt }) => {
    const place = (answer: typeof bert) => answer.methods[0]!.places[0]!
    const p = (answer: typeof bert) => place(answer).probabilities[place(answer).stood.id] ?? 0
    const says = (answer: typeof bert) => place(answer).top[0]!.token
    const [right, left] = [says(bert) === word, says(gpt) === word]
    return {
      outcome: right && left ? 'both' : right ? 'bert' : left ? 'gpt' : 'neither',
      readings: {
        bert: { unit: 'word', value: says(bert) },
        gpt: { unit: 'word', value: says(gpt) },
        bertP: { unit: 'share', value: p(bert) },
        gptP: { unit: 'share', value: p(gpt) },
      },
      by: by(bert.model, gpt.model),
    }
  },
  words: {
    en: {
      question:
        '“One day, a boy saw [?] elephant.” Which model’s first guess for the gap will be “an”: BERT, reading both sides, or GPT, reading on from the left?',
      readings: {
        bert: 'BERT’s first guess',
        gpt: 'GPT’s first guess',
        bertP: 'p of “an”, BERT',
        gptP: 'p of “an”, GPT',
      },
      options: { bert: 'only BERT’s', gpt: 'only GPT’s', both: 'both', neither: 'neither' },
      wrong: {
        bert: 'The clue is the first letter of the next word, which only BERT reads; here it was not enough, or GPT was lucky.',
        gpt: 'GPT has read a lot of English, but at the gap it has not read “elephant”.',
        both: 'No grammar tells GPT which article comes: that depends on a word that it has not read yet.',
        neither: 'BERT sees the word after the gap, and stories are full of “an elephant”.',
      },
      meaning: {
        bert: 'The clue stands after the gap. BERT’s [MASK] looks there; for GPT that word is still to come.',
        gpt: 'GPT guessed it without having read the clue: from the left, “an” was simply the likelier word.',
        both: 'Both have it, but GPT without having read the clue: from the left, “an” was simply the likelier word.',
        neither:
          'Neither put it first. Compare the probabilities: BERT’s is what the word after the gap gives, GPT’s what the left side gives.',
      },
    },
    zh: {
      question:
        '“One day, a boy saw [?] elephant.”（有一天，一个男孩看见一头大象。）英语冠词用 a 还是 an，由后一个词的读音决定。谁的首选会是 “an”：读两边的 BERT，还是从左往右读的 GPT？',
      readings: {
        bert: 'BERT 的首选',
        gpt: 'GPT 的首选',
        bertP: 'BERT 给 “an” 的概率',
        gptP: 'GPT 给 “an” 的概率',
      },
      options: { bert: '只有 BERT', gpt: '只有 GPT', both: '两个都是', neither: '两个都不是' },
      wrong: {
        bert: '线索是下一个词的开头，只有 BERT 读得到；这一次它还不够，或者 GPT 碰巧猜中了。',
        gpt: 'GPT 读过很多英语，可是在空格处，它还没有读到 elephant。',
        both: '语法帮不了 GPT：用哪个冠词，取决于它还没有读到的词。',
        neither: 'BERT 看得到空格后面的词，故事里又常有 an elephant。',
      },
      meaning: {
        bert: '线索在空格后面。BERT 的 [MASK] 看得到那里；对 GPT 来说，那个词还没有出现。',
        gpt: 'GPT 没有读到线索也猜中了：只看左边，“an” 碰巧是更可能的词。',
        both: '两个都猜中了，但 GPT 并没有读到线索：只看左边，“an” 碰巧是更可能的词。',
        neither: '两个都没有把它排在第一。比较两个概率：BERT 的来自空格后面的词，GPT 的只来自左边。',
      },
    },
  },
})
