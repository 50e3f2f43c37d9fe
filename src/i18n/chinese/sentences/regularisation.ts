/** What keeps a network from learning by heart, and how training is watched. */
export const chineseRegularisation: Readonly<Record<string, string>> = {
  Dropout: 'dropout',
  'The share of a layer’s numbers that are left out at random while training, so that none is relied upon.':
    '训练时每层随机丢掉多大比例的数，使网络不依赖其中任何一个。',
  'Dropout draws': 'dropout抽取方式',
  'Whether every position of a sentence leaves out numbers of its own, or all leave out the same.':
    '句子的每个位置各自丢不同的数，还是都丢相同的数。',
  'Anew at every position': '每个位置重新抽取',
  'Each position draws for itself (Srivastava et al. 2014; Zaremba et al. 2014).':
    '每个位置各自抽取（Srivastava et al. 2014；Zaremba et al. 2014）。',
  'Once a sentence (variational)': '每句一次（变分）',
  'All positions of a sentence share one draw (Gal and Ghahramani 2016).':
    '一句话的所有位置共用一次抽取（Gal和Ghahramani 2016）。',
  'Label smoothing': '标签平滑',
  'The share of certainty taken from the right word and spread over all words, so that none is ever quite sure (Szegedy et al. 2016).':
    '从正确的词那里拿走多少把握分给所有词，使网络永远不会完全确信（Szegedy et al. 2016）。',
  'Teacher forcing at first': '起始教师强制比例',
  'How often the decoder reads the right former word and not its own guess, as a share from 0 to 1, at the first step.':
    '第一步时，解码器有多大比例（0到1）读正确的前一个词，而不是自己的猜测。',
  'Teacher forcing at last': '最终教师强制比例',
  'The same share at the last step; in between it goes in a straight line (Bengio et al. 2015).':
    '最后一步时的比例；中间按直线变化（Bengio et al. 2015）。',
  'Validate every': '验证间隔',
  'How many steps pass between two looks at sentences the network does not train on.':
    '每隔多少步看一次网络没有训练过的句子。',
  'Validation pairs': '验证句对数',
  'At most how many held-out pairs each look takes.': '每次最多看多少个留出的句对。',
  'How many held-out pairs, always the same, each look also translates to tell BLEU; 0 never does. Training is not touched by it.':
    '每次还翻译多少个固定的留出句对来计算BLEU；0表示不算。训练不受影响。',
  none: '无',
  'Early stopping': '早停',
  'After how many validations in a row without a new lowest loss training stops; 0 never stops early.':
    '连续多少次验证没有更低的损失后停止训练；0表示从不提前停止。',
  'Keep the best': '保留最佳',
  'When training ends, goes back to the weights that had the lowest validation loss.':
    '训练结束时回到验证损失最低的那组权重。',
  'Pairs for BLEU': 'BLEU句对数',
};
