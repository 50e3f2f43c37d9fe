import { formatInteger, formatProbability } from '../../format.ts';
import type { LessonsText } from '../../useLessonsText.ts';

/** Lesson 5 in Chinese. */
export const chineseReordering: LessonsText['texts']['reordering'] = {
  title: '词序与一致',
  about: '“the black cat”译成“le chat noir”：词换了位置，性数也要彼此一致。',
  aims: [
    '在热力图上找出两个互换位置的词',
    '说明法语冠词为什么取决于一个还没写出来的名词',
    '区分注意力与对齐，并会算对齐错误率',
  ],
  steps: {
    cross: {
      title: '两个词互换位置',
      body: [
        '英语的形容词放在名词前，法语大多放在名词后。如果编码器—解码器只能按输入的次序逐词输出，就做不到这一点。',
        '有了注意力，解码器每一步想看哪里就看哪里：写是从左到右写，读却不必从左到右读。词序不变的地方，深色格子沿对角线排列。',
        '这里由随页面附带的网络来翻译，它已训练了9000步，所以本课不需要训练。',
      ],
      question: {
        ask: '第二个法语词是chat。写它的时候，网络看得最多的是哪个英语词？',
        options: ['black，第二个英语词', 'cat，第三个英语词'],
        because: ({ noun, adjective }: { readonly noun: number; readonly adjective: number }) =>
          `它对cat的权重是${formatProbability(noun)}。接着写noir时，它又回过头来看black，权重${formatProbability(adjective)}。两个深色格子交叉，正是换位的样子。`,
      },
      act: '翻译“The black cat sleeps.”',
      task: '在热力图里点一下chat行、cat列的格子，再点noir行、black列的格子（键盘：方向键和回车）。',
      seen: ({ translation, noun, adjective }) =>
        `“${translation}”：chat看cat的权重是${formatProbability(noun)}，noir看black的权重是${formatProbability(adjective)}。这两格不在对角线上，而且互相交叉。`,
    },
    agree: {
      title: '改一个词，动三个词',
      body: [
        '法语的冠词和形容词要与名词的性、数一致：le chat noir、la poule noire、les chats noirs。英语的“the”和“black”对此只字不提。',
        '所以解码器在写冠词时，就得先弄清一个还没写出来的名词。',
      ],
      question: {
        ask: '在英语句子里只改一个词，把cat换成hen（母鸡）。法语译文会有几个词变化？',
        options: ['一个', '两个', '三个'],
        because: ({ changes }: { readonly changes: number }) =>
          `译文里有${formatInteger(changes)}个词不同。性只属于法语名词本身，旁边的词都得跟着变。`,
      },
      act: '翻译“The black cat sleeps.”',
      task: '在热力图上方的输入框里把cat改成hen，看看第一个法语词在看什么。再试试cats和hens。',
      seen: ({ before, after, article, weight }) =>
        `“${before}”变成了“${after}”。写${article}的时候，网络看hen的权重是${formatProbability(weight)}：选冠词时，它已在留意名词。`,
    },
    gold: {
      title: '与标准对齐相比',
      body: [
        '这些句子由一部语法生成，它知道每个法语词译的是哪个英语词，这就是标准对齐；真实文本的对齐要靠人来标。',
        '取每行注意力中最大的权重，得到“找到的对齐”$A$。设确定的对齐为$S$，可能的对齐为$P$，对齐错误率（Och与Ney，2003）就同时计入漏掉的和多余的。0为最好。',
      ],
      formulas: ['\\mathrm{AER} = 1 - \\frac{|A \\cap S| + |A \\cap P|}{|A| + |S|}'],
      question: {
        ask: '“Which sick bee is Martin feeding?”译为“Quelle abeille malade est-ce que Martin nourrit ?”。有几行的最大权重会落在标准对齐之外？',
        options: ['一行也没有', '一行', '好几行'],
        because: () =>
          '每一行看的是选词时需要的东西，未必就是它所译的词：quelle的阴性来自abeille，所以它看的是bee。',
      },
      act: '换上语料库里的一个句子',
      task: '打开热力图上方的“标准对齐”。网络随即沿着正确译文走，圆圈标出注意力本该落在的格子。',
      seen: ({ errorRate, rows, missed }) =>
        `这个句子的AER是${formatProbability(errorRate)}。${formatInteger(rows)}行中有${formatInteger(missed.length)}行看了别处：${missed.map(({ target, source }) => `${target}看${source}`).join('，')}。在“测试”一节按“评测”，可得到一千个句子上的错误率。`,
    },
  },
  teacher: {
    notes: [
      '八分钟，无需备课，无需训练。如果默认的网络正在训练，它会暂停，按“训练”即可继续；如果是您自己的其他网络，页面会先询问再放弃。',
      '第一次点按钮之前，请学生在黑板上给两句话连线；然后打开热力图，把这些线找出来。第二步之后，让全班换别的名词试试：dog、cow、frog。阴性复数名词的形容词最难：“The black hens sleep.”译成了“les poules noirs dorment.”，les和poules都对，noirs却错了。先不解释，第7课会讲。',
      '如果有学生说热力图就是网络的词典，请指给他看quelle那一行：它看的是bee，译的却不是bee。',
    ],
    questions: [
      {
        ask: 'le为什么还要看cat，而不是只看the？',
        answer:
          '英语的冠词没有说明该用le、la还是les，名词才说明了。落在名词上的权重，就是这番查找留下的痕迹。',
      },
      {
        ask: '对齐错误率更低，译文就更好吗？',
        answer:
          '不一定。注意力为的是写出下一个词，不是为了对齐；两者常常一致，是因为要译的那个词通常也最值得看。',
      },
      {
        ask: '换成动词可以放在句末的德语，您预计会怎样？',
        answer:
          '动词那一行会有一个远离对角线的深色格子。从句越长，要看得越远；没有注意力的网络只能全靠记忆。',
      },
    ],
  },
};
