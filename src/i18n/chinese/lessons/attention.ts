import { formatInteger, formatPercent, formatProbability, formatWeight } from '../../format.ts';
import { formatExact } from '../../formatMaths.ts';
import type { LessonsText } from '../../useLessonsText.ts';

/** Lesson 4 in Chinese. */
export const chineseAttentionLesson: LessonsText['texts']['attention'] = {
  title: '手算注意力',
  about: '用网络里的真实数字算一个权重和一个上下文，再看各行随着学习变得集中。',
  aims: ['由一行的分数算出$a_{it}$', '说出上下文$v_t$由什么组成', '区分集中的行和平均的行，并用一个数来表示'],
  steps: {
    'by-hand': {
      title: '手算一个权重',
      body: [
        '有了注意力，解码器不再只依赖一个向量。每写一个词，它都查看编码器的所有状态$h_1 … h_T$，并决定各取多少。',
        '这里的做法简单到极点：译文的每个位置$t$有一个可学习的向量$e_t$，它与$h_i$的点积就是分数，softmax再把一行的分数变成总和为1的权重。',
      ],
      formulas: ['a_{it} = \\frac{\\exp(e_t \\cdot h_i)}{\\sum_{j=1}^{T} \\exp(e_t \\cdot h_j)}'],
      act: '显示带注意力的手算示例',
      task: '根据下面的分数算出一个权重，可以用计算器。图中弧线的粗细就是权重的大小。',
      sum: {
        ask: ({ word, tokens, scores }) =>
          `写第一个词（现在是“${word}”）时，分数是${scores.map((score, at) => `$e_1 \\cdot h_${at + 1}$ = ${formatExact(score, 3)}（${tokens[at]}）`).join('，')}。“${tokens[0]}”得到多少注意力，即$a_{11}$是多少？`,
        hint: ({ scores }) =>
          `每个分数取$\\exp$：${scores.map((score) => formatExact(Math.exp(score), 3)).join('，')}。总和是${formatExact(
            scores.reduce((sum, score) => sum + Math.exp(score), 0),
            3,
          )}。用第一个数除以它。`,
      },
      seen: ({ tokens, weight, entered }) =>
        `您算出${formatExact(entered, 3)}；网络中“${tokens[0]}”的$a_{11}$ = ${formatExact(weight, 5)}。${formatInteger(tokens.length)}个词元平分的话，每个是${formatWeight(1 / tokens.length)}。`,
    },
    context: {
      title: '解码器得到的：上下文',
      body: [
        '权重决定每个状态有多少进入上下文$v_t$，它是一个加权和。它的长度与状态相同，但每写一个词都重新计算：瓶颈就这样打开了。',
        '在Bahdanau的网络（2014）里，分数来自一个小层，它拿$h_i$与解码器的状态比较，而不是固定的$e_t$。softmax和求和是一样的。',
      ],
      formulas: ['v_t = \\sum_{i=1}^{T} a_{it}\\, h_i'],
      question: {
        ask: '如果一个权重是1，其余都是0，上下文就是……',
        options: ['编码器在那个词上的状态', '编码器所有状态的平均', '什么都没有：全是0'],
        because: () =>
          '权重1把那个状态照搬过来，权重0把其余的排除在外。权重相等则得到平均。注意力就在这两者之间。',
      },
      act: '再显示一次',
      task: '算出$v_1$的第一个数。',
      sum: {
        ask: ({ word, tokens, weights, states }) =>
          `对于第一个词（现在是“${word}”），权重是${weights.map((weight, at) => `${formatExact(weight, 3)}（${tokens[at]}）`).join('，')}，各状态的第一个数是${states.map((state) => formatExact(state, 3)).join('，')}。$v_1$的第一个数是多少？`,
        hint: ({ weights, states }) =>
          weights
            .map((weight, at) => `${formatExact(weight, 3)} × ${formatExact(states[at] ?? 0, 3)}`)
            .join(' + '),
      },
      seen: ({ entered, context, states }) =>
        `您算出${formatExact(entered, 3)}；网络中是${formatExact(context, 5)}。它在参与混合的数的最小值${formatExact(Math.min(...states), 3)}和最大值${formatExact(Math.max(...states), 3)}之间，加权平均总是如此。`,
    },
    sharpen: {
      title: '各行随学习变得集中',
      body: [
        '没有人告诉网络该看哪里。损失只认词；但看对了地方就更容易找到下一个词，于是梯度把$e_t$和$h_i$转向彼此。',
        '一行有多集中，可以用熵除以最大可能值$\\ln T$来衡量：1是平均，0是只看一个词。300步在笔记本电脑上大约五秒。',
      ],
      formulas: ['H_t = -\\frac{1}{\\ln T} \\sum_{i=1}^{T} a_{it} \\ln a_{it}'],
      question: {
        ask: '训练之后，最后一个词“monde”主要会看哪里？',
        options: ['hello', 'world', '</s>'],
        because: () =>
          '每个状态也知道它前面的内容，所以看别处也可能够用：注意力不一定就是我们期待的对齐，但常常是。',
      },
      act: '从未训练开始，显示热力图',
      task: '按“训练”，看着各行。训练结束时，平均熵要下降四分之一。',
      seen: ({ steps, first, last, word, source, weight }) =>
        `各行的平均熵原来是${formatProbability(first)}，训练${formatInteger(steps)}步后是${formatProbability(last)}：下降了${formatPercent(1 - last / first)}。“${word}”主要看“${source}”（${formatProbability(weight)}）。`,
    },
  },
  teacher: {
    notes: [
      '十五分钟。两道计算题需要计算器，可以两人合用一个。只要没有人训练过，全班屏幕上的数字都一样，因为随机种子相同。',
      '权重允许有.005的误差。“看看怎么算”给出各个部分，最后一步留给学生。',
      '想更进一步：“数学”标签可以打开每一个数，一直到网络的权重。',
    ],
    questions: [
      {
        ask: '为什么要用exp，而不是直接用分数除以总和？',
        answer: '分数可能是负数，exp把它们变成正数。而且差别会放大：分数多1，权重就是2.718倍。',
      },
      {
        ask: '注意力的代价是什么？',
        answer:
          '每一对位置要算一个分数，一共$T \\cdot U$个。对句子来说微不足道；对长文档来说，这正是今天的模型的限制所在。',
      },
      {
        ask: '一行很集中，能证明那个词是必需的吗？',
        answer: '不能。它只说明解码器看了哪里。需要什么是另一个问题：第7课通过去掉词来寻找答案。',
      },
    ],
  },
};
