/** What the splits of the built-in corpus ask. */
export const chineseSplits: Readonly<Record<string, string>> = {
  'New sentences': '新句子',
  'Does the model translate new sentences of the kinds and words it was trained on?':
    '由训练过的句型和词组成的新句子，模型能翻译吗？',
  'New combinations of words': '新的词语组合',
  'Does it put together words that it knows well but has never seen side by side?':
    '它能把熟悉但从未一起出现过的词组合起来吗？',
  'New combinations of rules': '新的规则组合',
  'Does it join a pronoun, a negation and the passé composé in one clause, having seen only two of the three at a time?':
    '只见过三者中任意两者同时出现，它能把代词、否定和复合过去时放进一个分句吗？',
  'Longer sentences': '更长的句子',
  'Does it translate sentences of up to 50 words after training on none longer than 20?':
    '训练时没有超过20个词的句子，它能翻译长达50个词的句子吗？',
};
