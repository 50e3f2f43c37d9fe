import type { Translation } from '../translation.ts';

/** The texts of the gallery, in Chinese. */
export const chineseGallery: Translation['gallery'] = {
  title: '所有图表',
  intro: '这里的每张图都由同一套代码根据固定的少量数字画出。既可欣赏，也供测试逐像素比对。',
  back: '回到主页面',
  sourceWords: '英语词',
  targetWords: '法语词',
  trees: '句法树',
  linked: (word, others) => `${word}，对应${others}`,
  lengthsAxis: '每句词元数',
  limit: (length) => `最长：${length}`,
  sizeAxis: '已读词元',
  sizeUp: '不同的词元',
  figures: {
    heatmap: {
      title: '热力图',
      caption: '形容词和名词换了位置。“The”出现两次，占两列；每行之和为1。',
    },
    heatmapSquareRoot: {
      title: '热力图，平方根刻度',
      caption: '同样的权重：平方根把小的权重放大，图例也有说明。',
    },
    heatmapGold: {
      title: '带标准对齐的热力图',
      caption: '圆圈标出注意力应该在的地方：确定的对齐用实线，可能的用虚线。',
    },
    heatmapRightToLeft: {
      title: '从右到左的热力图',
      caption: '列的方向与阿拉伯语的书写方向一致；方向键指向哪里就走到哪里。',
    },
    heatmapNone: {
      title: '没有注意力的热力图',
      caption: '只凭最终状态解码的网络在这里没有可显示的，图中会直接说明。',
    },
    heatmapLarge: {
      title: '四十乘四十的热力图',
      caption: '每个权重一个像素，再放大：图在框内滚动，词始终在旁边。',
    },
    heatmapLargest: {
      title: '一百乘一百的热力图',
      caption: '一万个权重，只有当前所在的那一格才有页面元素。',
    },
    ribbons: {
      title: '连线带',
      caption: '同样的权重画成粗细：每个译词的连线带合起来一样粗。',
    },
    network: {
      title: '网络示意图',
      caption: '编码器和解码器沿着词展开；弧线的粗细就是注意力权重。',
    },
    networkNone: {
      title: '没有注意力的网络',
      caption: '解码器对句子的全部了解，都得经过一个状态。',
    },
    curve: {
      title: '损失',
      caption: '训练损失逐批画出，细而淡；验证损失粗而醒目，并标出各点；先前的一次运行用虚线。',
    },
    curveLong: {
      title: '十万步的损失',
      caption: '绘图时抽稀，但保留每个极值：中间那个特别高的批次仍然看得到。',
    },
    thumbnails: {
      title: '回放缩略图',
      caption: '当前句子在训练中的八个时刻：起初浅淡均匀，最后是一条对角线。',
    },
    lengthBars: {
      title: '不同句长的BLEU',
      caption: '仿Bahdanau等人2014年论文的图2；没有句子的长度就没有柱子。',
    },
    histogram: {
      title: '句子长度',
      caption: '上面是英语，下面是法语；超过界线的会被去掉。',
    },
    sideCurves: {
      title: '词表的增长',
      caption: '不同词元数随已读词元数的变化：法语词形更多，增长更快。',
    },
    treePair: {
      title: '两棵句法树',
      caption: '语法生成的结构，以及哪些词互相对应。',
    },
    lengthCurves: {
      title: '按句长的BLEU：两个网络',
      caption: '有注意力与无注意力，色带中落有95%的得分；小圆点是单次运行。方向键在各长度之间移动。',
    },
  },
};
