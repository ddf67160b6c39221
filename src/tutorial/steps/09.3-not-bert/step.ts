import { by, shareOfWeight, traceOf } from '../../lab.ts'
import { choiceStep } from '../../step.ts'

/** GPT under BERT's mask: does it find the hidden word that BERT finds? */
export default choiceStep({
  start: {
    text: 'Tim saw [MASK] old man in the park.',
    cursor: { kind: 'gpt', row: 1, column: 3 },
    'gpt.layer': 3,
    'gpt.head': 'mean',
    'bert.layer': 3,
    'bert.head': 'mean',
  },
  options: ['same', 'own', 'other'],
  target: 'gpt.mask',
  shows: 'gpt.predictions',
  isDone: (lab) => {
    const mask = lab.choices['gpt.mask']
    const gap = traceOf(lab, 'gpt.shown')?.tokens.indexOf('[MASK]') ?? -1
    return gap > 0 && (mask === 'padding' || mask === 'none')
  },
  answer: (lab) => {
    const bert = traceOf(lab, 'bert.shown')
    const own = traceOf(lab, 'gpt.own')
    const open = traceOf(lab, 'gpt.shown')
    if (!bert || !own || !open) return null
    const gap = open.tokens.indexOf('[MASK]')
    const filled = bert.top[bert.tokens.indexOf('[MASK]')]?.[0]
    const before = own.top[gap - 1]?.[0]
    const after = open.top[gap - 1]?.[0]
    if (!filled || !before || !after) return null
    return {
      outcome: after.id === filled.id ? 'same' : after.id === before.id ? 'own' : 'other',
      readings: {
        bert: { unit: 'word', value: filled.token },
        bertP: { unit: 'share', value: filled.probability },
        own: { unit: 'word', value: before.token },
        open: { unit: 'word', value: after.token },
        weight: { unit: 'share', value: shareOfWeight(lab, 'gpt', open, (row, column) => column > row) },
      },
      by: by(bert.model, open.model),
      whose: 'gpt',
    }
  },
  showMe: { 'gpt.mask': 'padding', 'gpt.flips': [] },
  task: { en: 'Set GPT’s mask to “padding”.', zh: '把 GPT 的掩码设为“填充”。' },
  words: {
    en: {
      question: 'Under BERT’s mask, what will be GPT’s first guess for the hidden word?',
      readings: {
        bert: 'BERT’s first guess',
        bertP: 'Its probability',
        own: 'GPT’s first guess, own mask',
        open: 'GPT’s first guess, mask “padding”',
        weight: 'GPT’s weight on later tokens',
      },
      options: {
        same: 'the same as BERT’s',
        own: 'the one it had under its own mask',
        other: 'another one',
      },
      wrong: {
        same: 'The mask is BERT’s, the weights are not. Seeing a word does not teach what to do with it.',
        own: 'Its weights are the same, but every state now mixes in words from the right.',
        other: 'Its states are new ones, but what they read on the left can still decide.',
      },
      meaning: {
        same: 'The same word, but not by the same skill: GPT was never asked for a hidden word and never learned to use what stands on its right. Try another sentence.',
        own: 'It looks to the right now, and its first guess stays what the left side made it. A mask lets a model see; only training teaches it to use what it sees.',
        other:
          'It looks to the right now, and what comes from there only disturbs it. A mask lets a model see; only training teaches it to use what it sees. It is the objective that makes a BERT.',
      },
    },
    zh: {
      question: '换上 BERT 的掩码后，GPT 对被遮住的词的首选会是什么？',
      readings: {
        bert: 'BERT 的首选',
        bertP: '它的概率',
        own: 'GPT 的首选（自带掩码）',
        open: 'GPT 的首选（填充掩码）',
        weight: 'GPT 分给后文的权重',
      },
      options: { same: '和 BERT 一样', own: '和用自带掩码时一样', other: '另一个词' },
      wrong: {
        same: '掩码是 BERT 的，参数却不是。看得到一个词，不等于学会了怎样利用它。',
        own: '参数没有变，但每个状态现在都混入了右边的词。',
        other: '状态确实变了，但左边的内容仍然可能起决定作用。',
      },
      meaning: {
        same: '词一样，本领却不一样：从来没有人让 GPT 猜被遮住的词，它也没有学过利用右边的内容。换一句话试试。',
        own: '它现在看得到右边，首选却仍然由左边决定。掩码只让模型看得到；怎样利用看到的内容，只有训练才能教会。',
        other:
          '它现在看得到右边，从那里来的内容却只是干扰。掩码只让模型看得到；怎样利用看到的内容，只有训练才能教会。成就 BERT 的是训练目标。',
      },
    },
  },
})
