import { formatInteger, formatLoss, formatProbability } from '../../format.ts';
import { formatExact } from '../../formatMaths.ts';
import type { LessonsText } from '../../useLessonsText.ts';

/** Lesson 1 in Chinese. */
export const chineseSequences: LessonsText['texts']['sequences'] = {
  title: '从序列到序列',
  about: '用“Hello world”和八个数，看编码器和解码器各做什么。',
  aims: ['说出编码器交给解码器的是什么', '在展开的网络里跟踪一个句子', '解释输入和输出的长度为什么可以不同'],
  steps: {
    unrolled: {
      title: '沿着句子展开的网络',
      body: [
        '翻译是把一个序列$x_1 … x_T$变成另一个序列$y_1 … y_U$。两边的长度事先都不知道，顺序很重要，相隔很远的词也可能互相关联。',
        '编码器是一个循环网络，逐个读入词元。它的状态$h_t$是一组数，由第$t$个词元和前一个状态算出。读完最后一个词元，$h_T$就“见过”了整个句子。',
        '解码器是第二个循环网络，从这个状态出发：$s_0 = h_T$。这个固定长度的向量，就是它得到的全部信息。',
      ],
      formulas: ['h_t = \\tanh(W\\,e(x_t) + U\\,h_{t-1} + b)', 's_0 = h_T'],
      question: {
        ask: '关于整个句子，解码器一共得到多少个数？',
        options: ['每个词一个：词越多，数越多', '状态的每个单元一个，与句子长短无关', '词表里的每个词一个'],
        because: ({ units }) =>
          `状态有${formatInteger(units)}个单元，读一个词是这么多，读一百个词还是这么多。正因如此，任意长度的句子都能处理；但这也是瓶颈，第3课会再谈。`,
      },
      act: '画出展开的“Hello world”',
      task: '图中时间从左向右。找到编码器在最后一个词元</s>上的那一格并点击：交出去的就是它的状态。',
      seen: ({ tokens, units, numbers }) =>
        `编码器读了${formatInteger(tokens)}个词元（包括</s>）。它交出的$s_0 = h_${formatInteger(tokens)}$是${formatInteger(units)}个数：${numbers.map((value) => formatExact(value, 3)).join('，')}……`,
    },
    training: {
      title: '从句对中学习',
      body: [
        '现在权重还是随机的，译文毫无意义。可供学习的只有十二个句对：三种问候，四种对象。',
        '训练时，把前面的正确词交给解码器（教师强制），让它说出下一个词各有多大可能。损失是交叉熵：正确词的$-\\ln p$，再取平均。损失的梯度指出每个权重该往哪边调。',
        '这个网络非常小：300步在笔记本电脑上大约五秒。',
      ],
      formulas: ['L = -\\frac{1}{U}\\sum_{t=1}^{U} \\ln p(y_t \\mid y_{<t},\\, x)'],
      question: {
        ask: '300步之后，网络有多确定“Hello world”的译文以“bonjour”开头？',
        options: ['不到.10', '在.10和.90之间', '超过.90'],
        because: ({ pairs, words }) =>
          `只有${formatInteger(pairs)}个句对、${formatInteger(words)}个词元的词表，没有多少可混淆的：每个批次几乎就是整个语料库。真正的语言要久得多。`,
      },
      act: '准备好这个例子',
      task: '按页面底部的“训练”，看着图上方的译文，直到训练结束。',
      seen: ({ text, probability, steps, words, firstLoss, lastLoss }) =>
        `训练${formatInteger(steps)}步后，您自己的网络译出“${text}”，第一个词的概率是${formatProbability(probability)}。损失从${formatLoss(firstLoss)}降到${formatLoss(lastLoss)}。在${formatInteger(words)}个词元中均匀瞎猜，损失是$\\ln ${formatInteger(words)}$ = ${formatLoss(Math.log(words))}。`,
    },
    'word-by-word': {
      title: '一次一个词',
      body: [
        '解码器怎样训练，就怎样写：读入前一个词元（一开始是<s>），更新状态，再由softmax把状态变成每个词的概率。写下概率最大的词，下一步再把它读进来。',
        '输入是两个词。没有人告诉解码器要输出三个。',
      ],
      formulas: [
        's_t = \\tanh(W\\,e(y_{t-1}) + U\\,s_{t-1} + b)',
        'p(y_t) = \\operatorname{softmax}(V s_t + c)',
      ],
      question: {
        ask: '解码器怎么知道译文结束了？',
        options: ['它数源句有几个词', '它总是写三个词', '它写出一个结束词元，像选别的词一样选出来'],
        because: () => '它学习的句对都以</s>结尾，所以“结束”只是又一个要预测的词。这样，输出可以是任意长度。',
      },
      act: '显示译文',
      task: '如果还没有训练，请先训练。然后用图上方的播放控件一步步后退，直到只剩第一个词。',
      seen: ({ word, second, probability, endProbability, sourceWords, targetWords }) =>
        `第一个词是“${word}”（${formatProbability(probability)}）；解码器接着读入它，写出“${second}”。${formatInteger(sourceWords)}个词变成了${formatInteger(targetWords)}个，随后</s>以概率${formatProbability(endProbability)}出现。`,
    },
  },
  teacher: {
    notes: [
      '十分钟，无需准备。页面载入之后不再需要网络连接。',
      '按下按钮之前，先让全班对每个问题投票。看图时用手指跟着一个词走：沿着编码器，穿过狭窄的通道，再沿着解码器。',
      '如果训练没有得到“Bonjour le monde”（随机种子不走运），按“重置”再训练一次。',
    ],
    questions: [
      {
        ask: '编码器和解码器为什么是两个网络，而不是一个？',
        answer:
          '它们读的是词表不同的两种语言，而且解码器还要知道自己已经写了什么。两者各有权重，通过同一个损失一起训练。',
      },
      {
        ask: '什么是教师强制？它有什么问题？',
        answer:
          '训练时，不管解码器自己想写什么，它读到的前一个词总是正确的。翻译时它读自己写的词，所以第一个错误就会把它带到从未到过的地方。',
      },
      {
        ask: '还有哪些任务是把序列变成序列？',
        answer: '语音变文字，长文变摘要，问题变回答。编码器和解码器会变，框架不变。',
      },
    ],
  },
};
