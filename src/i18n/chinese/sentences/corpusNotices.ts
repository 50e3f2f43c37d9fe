/** What a person should know about a corpus that was read. */
export const chineseCorpusNotices: Readonly<Record<string, string>> = {
  'Fewer than 1,000 pairs: the network will learn them by heart and translate little else; add more.':
    '不足1000个句对：网络会死记硬背，别的几乎译不出来；请多加一些。',
  'Under 6 tokens a sentence on average: attention will rest on the full stop and on </s>; add longer sentences to see it move.':
    '平均每句不足6个词元：注意力会停在句号和</s>上；请加入更长的句子，才能看到它移动。',
  'All {0} pairs are identical: put a pair of its own on each line.':
    '{0:number}个句对全都一样：请每行写一个不同的句对。',
  'The {0} side is the same in every pair: choose the column that holds the sentences.':
    '所有句对的{0:told}一侧都相同：请选择含有句子的那一列。',
  '{0} of {1} pairs read the same on both sides: choose the column with the translations.':
    '{1:number}个句对中有{0:number}个两侧相同：请选择译文所在的列。',
  '{0} of {1} pairs hold broken letters such as “Ã©”: try another encoding.':
    '{1:number}个句对中有{0:number}个含有“Ã©”之类的乱码：请试试别的编码。',
  'tab-separated text': '制表符分隔的文本',
  'tab-separated text with Tatoeba’s ids': '带Tatoeba编号的制表符分隔文本',
  'JSON Lines': 'JSON Lines',
  'two files, line by line': '两个逐行对应的文件',
  'UTF-16 LE': 'UTF-16 LE',
  'UTF-16 BE': 'UTF-16 BE',
  '{0} in {1}': '{1}里的{0:known}',
  'keys {0} and {1}': '键{0}和{1}',
  'columns {0} and {1}': '{0}列和{1}列',
  'Both sides are in {0}: choose the column with the translations, or set the languages.':
    '两侧都是{0:language}：请选择译文所在的列，或设定语言。',
  'The sides look swapped, the source reads {0} and the target {1}: swap them.':
    '两侧好像反了，源句是{0:language}，目标句是{1:language}：请对调。',
  'The sides may be swapped, the source reads French and the target English: swap them if so.':
    '两侧可能反了，源句是法语，目标句是英语：如果是这样，请对调。',
  '{0} % of the pairs stand the other way round, {1} before {2}: turn those round in the file, or the network learns a mixture.':
    '{0:number}%的句对方向相反，{1:language}在{2:language}之前：请在文件里把它们对调，否则网络学到的是混合体。',
  'The language of the {0} cannot be told: set it, so that words are cut by its rules.':
    '认不出{0:told}的语言：请设定，以便按它的规则分词。',
  '{0} puts no spaces between words, so each character counts as one: choose subwords for longer pieces.':
    '{0:language}的词之间没有空格，所以每个字符算一个词：想要更长的片段，请选择子词。',
  '1 pair was read': '读到1个句对',
  '{0} pairs were read': '读到{0:number}个句对',
  'Need at least {0} pairs.': '至少需要{0:number}个句对。',
  '{0}; add more.': '{0:told}；请多加一些。',
  '{0} has {1} lines, {2} {3}: read as far as the shorter goes.':
    '{0}有{1:number}行，{2}有{3:number}行：读到较短的一个为止。',
  'Left out: {0}.': '略去：{0}。',
  'Of {0} pairs {1} were drawn at random (seed {2}), of which at most {3} are kept: raise “Most pairs” to read more.':
    '{0:number}个句对中随机抽取了{1:number}个（种子{2:number}），其中最多保留{3:number}个：想多读，请调高“最多句对数”。',
  source: '源句',
  target: '目标句',
  'an unknown language': '未知语言',
  '{0} and {1} kept; most were dropped for: {2}.': '{0:told}，保留{1:number}个；大多被规则“{2:told}”去掉。',
  'The {0} is set to {1} and reads {2}: set it to that, or choose another column.':
    '{0:told}设为{1:language}，读来却是{2:language}：请改成后者，或换一列。',
  'The {0} is called {1} and reads {2}: choose another column, or set its language.':
    '{0:told}名为{1:language}，读来却是{2:language}：请换一列，或设定它的语言。',
};
