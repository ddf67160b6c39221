import type { Opens } from '../href.ts'
import type { Text } from '../text.ts'

/** A part of a lesson. The minutes are an estimate. */
export interface Part {
  readonly minutes: number
  readonly opens: Opens
  readonly does: Text
  readonly ask: Text
}

/** What to ask the class in each chapter of the course, and how long it takes. */
export const chapterNotes: Readonly<Record<number, { readonly minutes: number; readonly ask: Text }>> = {
  1: {
    minutes: 5,
    ask: {
      en: 'Two sentences hold the same word. In which of the three models can its vector be the same in both, and why must it be?',
      zh: '两个句子里有同一个词。三个模型中，哪里的向量在两句里必定相同？为什么？',
    },
  },
  2: {
    minutes: 6,
    ask: {
      en: 'ELMo has seen both sides of a word. Point to the place where the two sides meet. Why no earlier?',
      zh: 'ELMo 两边都看过了。两边的信息在哪里会合？为什么不能更早？',
    },
  },
  3: {
    minutes: 5,
    ask: {
      en: 'How many steps does the first word need to reach the last one, in an LSTM and in attention?',
      zh: '第一个词的信息要经过几步才能到达最后一个词？LSTM 中几步，注意力中几步？',
    },
  },
  4: {
    minutes: 8,
    ask: {
      en: 'Before the softmax there are scores, after it weights. What is true of a row of weights that need not be true of a row of scores?',
      zh: 'softmax 之前是得分，之后是权重。一行权重必定满足、一行得分却不必满足的是什么？',
    },
  },
  5: {
    minutes: 10,
    ask: {
      en: 'Draw a grid of four words and a pad. Hatch what a padding mask forbids; then, in another colour, what look-ahead forbids. Which cells are forbidden by both?',
      zh: '画一个四个词加一个填充词元的方格。先画出填充掩码禁止的格子，再用另一种颜色画出前瞻掩码禁止的格子。哪些格子两者都禁止？',
    },
  },
  6: {
    minutes: 7,
    ask: {
      en: 'GPT has just written a word. What of its earlier work does it have to do again for the next one?',
      zh: 'GPT 刚写出一个词。写下一个词时，之前的计算有哪些要重做？',
    },
  },
  7: {
    minutes: 8,
    ask: {
      en: 'Give BERT the next-word task. What would it learn? What has to be done to the input so that there is something to learn?',
      zh: '让 BERT 去做“预测下一个词”，它会学到什么？要对输入做什么，才有东西可学？',
    },
  },
  8: {
    minutes: 5,
    ask: {
      en: 'How does BERT know where sentence B begins? What happens if that is told to the wrong argument?',
      zh: 'BERT 怎么知道句子 B 从哪里开始？如果把这个信息传给了错误的参数，会怎样？',
    },
  },
  9: {
    minutes: 8,
    ask: {
      en: 'Close the page and draw BERT from memory, beginning with ELMo or with GPT. One change at a time: which, and why?',
      zh: '合上页面，凭记忆从 ELMo 或 GPT 出发画出 BERT。一次只改一处：改什么，为什么？',
    },
  },
  10: {
    minutes: 6,
    ask: {
      en: 'The loss of a model trained without its look-ahead mask falls and falls. Is it the better model?',
      zh: '去掉前瞻掩码来训练，损失一路下降。这个模型更好吗？',
    },
  },
  11: {
    minutes: 7,
    ask: {
      en: 'Name a task for BERT, one for GPT, and one for neither alone. What would you have to see to change your mind?',
      zh: '各举一个适合 BERT、适合 GPT、以及两者单独都不适合的任务。看到什么证据会让你改变想法？',
    },
  },
  12: {
    minutes: 5,
    ask: {
      en: 'Where do the parameters of BERT-base sit? Guess the three largest parts before you open the table.',
      zh: 'BERT-base 的参数在哪里？打开表格之前，先猜出最大的三部分。',
    },
  },
  13: {
    minutes: 4,
    ask: {
      en: 'A newer model is called “prefix-LM”. Paint its mask without looking it up.',
      zh: '有一种较新的模型叫“prefix-LM”。不查资料，把它的掩码画出来。',
    },
  },
}

/** What to ask at the steps of the core path; at another one, what its chapter asks. */
const stepNotes: Readonly<Record<string, Text>> = {
  'static-vector': {
    en: 'You look a word up in a dictionary. What does the entry know of the sentence in which you met it?',
    zh: '你在词典里查一个词。词条知道你是在哪句话里碰到它的吗？',
  },
  'elmo-two-readers': {
    en: 'Two people read a story, one from the front, one from the back, and compare notes at the end. What can neither of them notice while reading?',
    zh: '两个人读同一个故事，一个从头读，一个从尾读，读完才交换笔记。有什么是他们读的时候谁也发现不了的？',
  },
  'look-ahead': {
    en: 'Every row is trained at once, and its answer stands one column further. What would you do with an exam whose answers are printed on it?',
    zh: '所有行同时训练，答案就在右边一列。一张印着答案的试卷，你会怎么办？',
  },
  'masked-lm': {
    en: 'A text with holes: how many holes would you make? What is lost with too few, and what with too many?',
    zh: '给一段文字挖空：你会挖几个？挖得太少失去什么，挖得太多又失去什么？',
  },
  'two-roads': {
    en: '“BERT is GPT without its look-ahead mask.” What has to change together with the mask, and why?',
    zh: '“BERT 就是去掉前瞻掩码的 GPT。”除了掩码，还有什么必须一起改变？为什么？',
  },
  'fill-and-write': {
    en: 'Which of the two would you ask to finish your sentence, which to find the word that you have forgotten in the middle of it? What would convince you otherwise?',
    zh: '想把一句话写完，你找谁？想找回句子中间忘掉的那个词，你又找谁？什么能让你改变主意？',
  },
}

const opening: Omit<Part, 'minutes'> = {
  opens: { show: { lab: 'masks' } },
  does: {
    en: 'Project the Masks lab. Nobody explains anything yet.',
    zh: '投影“掩码”实验室。先什么都不解释。',
  },
  ask: {
    en: 'What is different between the two pictures? Say what you see, not what you know.',
    zh: '这两幅图有什么不同？说看到的，不说已经知道的。',
  },
}

const summary: Omit<Part, 'minutes'> = {
  opens: { step: 'summary' },
  does: {
    en: 'Each learner looks at the summary, own guesses beside measured numbers, and may print it.',
    zh: '每个学生看总结：自己的猜测与测得的数字并列；可以打印。',
  },
  ask: {
    en: 'Which guess was farthest off, and what did you take for granted when you made it?',
    zh: '哪一个猜测偏得最远？当时你把什么当成了理所当然？',
  },
}

const ownSentence: Omit<Part, 'minutes'> = {
  opens: { show: { lab: 'masks' } },
  does: {
    en: 'Learners type a sentence of their own and repeat one of the experiments on it.',
    zh: '学生输入自己的句子，重做其中一个实验。',
  },
  ask: {
    en: 'Did it come out as before? What would your sentence have to look like for it to come out otherwise?',
    zh: '结果和之前一样吗？句子要变成什么样，结果才会不同？',
  },
}

const guessFirst: Text = {
  en: 'Alone or in pairs: guess, do the one action, read the number, compare.',
  zh: '独立或两人一组：先猜，再做那一个操作，读出数字，进行比较。',
}

/** Thirty minutes for the core path, however many steps it has. */
const coreMinutes = 30

/** The lesson that has no more: the core path of the course. */
export const shortPlan = (path: readonly string[], chapterOf: (step: string) => number): readonly Part[] => [
  { ...opening, minutes: 4 },
  ...path.map((step) => ({
    minutes: coreMinutes / path.length,
    opens: { step, path: 'core' as const },
    does: guessFirst,
    ask: stepNotes[step] ?? chapterNotes[chapterOf(step)]!.ask,
  })),
  { ...summary, opens: { step: 'summary', path: 'core' }, minutes: 5 },
  { ...ownSentence, minutes: 6 },
]

/** Two lessons, or a long one: the whole course, chapter by chapter. */
export const longPlan: readonly Part[] = [
  { ...opening, minutes: 2 },
  ...Object.entries(chapterNotes).map(([chapter, { minutes, ask }]) => ({
    minutes,
    opens: { chapter: Number(chapter) },
    does: guessFirst,
    ask,
  })),
  { ...summary, minutes: 4 },
]
