import type { Translation } from '../translation.ts';

/** The texts of the comparison of networks with and without attention by sentence length, in Chinese. */
export const chineseBottleneck: Translation['bottleneck'] = {
  title: '瓶颈',
  intro:
    '没有注意力时，整个句子都要挤进一个固定大小的向量，句子越长，丢失得越多。这里有两个网络，除了有无注意力之外完全相同，按同样的顺序学习同样的句子，句长从4到50个词。',
  after: '仿Bahdanau、Cho和Bengio（2014）图2。两个网络都停得很早：训练得更久，两者都会更好。',
  size: '时长',
  sizes: { quick: '短', full: '长' },
  plan: (settings) => `${settings}：两个网络同时训练，使用页面所用的设备。`,
  time: {
    quick: '在没有显卡的双核处理器上约一到两分钟。开头几步会测出这里需要多久。',
    full: '在没有显卡的双核处理器上约五到十分钟。开头几步会测出这里需要多久。',
  },
  own: '你自己的网络保持不变。如果它正在训练，会先等待，之后再继续。',
  start: '同时训练',
  cancel: '取消',
  preparing: '正在准备句子和两个网络…',
  timing: '正在测量开头几步…',
  left: (duration) => `大约还需${duration}`,
  finished: '两个网络都已训练完毕并完成评测。',
  cancelled: (step, steps) => `已在第${step}步取消，共${steps}步。`,
  step: (step, steps) => `第${step}步，共${steps}步`,
  figure: '按源句长度的BLEU',
  shown: '哪一次运行',
  recorded: '预先录制',
  here: '本设备',
  networks: { attention: '有注意力', none: '无注意力' },
  inSentence: { attention: '有注意力', none: '无注意力' },
  lengths: '源句词数',
  range: (from, to) => `${from}–${to}`,
  pairs: '句数',
  none: '–',
  interval: (low, high) => `${low}–${high}`,
  score: (name, bleu, low, high) => `${name}${bleu}（${low}–${high}）`,
  reading: (from, to, pairs, scores) => `${from}到${to}个词，${pairs}个句子：${scores}。`,
  lead: (bleu) => `注意力领先${bleu}`,
  leads: (words, bleu) => `从${words}个词起，注意力至少领先${bleu}个BLEU点。`,
  noLead: '注意力还没有在所有长度上领先。',
  noCurve: (step) => `第一批曲线将在第${step}步出现。`,
  list: '；',
  spread: '色带：把某一长度的测试句重新抽取1000次（自助法，随机种子固定），95%的得分落在其中。',
  spreadOfSeeds: (seeds) => `小圆点：随机种子${seeds}；色带从各自区间的最低端到最高端。`,
  few: (count) => `少于${count}个句子的长度不列出。`,
  recordedOn: (date, settings, machine) => `由我们于${date}录制：${settings}；${machine}。`,
  settings: (steps, batch, units) => `${steps}步，每步${batch}个句对，${units}个单元`,
  machine: (processor, cores, backend) => `${processor}，${cores}核，${backend}`,
  recordedBy: '命令：',
  hereAt: (attention, none, steps) =>
    attention === none
      ? `在本设备上训练，于第${attention}步评测，共${steps}步。`
      : `在本设备上训练，分别于第${attention}步（有）和第${none}步（无）评测，共${steps}步。`,
};
