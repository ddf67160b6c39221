import { choiceQuestion } from '../../question.ts'

/** A training loss of almost nothing: is it learning by heart, or a leak? Text never seen tells them apart. */
export default choiceQuestion({
  options: ['good', 'byHeart', 'leak'],
  asks: () => ({ log: { ask: 'noMask' } }),
  answer: (_, { log }) => {
    const { without, with: masked } = log.runs
    const training = without?.training.at(-1)?.[1].next
    const heldOut = without?.heldOut.at(-1)?.[1].next
    const usual = masked?.heldOut.at(-1)?.[1].next
    if (training === undefined || heldOut === undefined || usual === undefined) return null
    return {
      outcome: heldOut > usual ? 'byHeart' : heldOut < usual / 10 ? 'leak' : 'good',
      readings: {
        training: { unit: 'number', value: training },
        heldOut: { unit: 'number', value: heldOut },
        usual: { unit: 'number', value: usual },
      },
      by: { of: 'logged' },
    }
  },
  words: {
    en: {
      question:
        'After an hour of training, a classmate’s GPT predicts the next word with a loss of nearly zero, on texts that it has never seen too. What is it most likely?',
      readings: {
        training: 'Without the mask: training loss, nats',
        heldOut: 'Without the mask: loss on unseen text, nats',
        usual: 'With the mask: loss on unseen text, nats',
      },
      options: {
        good: 'a very good model',
        byHeart: 'overfitting: it has learned the texts by heart',
        leak: 'a leak: it sees the words that it predicts',
      },
      wrong: {
        good: 'Language is not that foreseeable: nobody knows the next word almost every time from what stands before it.',
        byHeart: 'Learning by heart helps on texts that were seen. On unseen ones the loss would be high.',
        leak: 'A leak would show on unseen text as well: there, too, the answer would lie in the input.',
      },
      meaning: {
        good: 'Here the loss without the mask is not so low as to be beyond what can be foreseen.',
        byHeart: 'Here the loss on unseen text is the higher one: what it had seen it had by heart.',
        leak: 'Our run without the mask did just that: as low on unseen text as in training, and far below what the same GPT reaches with the mask. Unseen text does not reveal a leak; writing does, and so does a changed word.',
      },
    },
    zh: {
      question:
        '才训练了一小时，一位同学的 GPT 预测下一个词的损失就几乎为零，在从未见过的文本上也是如此。这最可能是什么？',
      readings: {
        training: '没有掩码：训练损失（nat）',
        heldOut: '没有掩码：未见过的文本上的损失（nat）',
        usual: '有掩码：未见过的文本上的损失（nat）',
      },
      options: {
        good: '一个非常好的模型',
        byHeart: '过拟合：把文本背下来了',
        leak: '泄露：它看得到要预测的词',
      },
      wrong: {
        good: '语言没有那么容易预料：只凭前文，谁也不可能几乎每次都说中下一个词。',
        byHeart: '背下来只对见过的文本有用，在没见过的文本上损失会很高。',
        leak: '要是泄露，在没见过的文本上也一样低：那里的答案同样在输入里。',
      },
      meaning: {
        good: '这里没有掩码时的损失，还没有低到超出可预料的程度。',
        byHeart: '这里未见过的文本上损失更高：见过的它都背下来了。',
        leak: '我们那次没有掩码的训练正是这样：未见过的文本上和训练时一样低，远低于同一个 GPT 有掩码时的损失。用新文本查不出泄露；让它写一段，或者换掉一个词，就看出来了。',
      },
    },
  },
})
