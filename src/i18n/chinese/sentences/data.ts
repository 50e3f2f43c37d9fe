/** How a corpus is cut into tokens and shared out. */
export const chineseData: Readonly<Record<string, string>> = {
  Tokens: '词元',
  'What the network reads and writes, one at a time.': '网络一次读写一个的单位。',
  Words: '词',
  'Attention is easiest to read between words. One not seen in training stays unknown.':
    '词与词之间的注意力最容易读懂。训练中没见过的词仍是未登录词。',
  'Subwords (BPE)': '子词（BPE）',
  'Frequent words stay whole, rare ones are cut into pieces learnt from both languages by byte pair encoding: hardly a word is unknown (Sennrich et al. 2016).':
    '常见词保持完整，罕见词按字节对编码从两种语言中学到的片段切开：几乎没有未登录词（Sennrich et al. 2016）。',
  Characters: '字符',
  'One by one, spaces too: a tiny vocabulary, but long sentences and slow steps.':
    '逐个字符，空格也算：词表极小，但句子长、每步慢。',
  Merges: '合并次数',
  'How many times the most frequent pair of pieces becomes one. 0 goes by the training pairs: 1,000 under 5,000 pairs, 2,000 under 20,000, else 4,000; at most half as many as there are words.':
    '把最常见的一对片段合而为一，要做多少次。0表示按训练句对数决定：不足5000个句对时1000次，不足20000个时2000次，否则4000次；最多为词数的一半。',
  'Lower case': '转为小写',
  'Treats "The" and "the" as one.': '把“The”和“the”当作同一个词。',
  'Minimum frequency': '最低词频',
  'Tokens seen fewer times in training become <unk>, the unknown one; rare subwords are cut further.':
    '训练中出现次数更少的词元变成<unk>（未登录词）；罕见的子词会切得更碎。',
  'Largest vocabulary': '最大词表',
  'At most how many tokens each side keeps, the most frequent first.':
    '每一侧最多保留多少个词元，最常见的优先。',
  'Validation share': '验证集占比',
  'The share of the pairs that is kept from training to watch it by; of a small corpus a little more. 0 keeps none.':
    '留出多大比例的句对不参与训练、用来观察训练；语料库小时略多一些。0表示不留。',
  'Test share': '测试集占比',
  'The share that is kept for the scores at the end; of a small corpus a little more. 0 keeps none.':
    '留出多大比例用于最后评分；语料库小时略多一些。0表示不留。',
  'Split seed': '划分种子',
  'Decides which sentences are held out.': '决定留出哪些句子。',
};
