import type { Text } from '../text.ts'

interface Note {
  readonly title: Text
  readonly body: Text
}

/** What the product is for. */
export const purpose: Text = {
  en: 'Bothways lets a class see, on any sentence, how BERT, GPT and ELMo differ: what each word may look at, what follows from it, and what it costs. Three small models run in each learner’s browser. They were trained alike on the same stories, so a difference on the screen has a known cause. They know nothing but small stories in English: they show a mechanism, not what large models can do.',
  zh: 'Bothways 让全班用任意句子看到 BERT、GPT 与 ELMo 的不同：每个词能看到什么，由此产生什么结果，代价是什么。三个小模型在每个学生的浏览器里运行。它们用同样的故事、同样的方式训练，所以屏幕上的每个差别都有明确的原因。它们只懂简单的英文故事：展示的是机制，而不是大模型的能力。',
}

/** What a teacher should know about the classroom. */
export const classroom: readonly Note[] = [
  {
    title: { en: 'Before the lesson', zh: '课前' },
    body: {
      en: 'Open the page once on a machine of the classroom and wait for both pictures. A first visit fetches about 3.5 MB a device; thirty at once want a network that bears it. Make the links under “Links for a class”.',
      zh: '在教室的机器上打开一次页面，等两幅图都出现。首次访问每台设备约下载 3.5 MB；三十台同时打开需要网络能够承受。链接在“课堂链接”中制作。',
    },
  },
  {
    title: { en: 'Without the internet', zh: '没有网络' },
    body: {
      en: 'Once a view is open and its pictures stand there, it needs no network: all is computed on the device. Open what you want to show beforehand. To reload without one, serve the built site yourself: it is a folder of files for any web server of the school, or “npm start” on the teacher’s machine. It asks nothing of other hosts.',
      zh: '某个视图打开、画面出现之后，就不再需要网络：一切都在设备上计算。要展示的内容请事先打开。若要在没有网络时重新载入，请自己提供构建好的站点：它只是一个文件夹，可以放在学校的任何网页服务器上，也可以在教师的机器上运行“npm start”。它不向别的主机请求任何东西。',
    },
  },
  {
    title: { en: 'Phones', zh: '手机' },
    body: {
      en: 'All labs work from 320 px on; models stand one under another, and the course is a sheet at the bottom edge. A long sentence is easier to read on a tablet or a laptop.',
      zh: '屏幕宽度 320 像素以上，所有实验室都能使用；模型上下排列，教程是屏幕底部的一张卡片。长句子在平板或笔记本上更容易看清。',
    },
  },
  {
    title: { en: 'Projecting', zh: '投影' },
    body: {
      en: 'Choose the light theme, fold the course away, and enlarge with the browser’s own zoom. Models differ by a glyph as well as by a colour: ↔ BERT, ← GPT, ⇄ ELMo; a forbidden cell is hatched.',
      zh: '选择浅色主题，收起教程，用浏览器自带的缩放放大。模型除颜色外还有符号区分：↔ BERT，← GPT，⇄ ELMo；被禁止的格子画有斜线。',
    },
  },
  {
    title: { en: 'Paper', zh: '打印' },
    body: {
      en: 'Print from the browser, at 100%: a lab, a view or a step is laid out as large as one sheet of A4 or letter holds, lying on its side, with its address, and can be read in black and white. More than one sheet take the lesson plans, the answer key, the page about the twins, and the Masks lab with ELMo or a batch beside it.',
      zh: '直接用浏览器打印，缩放设为 100%：实验室、视图或步骤都横向排在一张 A4 或 Letter 纸上，字尽可能大，带有网址，黑白打印也能看清。教案、参考答案、孪生模型的介绍，以及加上 ELMo 或一批句子的“掩码”实验室，需要不止一张纸。',
    },
  },
  {
    title: { en: 'Privacy', zh: '隐私' },
    body: {
      en: 'Nothing that learners type leaves the page. Sentences stand in the part of the address behind “#”, which browsers do not send. Guesses are kept on the device; no account, no count of visits, no request to another host. A shared link holds its sentence: whoever has the link can read it.',
      zh: '学生输入的内容不会离开页面。句子写在网址“#”之后的部分，浏览器不会发送这一部分。猜测只保存在设备上；没有账号，没有访问统计，也不请求别的主机。分享的链接里含有句子：拿到链接的人就能看到。',
    },
  },
  {
    title: { en: 'Other models', zh: '其他模型' },
    body: {
      en: 'The page runs its own three models and their untrained copies, which show what training did. It does not open a checkpoint of yours; on the command line, “npm run trace” does (docs/sharing.md).',
      zh: '页面运行自带的三个模型和它们未训练的副本，后者可以看出训练起了什么作用。页面不能打开你自己的检查点；命令行“npm run trace”可以（见 docs/sharing.md）。',
    },
  },
]
