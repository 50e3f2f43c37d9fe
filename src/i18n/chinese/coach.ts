import type { Translation } from '../translation.ts';

/** The texts of the coach, in Chinese. */
export const chineseCoach: Translation['coach'] = {
  title: '怎样读这张注意力图',
  empty: '写一个句子，这里就会讲解译文的注意力。',
  replayed: '这是过去的某一刻。讲解读的是网络现在的样子：请回到现在。',
  waiting: '正在逐个去掉词…',
  spread: {
    title: '看得有多集中',
    sharp: (mean) => `集中：每个译词几乎只看一处（熵${mean}）。`,
    several: (mean) => `分散：每个译词看好几处（熵${mean}）。`,
    even: (mean) => `铺开：每个译词几乎处处一样地看，说明不了什么（熵${mean}）。`,
    widest: (word, entropy) => `看得最散的是“${word}”（${entropy}）。`,
    scale: '一行的熵除以可能的最大值：0为只看一处，1为处处一样。',
    mean: '各行平均',
  },
  sink: {
    none: (share) => `几乎没有注意力落在</s>和句号上（${share}）。`,
    some: (share) => `${share}的注意力落在</s>和句号上，那里没有什么可译。`,
    much: (share) => `${share}的注意力落在</s>和句号上：那是无处可看时的落脚点，不是对齐。`,
  },
  rows: {
    caption: '译文的每个词',
    word: '词',
    entropy: '熵',
    idle: '落在空闲位置',
  },
  influence: {
    title: '看了的，与用到的',
    caption: '句中的每个词：它占全部注意力的比例，以及去掉它后ln\u00a0P的变化',
    intro: '注意力告诉我们解码器看了哪里。要知道它用到了什么，就轮流去掉每个词，再给同一译文打分。',
    introAlone: '要知道译文用到了什么，就轮流去掉每个词，再给同一译文打分。',
    word: '词',
    attention: '看了',
    change: '去掉后',
    cannot: '–',
    cannotSpoken: '不能去掉',
    alike: (correlation) => `看得最多的词也是最需要的词：秩相关${correlation}。`,
    partly: (correlation) =>
      `注意力不是解释：它给词排的顺序与词的实际影响只有部分一致，秩相关${correlation}。`,
    parted: (correlation) => `注意力不是解释：在这里，看哪里与需要什么毫无关系，秩相关${correlation}。`,
    tooFew: '词太少，无法比较两种排序。',
    idle: (source, target, weight, change) =>
      `“${source}”得到“${target}”注意力的${weight}，但去掉它毫无影响（ln\u00a0P\u00a0${change}）。`,
    hidden: (word, share, change) =>
      `“${word}”只得到${share}的注意力，去掉它损失却最大（ln\u00a0P\u00a0${change}）：相邻词的状态里带着它的信息。`,
    dearest: (word, change) => `去掉“${word}”，译文损失最大（ln\u00a0P\u00a0${change}）。`,
    nothing: '去掉哪个词都几乎没有变化：网络还没有用到这个句子。',
    limits:
      '缺一个词的句子本来就不寻常：这也只是线索，不是证明（Jain和Wallace 2019；Wiegreffe和Pinter 2019）。',
  },
  noAttention: {
    title: '没有注意力可读',
    meaning:
      '这个网络没有注意力：整个句子都要经过一个向量，即编码器的最终状态。看不出它在看哪里，但去掉词仍能显示译文依赖什么。',
  },
};
