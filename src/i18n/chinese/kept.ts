import type { Translation } from '../translation.ts';

/** The texts around corpora that are kept and exported, in Chinese. */
export const chineseKept: Translation['kept'] = {
  title: '你的语料库',
  open: '打开',
  openNamed: (name) => `打开${name}`,
  inUse: '使用中',
  rename: '重命名',
  renameNamed: (name) => `重命名${name}`,
  newName: (name) => `${name}的新名称`,
  save: '保存',
  cancel: '取消',
  delete: '删除',
  deleteNamed: (name) => `删除${name}`,
  deleted: (name) => `“${name}”已从本浏览器删除。`,
  undo: '撤销',
  pairs: (_, formatted) => `${formatted}个句对`,
  languages: (source, target) => `${source}→${target}`,
  unknownLanguage: '未知',
  kept: '存在本浏览器中。任何内容都不会离开你的设备。',
  room: (used, quota) => `本页已用${used}，可用上限${quota}。`,
  mayBeCleared: '设备空间不足时，浏览器可能会清除它们：请保留好你的文件。',
  export: '把句对带走',
  exportHint:
    '清洗后留下的句对，为规范化形式，尚未转成小写，也未切分成词元；每个句对注明所属部分（训练、验证或测试），已知词对齐的也附上。两种文件本页都能再读入。',
  exportTsv: '导出为TSV',
  exportJsonl: '导出为JSON Lines',
};
