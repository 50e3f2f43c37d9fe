import type { Translation } from '../translation.ts';

/** The texts of the table of all pairs, in Chinese. */
export const chinesePairs: Translation['pairs'] = {
  search: '在两种语言中搜索',
  searchHint: '不区分大小写和重音符号。',
  which: '显示',
  order: '顺序',
  orders: {
    file: '按文件顺序',
    shortest: '最短的在前',
    longest: '最长的在前',
  },
  all: '全部句对',
  kept: '保留的全部',
  dropped: '去掉的全部',
  counted: (name, count) => `${name}（${count}）`,
  fates: {
    training: '训练',
    validation: '验证',
    test: '测试',
    unused: '不属于任何部分',
  },
  neverTrained: '测试句对从不用于训练：留到最后打分。',
  undrawn: (count) => `另有${count}个句对，只知道是多出来的：没有被抽中。`,
  table: '语料库的句对',
  number: '序号',
  fate: '去向',
  leftOut: (reason) => `去掉：${reason}`,
  searching: '正在搜索…',
  found: (_, formatted) => `找到${formatted}个句对`,
  shown: (found, first, last) => `${found}，显示第${first}到第${last}个。`,
  nothing: '没有找到句对。',
  pages: '表格分页',
  previous: '上一页',
  next: '下一页',
  page: (page, pages) => `第${page}页，共${pages}页`,
};
