import { formatAverage, formatInteger, formatProbability } from '../../format.ts';
import { formatExact } from '../../formatMaths.ts';
import type { LessonsText } from '../../useLessonsText.ts';

type Texts = LessonsText['texts']['decoding'];
type Searched = Parameters<Texts['steps']['greedy']['seen']>[0];
type Lengths = Parameters<Texts['steps']['length']['seen']>[0];

/** Lesson 6 in Chinese. */
export const chineseDecodingLesson: Texts = {
  title: '贪心与束搜索',
  about: '同一个网络，同一个句子：选词的办法不同，就有两种译文。',
  aims: [
    '说明贪心解码一旦选了什么就无法收回',
    '读懂对数概率，并说明它为什么是一个和',
    '说明长度惩罚有什么用，以及最可能的译文为什么不一定最好',
  ],
  steps: {
    greedy: {
      title: '从不回头',
      body: [
        '每一步，网络给词表中的每个词一个概率。选词的不是网络，而是搜索。贪心解码取最可能的词，写下来，然后就从那里走下去，再不回头。',
        '整个译文的概率是各词概率之积。许多很小的数相乘不方便，于是改为把它们的对数相加：$\\ln p$为0表示必然，负得越多越不可能。',
        '束搜索同时跟踪几个开头，这里是四个，并保留它们所有后续中最可能的几个。',
      ],
      formulas: ['\\ln p(y \\mid x) = \\sum_{t=1}^{U} \\ln p(y_t \\mid y_{<t},\\, x)'],
      question: {
        ask: '翻译“It is snowing.”时，贪心解码的第一个词取c’，因为它最可能。哪个完整的译文更可能？',
        options: ['贪心的：它每次都取了最可能的词', '束搜索的', '两者一样'],
        because: ({ first }: Searched) =>
          `第一个词本来就难分高下：${first.map(({ text, probability }) => `${text} ${formatProbability(probability)}`).join('，')}。取了更可能的那个之后，后面却没有好路可走，而贪心解码无法回头。`,
      },
      act: '用贪心翻译“It is snowing.”',
      task: '在译文下方选“束搜索”，看看列出的四个最好译文和它们的$\\ln p$。',
      seen: ({ greedy, greedyLogProbability, beam, beamLogProbability }) =>
        `贪心：“${greedy}”，$\\ln p$ = ${formatExact(greedyLogProbability, 2)}。束搜索：“${beam}”，$\\ln p$ = ${formatExact(beamLogProbability, 2)}，可能性是前者的${formatAverage(Math.exp(beamLogProbability - greedyLogProbability))}倍。`,
    },
    length: {
      title: '一个词的代价',
      body: [
        '每多一个词，就多加一个负数。所以最可能的译文往往偏短，搜索越能找到更可能的译文，就越会漏词。',
        '长度惩罚把其中一部分还回来：按$\\ln p$除以长度的某次幂来排名。$\\alpha = 0$时什么也不还（Wu等，2016）。',
      ],
      formulas: ['\\mathrm{score}(y) = \\frac{\\ln p(y \\mid x)}{\\left((5 + |y|)/6\\right)^{\\alpha}}'],
      question: {
        ask: '“He has not worked in this empty factory yet.” α = 0.6时，最好的译文是完整的。α = 0时最好的会是怎样的？',
        options: ['更短', '更长', '一样长'],
        because: ({ penalised, plain }: Lengths) =>
          `两者的$\\ln p$：${formatInteger(penalised.tokens)}个词元的是${formatExact(penalised.logProbability, 2)}，${formatInteger(plain.tokens)}个词元的是${formatExact(plain.logProbability, 2)}。相差很小，少掉的词是“encore”（还，尚）。`,
      },
      act: '束宽为4，α = 0.6',
      task: '在译文下方把长度惩罚α改为0，按回车。看列表的第一行。',
      seen: ({ penalised, plain }) =>
        `有惩罚时：“${penalised.text}”（得分${formatExact(penalised.score, 2)}）。没有时：“${plain.text}”（得分${formatExact(plain.score, 2)}）。`,
    },
    better: {
      title: '更可能不等于更好',
      body: [
        '搜索找到的是网络所相信的。网络错了，搜索越好，译文反而可能越差：它更听话，并没有更聪明。',
        '这个句子的正确译文是“Je n’ai pas regardé de beaux écureuils.”（我没有看漂亮的松鼠。）',
      ],
      question: {
        ask: '这里贪心译对了。束搜索会找到更可能的译文。它也会是对的吗？',
        options: ['会', '不会'],
        because: () =>
          '更可能的那句写的是traduit（翻译），而不是regardé（看）。错在网络，不在搜索。束并不是越宽越好：超过四到十，很多系统反而变差。',
      },
      act: '翻译“I did not look at beautiful squirrels.”',
      task: '再选一次“束搜索”。先比较$\\ln p$，再比较意思。',
      seen: ({ greedy, greedyLogProbability, beam, beamLogProbability }) =>
        `贪心：“${greedy}”，$\\ln p$ = ${formatExact(greedyLogProbability, 2)}。束搜索：“${beam}”，$\\ln p$ = ${formatExact(beamLogProbability, 2)}。`,
    },
  },
  teacher: {
    notes: [
      '八分钟，无需备课，无需训练。如果默认的网络正在训练，它会暂停，按“训练”即可继续；如果是您自己的其他网络，页面会先询问再放弃。',
      '板书建议：画一棵两个词、每处两个分支的树，概率先是0.6和0.4，再是0.5、0.5对0.9、0.1。贪心取0.6 × 0.5 = 0.30，从没见过0.4 × 0.9 = 0.36。第一步用真实的数字说明了同样的事。',
      '如果两种搜索结果相同，那是有人接着训练过了：再按一次本课的按钮，就又由随页面附带的网络来翻译。',
    ],
    questions: [
      {
        ask: '为什么不把所有译文都搜索一遍？',
        answer: '法语词有2500个，十个位置就超过10³³种。束搜索每一步只看词表大小的四倍。',
      },
      {
        ask: '束宽为1是什么？',
        answer: '就是贪心。试一试：把束宽设为1，最初的译文又回来了。',
      },
      {
        ask: '训练时用的是哪一种？',
        answer: '都不用。训练时给的是正确的词（教师强制），翻译时才搜索。与损失一起画出的BLEU来自贪心解码。',
      },
    ],
  },
};
