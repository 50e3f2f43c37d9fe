import type { Widened } from '../catalogue.ts';
import type { englishDictionary } from '../english/dictionary.ts';
import { chineseLearningTerms } from './learningTerms.ts';
import { chineseNetworkTerms } from './networkTerms.ts';

/** The texts of the dictionary in Chinese. */
export const chineseDictionary: Widened<typeof englishDictionary> = {
  intro: (count) =>
    `本页的${count}个术语、符号和控件，每条两句话，附公式和出处论文。页面上标签旁的小标记可打开对应词条。`,
  back: '返回主页面',
  search: '搜索',
  searchHint: '三种语言中的任一名称，或a_it这样的符号',
  found: (_, formatted) => `${formatted}条`,
  nothing: (query) => `没有叫作“${query}”的词条。试试少打几个字。`,
  unknown: (name) => `没有词条“${name}”。以下是全部词条。`,
  view: '术语表的显示方式',
  explained: '详解',
  table: '三语对照',
  tableCaption: '每个术语的英文、法文和中文名称',
  symbol: '符号',
  groupsName: '术语表的分类',
  groups: {
    network: '网络',
    cells: '循环单元',
    attention: '注意力',
    corpus: '句子与词元',
    training: '训练',
    optimizer: '优化器',
    decoding: '解码',
    scores: '评分',
    device: '设备',
  },
  print: '打印',
  alsoWritten: '论文中也写作',
  setting: '页面上',
  formula: (term) => `公式：${term}`,
  papers: '出处',
  related: '另见',
  show: '在页面上显示',
  showName: (term) => `在页面上显示：${term}`,
  whole: '打开术语表',
  close: '关闭',
  authors: { two: (first, second) => `${first}和${second}`, more: (first) => `${first}等` },
  places: {
    section: (at) => `第${at}节`,
    equation: (at) => `式（${at}）`,
    algorithm: (at) => `算法${at}`,
    figure: (at) => `图${at}`,
    appendix: (at) => `附录${at}`,
  },
  cite: (paper, place) => `${paper}，${place}`,
  told: { ...chineseNetworkTerms, ...chineseLearningTerms },
};
