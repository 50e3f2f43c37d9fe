import type { Translation } from '../translation.ts';

/** The texts around the keyboard's shortcuts, in Chinese. */
export const chineseShortcuts: Translation['shortcuts'] = {
  title: '键盘快捷键',
  close: '关闭',
  on: '启用单键快捷键',
  does: {
    train: '训练或暂停',
    step: '训练一步',
    heatmap: '注意力：热力图',
    ribbons: '注意力：连线带',
    table: '注意力：表格',
    network: '网络示意图',
    pane: '训练、数学、讲解轮流切换',
    wordBack: '译文退一个词',
    wordOn: '译文进一个词',
    present: '课堂投影模式',
    theme: '浅色或深色',
  },
  note: '输入文字时快捷键不起作用。在网格里，方向键移动，Home和End跳到两端，Enter固定一格，Escape松开。问号打开这张列表。',
};
