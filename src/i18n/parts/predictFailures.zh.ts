import type { Translation } from '../translation.ts'
import type en from './predictFailures.en.ts'

const zh: Translation<typeof en> = {
  title: '让每个模型做它没有被训练去做的事',
  lead: '可以问 BERT 下一个词是什么，让它写作，也可以问 GPT 前一个词是什么。得到的结果每次都用同样的办法测量。',
  nextTitle: '问 BERT 下一个词',
  next: 'BERT 根据前后两边的内容说出 [MASK] 处是什么。要问它下一个词，可以把 [MASK] 放在已有的词后面：这时后面紧跟着 [SEP]，它学会利用的右侧线索就没有了。GPT 和 ELMo 的前向一半正是为这个问题训练的，跑一遍就能回答所有位置；BERT 每问一处都得把开头重读一遍。',
  writersTitle: '让 BERT 写作',
  writers:
    '四位作者都接着你的句子写 {length, number} 个词元。GPT 和 ELMo 的前向一半按训练时的方式抽取下一个词元，设置与“下一个词”视图相同。BERT 学的是在完整文本中填空。逐个追加：它在文本末尾读到 [MASK]，由最可能的词元取代，再继续。吉布斯采样：文本后面放 {length, number} 个 [MASK]，轮流根据其余所有位置重新抽取每个位置，共 {sweeps, number} 遍（Wang & Cho 2019）。[SEP] 不参与，好让各方写得一样长。',
  write: '让它们都写',
  stop: '停止',
  progress: '正在写',
  noRoom:
    '句子太长，四位作者无法都接着写：除去 [CLS]、[SEP] 和要写的 {length, number} 个词元，BERT 的位置只够放 {room, number} 个词元的句子。请缩短句子。',
  other: '这是接着另一个句子写的。',
  who: {
    gpt: 'GPT',
    elmo: 'ELMo 的前向一半',
    append: 'BERT，逐个追加',
    gibbs: 'BERT，吉布斯采样',
  },
  measured: '在此处对这些文本测得',
  likelihood: 'GPT 给出的平均 ln p',
  perplexity: 'GPT 给出的困惑度',
  repeated: '重复的四元组',
  distinct: 'distinct-2',
  judge:
    '评判者是 GPT 孪生模型，它本身也是作者之一。重复的四元组：此前已出现过的连续四个词元所占的比例。distinct-2：不同的相邻词元对占全部词元对的比例。重复的短语容易预料，所以似然要和重复程度一起看。',
  heldOut: '事先在留出的故事上测得（training/evaluation），并列出故事原文的数值',
  trigram: '三元模型给出的困惑度',
  found: '语料中出现过的三元组',
  stories: '故事原文',
  previousTitle: '问 GPT 前一个词',
  previous:
    'GPT 只认一个方向：每个状态由到它为止的词算出，并说出接下来是什么。它没有任何部分能回答“前面是什么”。能尝试的办法，是把后面的词倒过来交给它，再问下一个；它从未这样读过文本。ELMo 的后向一半正是为这个问题训练的。',
  saved: '所用的句子：{text}',
  again: '重试',
  noWord: '还没有词：请输入一句话。',
  hits: '原词有多少次在预料之中',
  hitsOf: '在此处对你的句子测得：{count, plural, other {# 个词元}}',
  hitsFirst: '在此处对你的句子的前 {count, number} 个词元测得',
  top1: '排在第一',
  top5: '排在前五',
  bits: '每个词元的比特数',
  way: {
    forward: 'GPT，下一个词',
    elmoForward: 'ELMo 的前向一半，下一个词',
    behind: 'BERT，下一个词，用末尾的 [MASK]',
    reversed: 'GPT，前一个词，词序倒过来',
    backward: 'ELMo 的后向一半，前一个词',
  },
  chance: '随机猜测',
  eachWord: '逐词查看',
  word: '词',
  rank: '（原词排第 {rank, number}）',
  gapTitle: '让 GPT 填空',
  gap: 'GPT 只看得到空格之前的内容。也可以让它把候选词逐个放进整句里比较，代价是每个候选都要跑一遍模型。',
  gapMeasured:
    '事先在留出的故事上测得（training/evaluation）：{count, number} 个词，每次只藏一个，各模型相同',
  gapLoss: '该词的 −ln p',
  gapWay: {
    left: 'GPT，只看左边',
    rescore: 'GPT，50 个候选词重新打分',
    masked: 'BERT，看两边',
    elmo: 'ELMo 的前向一半，只看左边',
    cut: 'BERT，[MASK] 后面什么也没有',
  },
  gapGo: '到填空处比较',
}

export default zh
