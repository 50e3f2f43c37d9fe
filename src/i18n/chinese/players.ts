import type { Translation } from '../translation.ts';

/** The texts around the two players, in Chinese. */
export const chinesePlayers: Translation['players'] = {
  replay: {
    scrubber: '训练回放',
    play: '回放训练过程',
    playHint: '看注意力怎样在这个句子上变得清晰',
    pause: '停止回放',
    now: '回到现在',
    moment: (step, entropy) => `第${step}步，注意力的熵${entropy}`,
    momentWithErrors: (step, entropy, errorRate) =>
      `第${step}步，注意力的熵${entropy}，对齐错误率${errorRate}`,
    entropy: '熵',
    errorRate: 'AER',
    linesHint:
      '从上到下为1到0。熵：1为处处一样地看，0为只看一个词。AER：译文即参考译文时，与标准对齐相比的错误比例。',
    speed: (factor) => `回放速度：${factor}×`,
    speedHint: '播放快慢',
    export: '导出回放',
    exportShort: '导出',
    exportHint: '把回放存成动图或数值',
    exportFormats: { gif: '动图（GIF）', json: '数值（JSON）' },
    frame: (step) => `第${step}步`,
  },
  player: {
    name: '逐词播放',
    first: '第一个词之前',
    back: '退一个词',
    play: '播放译文',
    pause: '停止播放',
    forward: '进一个词',
    last: '整个译文',
    speed: (factor) => `速度：${factor}×`,
    speedHint: '播放快慢',
    place: (at, count) => `${at}/${count}`,
    way: '由谁来选词',
    free: '自由运行',
    freeHint: '解码器读入的每个词，都是它自己刚选的',
    forced: '教师强制',
    forcedHint: '解码器读入给定译文的词，不管它自己想选什么',
    reference: '沿着这句译文',
    referenceHint: '语料库里没有这句的译文：请输入一个',
    lead: '引导',
  },
};
