import type { Translation } from '../translation.ts';

/** The three sentences of a first visit, in Chinese. */
export const chineseIntroduction: Translation['introduction'] = {
  looks: '每一行表示网络写一个词时在看哪里。',
  trains: '这些权重是训练好的；按“训练”，看一个新网络从零学起。',
  changes: '然后动手改：换句子、换语料库、换网络。',
};
