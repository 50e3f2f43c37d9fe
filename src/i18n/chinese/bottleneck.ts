import type { Translation } from '../translation.ts';

/** The texts of the comparison of networks with and without attention by sentence length, in Chinese. */
export const chineseBottleneck: Translation['bottleneck'] = {
  title: '信息瓶颈',
};
