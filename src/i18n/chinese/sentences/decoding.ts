/** How translations are chosen. */
export const chineseDecoding: Readonly<Record<string, string>> = {
  Decoding: '解码',
  'How the words of a translation are chosen.': '如何选择译文中的词。',
  Greedy: '贪心',
  'Always the likeliest next word. It never looks back.': '总是取最可能的下一个词，从不回头。',
  'Beam search': '束搜索',
  'Follows several beginnings at once and keeps the likeliest: a poor first word may lead to a good sentence.':
    '同时跟踪几个开头，保留最可能的：第一个词不佳，也可能引出好句子。',
  Sampling: '采样',
  'Draws each word by its probability: what else the network might have said.':
    '按概率抽取每个词：看看网络还可能说什么。',
  'Beam width': '束宽',
  'How many beginnings are followed at once. 1 is greedy.': '同时跟踪多少个开头。1就是贪心。',
  Translations: '译文数',
  'How many translations are listed, the best first.': '列出多少个译文，最好的在前。',
  'Length penalty α': '长度惩罚α',
  'Every further word costs probability; α gives some of it back. 0 leaves it all (Wu et al. 2016).':
    '每多一个词，概率就低一些；α补回一部分。0表示不补（Wu et al. 2016）。',
  'Coverage penalty β': '覆盖度惩罚β',
  'How much is lost by source words that hardly got attention (Wu et al. 2016). 0 is off.':
    '几乎没有得到注意力的源词要扣多少分（Wu et al. 2016）。0表示关闭。',
  Temperature: '温度',
  'Below 1 the draw keeps to likely words, above 1 it grows bolder.':
    '低于1时抽取偏向可能的词，高于1时更大胆。',
  'Top k': 'top-k',
  'Draws from the k likeliest words alone (Fan et al. 2018). 0 is off.':
    '只从最可能的k个词中抽取（Fan et al. 2018）。0表示关闭。',
  'Top p': 'top-p',
  'Draws from the fewest words that together have this probability (Holtzman et al. 2020). 1 is off.':
    '从概率合计达到此值的最少几个词中抽取（Holtzman et al. 2020）。1表示关闭。',
  'Sampling seed': '采样种子',
  'The same seed draws the same words.': '种子相同，抽到的词也相同。',
  'Length factor': '长度系数',
  'A translation is cut off at this many tokens for each source token, and the constant.':
    '译文长度达到源句词元数乘以此系数再加常数时截断。',
  'Length constant': '长度常数',
  'How many tokens a translation may have beside the factor, however short the source.':
    '除系数之外，译文还可以有多少个词元，无论源句多短。',
  'Replace unknown words': '替换未登录词',
  'Where the network says <unk>, the source word it looks at most is copied (Jean et al. 2015). It takes attention.':
    '网络说<unk>时，复制它最关注的源词（Jean et al. 2015）。需要有注意力。',
  "nBest is {0}, more than the beam's width of {1}; widen the beam or ask for fewer.":
    'nBest为{0:number}，大于束宽{1:number}；请加大束宽，或少要几个译文。',
};
