import { by } from '../../lab.ts'
import { choiceQuestion } from '../../question.ts'

/** Which places enter the loss: of a draw in which some pieces are masked, one is replaced and one is kept. */
export default choiceQuestion({
  options: ['all', 'masks', 'drawn'],
  asks: () => ({
    drawn: {
      ask: 'corruption',
      of: {
        model: 'bert',
        text: 'Once upon a time, there was a little girl named Lily. She loved to play with her toys in the park.',
        percent: 15,
        seed: 18,
      },
    },
  }),
  answer: (_, { drawn: { places, words, model } }) => {
    const masks = places.filter(({ fate }) => fate === 'masked').length
    return {
      outcome: places.length === words ? 'all' : places.length === masks ? 'masks' : 'drawn',
      readings: {
        places: { unit: 'count', value: places.length, of: words },
        masks: { unit: 'count', value: masks, of: places.length },
        replaced: {
          unit: 'count',
          value: places.filter(({ fate }) => fate === 'random').length,
          of: places.length,
        },
        kept: {
          unit: 'count',
          value: places.filter(({ fate }) => fate === 'kept').length,
          of: places.length,
        },
      },
      by: by(model),
    }
  },
  words: {
    en: {
      question: 'On which places is the loss of the masked language model computed?',
      readings: {
        places: 'Pieces in the loss',
        masks: 'Of these, [MASK] in the input',
        replaced: 'Of these, another piece',
        kept: 'Of these, kept as they were',
      },
      options: {
        all: 'on all words, as GPT’s is',
        masks: 'on those that became [MASK]',
        drawn: 'on those that were drawn, [MASK] or not',
      },
      wrong: {
        all: 'At a word that was not drawn, the answer stands in the input. A library that expects labels for all places wants a value there that says “ignore”.',
        masks:
          'Then the replaced and the kept ones would teach nothing, and there would be no reason to replace or keep any.',
        drawn: 'In most draws it is so; this draw happened to leave no other piece.',
      },
      meaning: {
        all: 'Here every piece was drawn, so every piece is in the loss.',
        masks: 'In this draw all drawn pieces became [MASK]: these are in the loss.',
        drawn:
          'The draw decides, not what became of the piece: masked, replaced and kept ones all have to be found.',
      },
    },
    zh: {
      question: '掩码语言模型的损失在哪些位置上计算？',
      readings: {
        places: '计入损失的词元',
        masks: '其中输入是 [MASK] 的',
        replaced: '其中换成别的词元的',
        kept: '其中保持原样的',
      },
      options: {
        all: '所有的词，和 GPT 一样',
        masks: '换成了 [MASK] 的那些',
        drawn: '抽中的那些，不论是不是 [MASK]',
      },
      wrong: {
        all: '没有抽中的词，答案就在输入里。有的程序库要求每个位置都给标签，那里就要填一个表示“忽略”的值。',
        masks: '那样的话，被替换的和保持原样的词元什么也教不了，也就没有理由去替换或保留了。',
        drawn: '多数抽取是这样，只是这一次碰巧没有别的情况。',
      },
      meaning: {
        all: '这一次所有词元都抽中了，所以全部计入损失。',
        masks: '这一次抽中的词元都换成了 [MASK]，计入损失的就是它们。',
        drawn: '由抽取决定，不看词元变成了什么：换成 [MASK] 的、换成别的词元的、保持原样的，都要找出来。',
      },
    },
  },
})
