import { formatAverage, formatInteger } from '../../format.ts';
import type { LessonsText } from '../../useLessonsText.ts';

/** Lesson 3 in Chinese. */
export const chineseBottleneckLesson: LessonsText['texts']['bottleneck'] = {
  title: '瓶颈',
  about: '没有注意力，句子越来越长：翻译从哪里开始垮掉？',
  aims: [
    '说出没有注意力时一个句子由多少个数承载',
    '读懂按句长画出的BLEU及其区间',
    '说出注意力给长句带来了什么',
  ],
  steps: {
    'one-vector': {
      title: '任何句子，一个向量',
      body: [
        '没有注意力时，解码器只得到$s_0 = h_T$；如果是LSTM，还有记忆$c_T$。2014年Sutskever等人就是这样翻译的，状态共有8000个数。',
        '这里的状态很小，而且不会随着句子变大。',
      ],
      formulas: ['p(y_t \\mid y_{<t},\\, x) = p(y_t \\mid y_{<t},\\, h_T)'],
      act: '画一个没有注意力的短句',
      task: '把“The cat sleeps.”换成至少两倍长的句子，或者从上方选一个。注意图中间的通道。（网络还没有训练，译文没有意义。）',
      seen: ({ tokens, formerTokens, numbers }) =>
        `${formatInteger(numbers)}个数原来承载${formatInteger(formerTokens)}个词元，现在同样${formatInteger(numbers)}个数要承载${formatInteger(tokens)}个：每个词元先前有${formatAverage(numbers / formerTokens)}个数，现在只有${formatAverage(numbers / tokens)}个。`,
    },
    'where-it-breaks': {
      title: '从哪里垮掉',
      body: [
        'BLEU表示译文与参考译文吻合的程度，100为完全一致。Bahdanau、Cho和Bengio（2014，图2）按句长画出了有注意力和没有注意力的BLEU。',
        '本页也有这样一张图：两个网络除注意力之外完全相同，用同样的4到50个词的句子训练。图上原有的是事先记录的一次运行；色带表示每个分数有多可靠。',
      ],
      question: {
        ask: '从多长的句子开始，注意力领先20个BLEU以上？',
        options: ['任何长度，最短的也是', '从10或20个词开始', '30个词以上，或者根本没有'],
        because: ({ clearFrom }) =>
          clearFrom === 0
            ? '两个网络训练的时间都很短。这段时间里，没有注意力的那个不论句长都只学到了一些常用词；训练得更久，它会先在短句上追上来，长句则几乎追不上。'
            : clearFrom === null
              ? '在记录的这次运行里，领先没有这么多。'
              : `在记录的这次运行里，从${formatInteger(clearFrom)}个词开始就是这样：长句装不进那个向量。有了注意力，解码器可以回头看各个词的状态。`,
      },
      act: '显示这张图',
      task: '看曲线下方的表格，算出在某个长度上注意力领先多少。',
      sum: {
        ask: ({ from, to }) =>
          `在记录的运行里，对于${formatInteger(from)}到${formatInteger(to)}个词的句子，注意力领先多少BLEU？`,
        hint: ({ none, attention }) => `${formatAverage(attention)} − ${formatAverage(none)}`,
      },
      seen: ({ from, to, none, attention }) =>
        `${formatInteger(from)}到${formatInteger(to)}个词：有注意力时BLEU是${formatAverage(attention)}，没有时是${formatAverage(none)}，注意力领先${formatAverage(attention - none)}。`,
    },
    'side-by-side': {
      title: '在您的设备上训练两个网络',
      body: [
        '亲眼所见胜过相信记录。两个网络可以在这里并排训练；您自己的网络会等着。',
        '页面会说明在这台设备上要多久。曲线很快出现，并随着学习而移动；看够了就可以取消。',
      ],
      question: {
        ask: '在有分数的最长句子上，哪一个会领先？',
        options: ['有注意力的', '没有注意力的'],
        because: () => '刚开始时两个都懂得很少，名次可能相反；一旦注意力找到了该看的地方，名次就定了。',
      },
      act: '去看这张图',
      task: '选“短”，按图上方的“训练两个网络”，等它跑完，或者一有曲线就取消。',
      seen: ({ scored, steps, rows }) =>
        `在您的设备上，第${scored.map(formatInteger).join(' / ')}步（共${formatInteger(steps)}步）：${rows
          .map(
            ({ from, to, none, attention }) =>
              `${formatInteger(from)}到${formatInteger(to)}个词，有注意力${formatAverage(attention)}，没有${formatAverage(none)}`,
          )
          .join('；')}。`,
    },
  },
  teacher: {
    notes: [
      '十五分钟；如果不做最后一步的训练，用记录的运行代替，则是十分钟。',
      '显示这张图之前，先让全班在空中画出两条曲线。',
      '比较是公平的：同样的句子、同样的顺序、同样的随机种子、同样的大小，只多了注意力的少量权重。',
    ],
    questions: [
      {
        ask: '把状态做大，能代替注意力吗？',
        answer:
          '能顶一阵子。Sutskever等人（2014）用了四层、每层1000个单元，还把源句倒过来，让开头的词离得更近。但任何固定的大小，总有装满的长度。',
      },
      {
        ask: '没有注意力时，短句为什么也没有译得更好？',
        answer: '短句能装进向量，注意力在这里帮助不大。但解码器仍要从一个状态里把它们拆出来，这学得更慢。',
      },
      {
        ask: '曲线周围的色带表示什么？',
        answer:
          '如果换一批同样长度的测试句，100个分数里有95个会落在里面。两条色带不相交的地方，差别就不是抽样的偶然。',
      },
    ],
  },
};
