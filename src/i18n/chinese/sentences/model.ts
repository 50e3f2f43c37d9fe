/** What the network looks like. */
export const chineseModel: Readonly<Record<string, string>> = {
  Attention: '注意力',
  'How the decoder decides, for each word it writes, which source words to look at.':
    '解码器每写一个词时，如何决定看源句的哪些词。',
  'Additive (Bahdanau)': '加性（Bahdanau）',
  'score = v · tanh(W s + U h), a small network (Bahdanau et al. 2014).':
    'score = v · tanh(W s + U h)，一个小网络（Bahdanau et al. 2014）。',
  'Dot product (Luong)': '点积（Luong）',
  'score = s · h: the states themselves must be alike (Luong et al. 2015).':
    'score = s · h：状态本身必须相似（Luong et al. 2015）。',
  'Scaled dot product': '缩放点积',
  'score = s · h / √H: the dot product kept at one size (Vaswani et al. 2017).':
    'score = s · h / √H：让点积保持同样的量级（Vaswani et al. 2017）。',
  'General (Luong)': '双线性general（Luong）',
  'score = s · W h: a matrix learns what to compare (Luong et al. 2015).':
    'score = s · W h：由一个矩阵学习比较什么（Luong et al. 2015）。',
  'Concat (Luong)': '拼接concat（Luong）',
  'score = v · tanh(W [s; h]): one layer reads both states (Luong et al. 2015).':
    'score = v · tanh(W [s; h])：一层同时读两个状态（Luong et al. 2015）。',
  'Trainable query': '可训练查询',
  'score = e · h, with a learnt vector e for each position of the translation: it knows where it is, not what it says.':
    'score = e · h，译文的每个位置有一个学到的向量e：它知道自己在哪里，不知道自己说什么。',
  'None (fixed vector)': '无（固定向量）',
  'The final encoder state alone carries the sentence (Sutskever et al. 2014): the bottleneck.':
    '整句话只靠编码器的最终状态传递（Sutskever et al. 2014）：瓶颈。',
  'Attention stands': '注意力的位置',
  'Whether the decoder looks at the source before it updates its state, or afterwards.':
    '解码器是在更新状态之前看源句，还是之后。',
  'Before the cell (Bahdanau)': '单元之前（Bahdanau）',
  'The former state asks, and what it finds enters the new state (Bahdanau et al. 2014).':
    '由前一状态来查询，查到的内容进入新状态（Bahdanau et al. 2014）。',
  'After the cell (Luong)': '单元之后（Luong）',
  'The new state asks, and what it finds joins it on the way out (Luong et al. 2015): faster.':
    '由新状态来查询，查到的内容在输出时与它合并（Luong et al. 2015）：更快。',
  'Input feeding': '输入馈送',
  'The decoder reads its last attentional state beside each word (Luong et al. 2015, 3.3).':
    '解码器读每个词时，也读自己上一步的注意力状态（Luong et al. 2015，3.3）。',
  Coverage: '覆盖度',
  'The score sees how much each source word has been looked at (Tu et al. 2016; See et al. 2017).':
    '打分时能看到每个源词已被关注了多少（Tu et al. 2016；See et al. 2017）。',
  Cell: '单元类型',
  'The unit that reads one token after the other and remembers.': '逐个读取词元并记住内容的单元。',
  LSTM: 'LSTM',
  'A memory cell with input, forget and output gates (Hochreiter and Schmidhuber 1997; Gers et al. 2000).':
    '带输入门、遗忘门和输出门的记忆单元（Hochreiter和Schmidhuber 1997；Gers et al. 2000）。',
  GRU: 'GRU',
  'Two gates and no separate memory (Cho et al. 2014): fewer weights, often as good.':
    '两个门，没有单独的记忆（Cho et al. 2014）：权重更少，效果往往一样好。',
  'Plain RNN': '普通RNN',
  'h = tanh(W e + U h + b) (Elman 1990): forgets quickly, which is the lesson.':
    'h = tanh(W e + U h + b)（Elman 1990）：忘得快，这正是要学的一课。',
  Layers: '层数',
  'How many recurrent layers stand on top of each other, in the encoder and in the decoder.':
    '编码器和解码器各叠多少个循环层。',
  'Residual layers': '残差层',
  'Each layer above the first adds its input to its output (Wu et al. 2016).':
    '第一层以上的每一层都把输入加到输出上（Wu et al. 2016）。',
  'Bidirectional encoder': '双向编码器',
  'Reads the source both ways, half the units each, so that every state knows both sides of its word.':
    '从两个方向读源句，各用一半单元，使每个状态都了解所在词的两侧。',
  'Reversed source': '源句反向',
  'The encoder reads from the end, so that first words stand close (Sutskever et al. 2014).':
    '编码器从句尾读起，使句首的词离得近（Sutskever et al. 2014）。',
  Bridge: '桥接',
  "How the encoder's last state becomes the decoder's first.": '编码器的最终状态如何变成解码器的初始状态。',
  Dense: '全连接',
  'Through a learnt layer with tanh (Bahdanau et al. 2014, A.2.2).':
    '经过一个学到的tanh层（Bahdanau et al. 2014，A.2.2）。',
  Copy: '复制',
  'As it is (Sutskever et al. 2014).': '原样传递（Sutskever et al. 2014）。',
  Zero: '零',
  'The decoder starts from nothing: attention is all it has.': '解码器从零开始：只能依靠注意力。',
  'Tokens enter as': '词元的输入形式',
  'What the first layer reads of a token.': '第一层读到的词元是什么样的。',
  Embedding: '词嵌入',
  'A learnt vector for each token.': '每个词元一个学到的向量。',
  'One-hot': 'one-hot',
  'A 1 at its place among zeros: for small vocabularies, such as characters.':
    '自己的位置为1，其余为0：适合小词表，比如字符。',
  'Tied output': '共享输出层',
  'The output layer shares the target embeddings (Press and Wolf 2017): fewer weights.':
    '输出层与目标词嵌入共享权重（Press和Wolf 2017）：权重更少。',
  'Dense weights start': '全连接层初始化',
  'How widely the first weights of dense layers and attention are drawn.':
    '全连接层和注意力的初始权重在多大范围内抽取。',
  'By inputs and outputs': '按输入和输出',
  'Within √(6 / (inputs + outputs)) (Glorot and Bengio 2010), as in Keras.':
    '在√(6 / (输入 + 输出))之内（Glorot和Bengio 2010），与Keras相同。',
  'By inputs': '按输入',
  'Within 1 / √inputs, as in PyTorch: a large output layer starts wider.':
    '在1 / √输入之内，与PyTorch相同：大的输出层初始值更分散。',
  'Embedding size': '词嵌入维数',
  'How many numbers stand for a word before the network reads it.': '网络读入之前，一个词用多少个数表示。',
  'Hidden size': '隐藏层大小',
  'How many numbers each state holds. Larger remembers more and trains slower.':
    '每个状态有多少个数。越大记得越多，训练越慢。',
  'hiddenSize is {0}; a bidirectional encoder halves it, so it must be even.':
    'hiddenSize为{0:number}；双向编码器要把它分成两半，所以必须是偶数。',
  "A tied output layer needs embeddings as wide as the decoder's state; they are {0} and {1}.":
    '共享输出层要求词嵌入与解码器状态一样宽；现在分别是{0:number}和{1:number}。',
  'source length': '源句长度',
  'target length': '目标句长度',
  '{0} bridge': '桥接（{0:known}）',
  'Dense, softmax, tied': '全连接，softmax，共享',
  'Dense, softmax': '全连接，softmax',
  'Dense, tanh': '全连接，tanh',
  'Additive attention': '加性注意力',
  'Dot attention': '点积注意力',
  'Scaled dot attention': '缩放点积注意力',
  'General attention': '双线性注意力（general）',
  'Concat attention': '拼接注意力（concat）',
  batch: '批次',
};
