import { formatInteger, formatProbability, formatWeight } from '../../format.ts';
import type { LessonsText } from '../../useLessonsText.ts';

/** Lesson 2 in Chinese. */
export const chineseMemory: LessonsText['texts']['memory'] = {
  title: '从RNN到LSTM',
  about: '同一个任务，两种单元，两条曲线：带门的记忆有什么用。',
  aims: ['说出普通循环网络为什么会遗忘', '比较只差一个设置的两次训练', '读出LSTM的门在某个字母处做了什么'],
  steps: {
    plain: {
      title: '普通RNN，逐个字母',
      body: [
        '还是那十二句问候，不过现在每个字母是一个词元。“Hello world”变成十一个字符加</s>，最先读到的内容必须一直保留到最后。',
        '状态每一步都被重写。后面的状态对前面状态的依赖，是一连串因子的乘积，隔多少步就有多少个因子。这样的乘积很快就会消失（或者爆炸，所以要做梯度裁剪），因此离得远的内容很难学到。',
        '网络有16个单元；600步在笔记本电脑上大约五秒。',
      ],
      formulas: [
        'h_t = \\tanh(W x_t + U h_{t-1} + b)',
        '\\frac{\\partial h_T}{\\partial h_1} = \\prod_{t=2}^{T} \\operatorname{diag}(1 - h_t^2)\\, U',
      ],
      act: '布置普通RNN',
      task: '按“训练”，让它跑完。看曲线，也看“Hello world”译成了什么。',
      seen: ({ text, tokens, steps, loss }) =>
        `训练${formatInteger(steps)}步后，普通RNN读入${formatInteger(tokens)}个词元，写出“${text}”。损失是每词元${formatWeight(loss)}奈特。这条曲线会留下来作比较：请进入下一步。`,
    },
    gated: {
      title: '同一个任务，换成LSTM',
      body: [
        'LSTM（长短时记忆网络）另外保存一组数，即记忆$c_t$，它不会每一步都被重写。门是0到1之间的数，决定记忆留下多少、写入多少、露出多少。',
        '语料库、大小、随机种子和步数都与上一步相同，只换了单元。600步在笔记本电脑上大约十秒。',
      ],
      formulas: ['c_t = f_t \\odot c_{t-1} + i_t \\odot g_t', 'h_t = o_t \\odot \\tanh(c_t)'],
      question: {
        ask: '训练同样的步数之后，LSTM的损失会……',
        options: ['明显更低', '差不多', '更高：它要学的权重更多'],
        because: ({ plain, gated }) =>
          gated < plain
            ? '经过记忆，梯度从一步传到另一步只需乘以$f_t$。门开着的地方，梯度完整到达，开头的字母也就学得到。'
            : 'LSTM的单元有四倍的权重，起步可能较慢。序列更长时记忆才见效：换一个随机种子试试。',
      },
      act: '布置LSTM',
      task: '再按一次“训练”。虚线是普通RNN的曲线。如果没有虚线，请退回一步，先训练普通RNN。',
      seen: ({ step, plain, gated, text }) =>
        `在第${formatInteger(step)}步，普通RNN的损失是${formatWeight(plain)}，LSTM是${formatWeight(gated)}：每词元${gated < plain ? '低' : '高'}${formatWeight(Math.abs(plain - gated))}奈特。LSTM写出“${text}”。`,
    },
    gates: {
      title: '单元内部',
      body: [
        '每个门都是一个以sigmoid结尾的小层。它读入字母和前一个状态；$\\sigma$为每个单元给出0（关）到1（开）之间的一个数。',
        '遗忘门$f_t$决定记忆留下多少，输入门$i_t$决定候选值$g_t$写入多少，输出门$o_t$决定记忆露出多少。',
      ],
      formulas: [
        'f_t = \\sigma(W_f x_t + U_f h_{t-1} + b_f)',
        'i_t = \\sigma(W_i x_t + U_i h_{t-1} + b_i)',
        'o_t = \\sigma(W_o x_t + U_o h_{t-1} + b_o)',
        'g_t = \\tanh(W_g x_t + U_g h_{t-1} + b_g)',
      ],
      question: {
        ask: '遗忘门为1、输入门为0时，这个单元的记忆会怎样？',
        options: ['原样保留', '被清除', '被新字母取代'],
        because: () =>
          '$c_t = 1 \\cdot c_{t-1} + 0 \\cdot g_t$：什么都没丢，什么都没进。一个单元就能这样把第一个字母带到最后。',
      },
      act: '画出展开的LSTM',
      task: '点击编码器（上面一行）的一格：它的门会在图旁展开。试试靠前和靠后的字母。',
      seen: ({ token, units, forget, lowest, highest, input }) =>
        `在“${token}”处，${formatInteger(units)}个单元的遗忘门平均保留${formatProbability(forget)}的记忆；最小的${formatProbability(lowest)}，最大的${formatProbability(highest)}。输入门平均打开${formatProbability(input)}。`,
    },
  },
  teacher: {
    notes: [
      '十五分钟，包括两次短训练。时间不够时，可以一半学生训练RNN，另一半训练LSTM；完成第二步后，每个屏幕上都有两条曲线。',
      '纵轴是对数刻度：距离相等，倍数相等。普通RNN会停在一个水平上，LSTM则继续下降。',
      '换一个随机种子，数字会变，名次很少变。一个好练习：把单元换成“GRU”，它有两个门，没有单独的记忆。',
    ],
    questions: [
      {
        ask: '普通RNN的梯度为什么会消失？',
        answer:
          '每一步都要乘以$U$和$1 - h_t^2$，后者最多是1。乘上十二个这样的因子，所剩无几，权重就很难从开头的字母学到东西。',
      },
      {
        ask: '如果LSTM的遗忘门总是0，会怎样？',
        answer: '除了状态告诉各个门的信息，它一步也记不住：比普通RNN还差。',
      },
      {
        ask: 'LSTM消除了固定长度的向量吗？',
        answer: '没有。它记得更久，但交出去的一切仍要装进一个状态。下一课就看由此产生的后果。',
      },
    ],
  },
};
