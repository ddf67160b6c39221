import type { Translation } from '../translation.ts'
import type en from './insideLens.en.ts'

const zh: Translation<typeof en> = {
  title: '{model} 的每一层会说什么',
  intro: '把每个模块之后的状态交给模型自己的输出头去读，就好像模型到此为止。最后一行是模型真正的回答。',
  untrainedFor:
    '这种读法模型并没有为之训练过：输出头只学过读最后一个模块。较早的状态居然也能用它读，是一个发现，而不是理所当然（nostalgebraist 2020，“interpreting GPT: the logit lens”）。',
  caption: '逐层读出的每个位置最可能的词元（{model}）',
  embedding: '嵌入',
  block: '第 {layer, number} 个模块之后',
  there: '此处说',
  after: '其后说',
  cell: '{token}，概率 {p}；最终答案在这里排第 {rank, number}，概率 {of}',
  legend: '底色深浅表示概率；有边框表示：这已经是最终答案。',
  noHead: '这个模型没有能说出词元的输出头。',
  tokenTitle: '在“{token}”处，最后一层说“{final}”',
  layer: '层',
  says: '说（最可能的三个）',
  final: '最终答案',
  actual: '原来的词元',
  next: '实际的下一个词元',
  standing: '排第 {rank, number}，概率 {p}',
}

export default zh
