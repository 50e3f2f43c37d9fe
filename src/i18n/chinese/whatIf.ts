import type { Translation } from '../translation.ts';

export const chineseWhatIf: Translation['whatIf'] = {
  title: '如果它看向别处呢？',
  intro: '为一个词指定解码器看哪里。它由此接着写；前面的词保持不变。',
  row: '要指定的那一行',
  rowOption: (position, word) => `${position}. ${word}`,
  weight: (word) => `“${word}”的权重`,
  percent: (word) => `“${word}”的权重（百分比）`,
  only: (word) => `只看“${word}”`,
  mask: (word) => `不看“${word}”`,
  uniform: '平均分配',
  free: '恢复网络自己的',
  undo: '撤销',
  byHand: '手工指定：这一行不是由分数算出的。',
  before: '原本会写',
  now: '现在写',
  same: '译文没有变：这一行不决定它。',
  greedyOnly: '请选用贪心解码再指定各行：束搜索会改写前面的词。',
  led: '请先让网络自己选词，再指定各行。',
};
