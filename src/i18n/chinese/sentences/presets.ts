/** Networks of the literature. */
export const chinesePresets: Readonly<Record<string, string>> = {
  Default: '默认',
  'A bidirectional LSTM with additive attention after the cell: small enough for a laptop, good within minutes.':
    '双向LSTM，加性注意力放在单元之后：小到笔记本电脑就能训练，几分钟就有不错的效果。',
  'Keras, index embedding': 'Keras，索引加词嵌入',
  'The encoder-decoder that Keras tutorials begin with: 10,000 words (four of them special), embeddings of 256, one LSTM of 1,024 on each side, RMSprop; large for a browser.':
    'Keras教程开头的那种编码器-解码器：10000个词（其中四个是特殊词），256维词嵌入，两侧各一个1024维的LSTM，RMSprop；对浏览器来说偏大。',
  'Keras, one-hot characters': 'Keras，one-hot字符',
  'Keras’s own example lstm_seq2seq (Chollet 2017): characters as one-hot vectors, an LSTM of 256 on each side, RMSprop, a fifth held out.':
    'Keras自带的示例lstm_seq2seq（Chollet 2017）：字符作为one-hot向量，两侧各一个256维的LSTM，RMSprop，留出五分之一。',
  'Sutskever 2014, small': 'Sutskever 2014（小）',
  'Sequence to Sequence Learning (Sutskever et al. 2014), section 3, at an eighth of the width: four LSTM layers, the source reversed, no attention, beam search.':
    'Sequence to Sequence Learning（Sutskever et al. 2014）第3节，宽度缩为八分之一：四层LSTM，源句反向，没有注意力，束搜索。',
  'Bahdanau 2014, small': 'Bahdanau 2014（小）',
  'Learning to Align and Translate (Bahdanau et al. 2014), section 3 and A.1: a bidirectional GRU, additive attention before the cell; with a tanh layer where the paper has maxout.':
    'Learning to Align and Translate（Bahdanau et al. 2014）第3节和A.1：双向GRU，加性注意力放在单元之前；论文中的maxout换成tanh层。',
  'Luong 2015, small': 'Luong 2015（小）',
  'Effective Approaches to Attention (Luong et al. 2015), sections 3.1, 3.3 and 4.1, with two layers for its four: general attention, input feeding, the source reversed, dropout .2.':
    'Effective Approaches to Attention（Luong et al. 2015）第3.1、3.3和4.1节，四层改为两层：双线性（general）注意力，输入馈送，源句反向，dropout 0.2。',
  'Vanilla RNN': '普通RNN',
  'Where it all began: h = tanh(W e + U h + b) (Elman 1990) on both sides, and its last state is all the decoder gets.':
    '一切的开端：两侧都是h = tanh(W e + U h + b)（Elman 1990），解码器得到的只有它的最终状态。',
  'To follow by hand': '手算示例',
  'Eight units, so few that every number can be read: a plain RNN, its last state handed over, a learnt query e for each position, a = softmax(e · h), v = Σ a h; for the corpus “Hello world”.':
    '八个单元，少到每个数都能读：普通RNN，传递最终状态，每个位置一个学到的查询e，a = softmax(e · h)，v = Σ a h；用于语料库“Hello world”。',
};
