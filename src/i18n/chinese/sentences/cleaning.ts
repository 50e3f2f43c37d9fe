/** The rules by which pairs are left out. */
export const chineseCleaning: Readonly<Record<string, string>> = {
  'Empty side': '一侧为空',
  'Leaves out pairs that say nothing on one side.': '去掉有一侧没有内容的句对。',
  'HTML tags': 'HTML标签',
  'Leaves out pairs with an HTML tag on either side.': '去掉任一侧含有HTML标签的句对。',
  'Bare web address': '只有网址',
  'Leaves out pairs of which one side is nothing but a web address.': '去掉有一侧只是一个网址的句对。',
  'Few letters': '字母太少',
  'Leaves out pairs of which one side is mostly digits and signs.': '去掉有一侧大半是数字和符号的句对。',
  'Smallest share of letters': '字母最小占比',
  'How much of each side must be letters, as a share of its characters without the spaces.':
    '每一侧除空格外的字符中，字母至少要占多大比例。',
  'Overlong word': '词过长',
  'Leaves out pairs with a word that is hardly one. Scripts without spaces are exempt.':
    '去掉含有不太像词的超长词的句对。不用空格的文字不受此限。',
  'Longest word': '最长的词',
  'How many characters a word may have.': '一个词最多可以有多少个字符。',
  'Many characters': '字符太多',
  'Leaves out pairs with very much text on either side, whatever its tokens are.':
    '去掉任一侧文字特别多的句对，与词元的种类无关。',
  'Most characters': '最多字符数',
  'How many characters either side may have, spaces included.': '每一侧最多可以有多少个字符，包括空格。',
  'Long sentence': '句子过长',
  'Leaves out pairs with very many tokens on either side. Without it one long sentence can take a great deal of time and memory.':
    '去掉任一侧词元特别多的句对。没有这条规则，一个长句就可能耗费大量时间和内存。',
  'Longest sentence': '最长的句子',
  'Pairs with more tokens than this on either side are left out. 0 goes by the tokens: 30 words, 40 subwords or 100 characters.':
    '任一侧词元多于此数的句对会被去掉。0表示按词元种类决定：30个词、40个子词或100个字符。',
  automatic: '自动',
  'Unequal lengths': '长度悬殊',
  'Leaves out pairs of which one side is so much longer that it is hardly a translation.':
    '去掉一侧比另一侧长太多、不太可能是译文的句对。',
  'Largest ratio of lengths': '最大长度比',
  'How many times as many words one side may have as the other, one added to both: 3 as OpusFilter has it (Aulamo et al. 2020), 9 as Moses.':
    '一侧的词数最多可以是另一侧的多少倍（两侧各加一再相比）：OpusFilter取3（Aulamo et al. 2020），Moses取9。',
  'Same on both sides': '两侧相同',
  'Leaves out pairs of three words or more that read alike in both languages.':
    '去掉三个词以上、两种语言写得一样的句对。',
  'Empty on one side': '一侧为空',
  'Nothing but a web address': '只有一个网址',
  'Letters under {0} %': '字母不足{0:number}%',
  'A word over {0} characters': '有的词超过{0:number}个字符',
  'Over {0} characters': '超过{0:number}个字符',
  'Over {0} tokens': '超过{0:number}个词元',
  'One side over {0} times as long': '一侧超过另一侧{0:number}倍',
  'The same on both sides': '两侧相同',
  'Seen before': '已出现过',
  'Leaves out pairs that stood before; another translation of the same sentence is another pair.':
    '去掉前面已经出现过的句对；同一句的另一种译法算另一个句对。',
  'Too many pairs': '句对太多',
  'Keeps a random sample where there are too many pairs. Without it all are kept: very large files need more memory than a browser has.':
    '句对太多时随机保留一部分。没有这条规则则全部保留：非常大的文件需要的内存会超过浏览器所能提供的。',
  'Most pairs': '最多句对数',
  'At most how many pairs of a file are kept, drawn at random by the split seed; of a file that holds more than four times as many, no more than that are looked at.':
    '一个文件最多保留多少个句对，按划分种子随机抽取；文件中的句对超过此数四倍时，也只看这么多。',
  'Beyond {0} pairs (a random sample stays)': '超出{0:number}个句对（随机保留一部分）',
};
