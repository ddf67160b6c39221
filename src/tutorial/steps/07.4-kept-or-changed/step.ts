import { drawnOf } from '../../corruption.ts'
import { by } from '../../lab.ts'
import { choiceStep } from '../../step.ts'

const text =
  'Once upon a time, there was a little girl named Lily. She loved to play with her toys in the park.'
/** The draw after the one with which the step opens: in it one piece is replaced, and one is kept. */
const seed = 18

/** A drawn piece was replaced by another one: what does BERT say stood there? */
export default choiceStep({
  start: { lab: 'predict', 'predict.view': 'corruption', text, 'predict.seed': seed - 1 },
  options: ['seen', 'before', 'other'],
  target: 'corruption.draw',
  isDone: ({ choices }) => choices.text === text && choices['predict.seed'] === seed,
  asks: (choices) => ({ drawn: drawnOf(choices) }),
  answer: (_, { drawn }) => {
    const place = drawn.places.find(({ fate }) => fate === 'random')
    const says = place?.top[0]
    if (!place || !says) return null
    return {
      outcome: says.token === place.seen ? 'seen' : says.token === place.target ? 'before' : 'other',
      readings: {
        seen: { unit: 'word', value: place.seen },
        before: { unit: 'word', value: place.target },
        says: { unit: 'word', value: says.token },
        probability: { unit: 'share', value: place.probability },
      },
      by: by(drawn.model),
    }
  },
  showMe: { 'predict.share': 15, 'predict.seed': seed },
  task: { en: 'Press “Draw again”.', zh: '按“重新抽取”。' },
  words: {
    en: {
      question:
        'In the next draw a piece gets replaced by another one. What will BERT’s first guess be there?',
      readings: {
        seen: 'What BERT reads there',
        before: 'What stood there',
        says: 'BERT’s first guess',
        probability: 'Probability of what stood there',
      },
      options: {
        seen: 'the piece that it reads there',
        before: 'the piece that stood there',
        other: 'some third piece',
      },
      wrong: {
        seen: 'You trusted what is in sight. In pre-training, of the drawn pieces that BERT could see half were wrong, so it learned to check.',
        before:
          'It needs a context that gives the word away, and a model that has read enough. Here one of them was missing.',
        other: 'It cannot be sure of anything, true. But the words around often allow only one.',
      },
      meaning: {
        seen: 'It says what it reads: here the context was too weak to contradict the word in sight.',
        before:
          'It does not believe its eyes: the words around outweigh the piece itself, and it says what stood there. Because every word may be such a case, each state has to take in the context.',
        other:
          'It neither repeats what it reads nor finds what stood there: it says what the words around make likely.',
      },
    },
    zh: {
      question: '下一次抽取中，有一个词元会被换成别的词元。BERT 在那里的首选是什么？',
      readings: {
        seen: 'BERT 在那里读到的',
        before: '原来的词元',
        says: 'BERT 的首选',
        probability: '原来词元的概率',
      },
      options: { seen: '它在那里读到的词元', before: '原来的词元', other: '另外一个词元' },
      wrong: {
        seen: '你认为看得见的就可靠。预训练时，抽中而又看得见的词元有一半是错的，所以它学会了核对。',
        before: '这需要上下文足够明确，模型也读得足够多。这一次缺了其中之一。',
        other: '它确实什么都不能断定，但周围的词往往只容得下一个答案。',
      },
      meaning: {
        seen: '它照读到的说：这里的上下文太弱，不足以推翻眼前的词。',
        before:
          '它不轻信眼前的词：周围的词比这个词元本身更有分量，它说出了原来的词。因为每个词都可能是这种情况，每个状态都必须吸收上下文。',
        other: '它既没有重复读到的词，也没有找出原来的词，说的是周围的词最支持的那一个。',
      },
    },
  },
})
