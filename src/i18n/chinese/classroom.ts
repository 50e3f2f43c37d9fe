import type { Translation } from '../translation.ts';

export const chineseClassroom: Translation['classroom'] = {
  locked: (part) => `${part}：已被此链接锁定`,
  parts: {
    corpus: '选择语料',
    file: '文件与分享',
    language: '语言',
    lessons: '课程',
    sentence: '句子',
    decoding: '译文',
    attention: '注意力',
    network: '网络',
    device: '设备',
    side: '讲解',
    transport: '训练控制',
    data: '语料与清洗',
    tokens: '词元',
    test: '测试',
    bottleneck: '瓶颈实验',
    history: '运行记录',
    about: '工作原理',
  },
};
