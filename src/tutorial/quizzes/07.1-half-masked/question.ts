import { by } from '../../lab.ts'
import { choiceQuestion } from '../../question.ts'

const text =
  'Once upon a time, there was a little girl named Lily. She loved to play with her toys in the park.'

const drawn = (percent: number, seed: number) =>
  ({ ask: 'corruption', of: { model: 'bert', text, percent, seed } }) as const

/** The loss at a drawn place when half of the text is drawn: the mean of three draws, in bits. */
export default choiceQuestion({
  options: ['falls', 'same', 'rises'],
  asks: () => ({
    few1: drawn(15, 1),
    few2: drawn(15, 2),
    few3: drawn(15, 3),
    half1: drawn(50, 1),
    half2: drawn(50, 2),
    half3: drawn(50, 3),
  }),
  answer: (_, said) => {
    const mean = (draws: readonly (typeof said.few1)[]) => {
      const losses = draws.flatMap(({ places }) => places.map(({ loss }) => loss))
      return losses.reduce((sum, loss) => sum + loss, 0) / losses.length / Math.LN2
    }
    const few = mean([said.few1, said.few2, said.few3])
    const half = mean([said.half1, said.half2, said.half3])
    return {
      outcome: half > few ? 'rises' : half < few ? 'falls' : 'same',
      readings: {
        fewLessons: { unit: 'count', value: said.few1.places.length, of: said.few1.words },
        halfLessons: { unit: 'count', value: said.half1.places.length, of: said.half1.words },
        few: { unit: 'bits', value: few },
        half: { unit: 'bits', value: half },
      },
      by: by(said.few1.model),
    }
  },
  words: {
    en: {
      question:
        'What if 50% of the pieces were drawn instead of 15%? A reading gives more lessons; and the loss of each …',
      readings: {
        fewLessons: 'Lessons at 15%',
        halfLessons: 'Lessons at 50%',
        few: 'Mean loss at 15%',
        half: 'Mean loss at 50%',
      },
      options: {
        falls: 'falls: more lessons, better answers',
        same: 'stays: each place is judged by itself',
        rises: 'rises: there are fewer words to guess from',
      },
      wrong: {
        falls: 'More lessons are more places to answer, not more to answer from.',
        same: 'Each place has its own loss, but all of them read the same text, and that text has more holes.',
        rises: 'Usually it does: what is hidden at one place cannot help at another.',
      },
      meaning: {
        falls:
          'Here it fell: these draws happened to hide easier words. What is hidden at one place cannot help at another.',
        same: 'Here the two came out the same.',
        rises:
          'Every hidden word is one clue less for the others. More lessons, each with less to go by: 15% is the share that the authors chose and kept, not one that was proved to be best.',
      },
    },
    zh: {
      question: '如果抽取的不是 15% 而是 50% 的词元呢？读一遍要答的位置多了，而每个位置的损失……',
      readings: {
        fewLessons: '抽取 15% 时要答的位置',
        halfLessons: '抽取 50% 时要答的位置',
        few: '抽取 15% 时的平均损失',
        half: '抽取 50% 时的平均损失',
      },
      options: {
        falls: '变小：练得多，答得更好',
        same: '不变：每个位置各算各的',
        rises: '变大：可以依据的词少了',
      },
      wrong: {
        falls: '要答的位置多了，可以依据的词却没有多。',
        same: '每个位置各有各的损失，但它们读的是同一段文字，而这段文字的空格更多了。',
        rises: '通常如此：一处遮住的词，帮不了另一处。',
      },
      meaning: {
        falls: '这一次变小了：这几次抽取碰巧遮住了较容易的词。一处遮住的词，帮不了另一处。',
        same: '这一次两者相同。',
        rises:
          '每遮住一个词，别的位置就少一条线索。要答的多了，每一处的依据却少了：15% 是作者选定并一直使用的比例，并没有证明它最好。',
      },
    },
  },
})
