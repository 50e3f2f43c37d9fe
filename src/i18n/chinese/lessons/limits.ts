import { formatAverage, formatInteger, formatPercent, formatProbability } from '../../format.ts';
import { formatExact } from '../../formatMaths.ts';
import type { LessonsText } from '../../useLessonsText.ts';

type Texts = LessonsText['texts']['limits'];

/** Lesson 7 in Chinese. */
export const chineseLimits: Texts = {
  title: '它在哪里失败',
  about: '新的组合、长句、未登录词；还有注意力没有告诉我们的事。',
  aims: [
    '说明用留出的句子来测试问的是什么，没有问什么',
    '用三种办法让网络出错，并说明原因',
    '说明什么是注意力汇聚，以及注意力为什么不是解释',
  ],
  steps: {
    test: {
      title: '四句对三句',
      body: [
        '只有在从未训练过的句子上，得分才有意义。这里的句子由同一部语法生成并事先留出：词是学过的，句型是学过的，句子却是新的。',
        'BLEU统计与正确译文相同的一到四个连续的词，从0到100。“完全匹配”更严格：每个词都要对。',
      ],
      question: {
        ask: '一千个留出的句子里，有多少会逐词译得完全正确？',
        options: ['一半或更少', '大约四分之三', '几乎全部'],
        because: ({ bleu }: { readonly bleu: number }) =>
          `绝大多数词都对，BLEU是${formatAverage(bleu)}；但错一个词整句就算错，句子越长机会越多。下面几步就来找错在哪里。`,
      },
      act: '显示测试',
      task: '按“评测”。需要几秒，慢的设备上半分钟。',
      seen: ({ pairs, exactMatch, bleu }) =>
        `${formatInteger(pairs)}个句子中有${formatPercent(exactMatch)}完全正确；BLEU ${formatAverage(bleu)}。旁边还有更难的测试，各需一个专门的网络。训练3000步的记录：新句子86 BLEU，从未同时出现的规则58，比训练中都长的句子48。`,
    },
    combination: {
      title: '词是旧词，组合是新的',
      body: [
        '“The tired girl sleeps.”译得对。网络知道许多名词的复数，也知道许多形容词的阴性。',
        '人知道这两条规则，就会一起用。网络学的是出现过的东西，而有些组合很少出现，或者从不出现。',
      ],
      question: {
        ask: '“The tired girls sleep.”会译成什么？',
        options: ['正确的译文：les filles fatiguées dorment', '总有什么地方不一致'],
        because: ({ isRight }: { readonly isRight: boolean }) =>
          isRight
            ? '它做到了。再试试别的形容词：许多形容词的阴性复数都会出错。'
            : '每个词、每条规则它都知道，却在两条规则相遇之处出错：又是阴性又是复数。词形是照见过的样子拼出来的，并不是按规则推出来的。',
      },
      act: '翻译“The tired girl sleeps.”',
      task: '在输入框里改成复数：The tired girls sleep.',
      seen: ({ before, after }) => `“${before}”变成了“${after}”。正确的是“les filles fatiguées dorment.”`,
    },
    length: {
      title: '比见过的都长',
      body: [
        '注意力打通了第3课的瓶颈，但网络并没有因此与长度无关：下一步该看哪里也是学来的，而且是在出现过的长度上学来的。',
      ],
      question: {
        ask: '两个分句都译全了。换成四个，词数超过训练中的任何句子，会怎样？',
        options: ['四个都译出来', '漏掉一些'],
        because: () =>
          '解码器得知道自己走到了哪个分句，而四个相似的分句在它看来差不多。它在句子通常结束的地方就结束了。网络里没有什么规定每个源词都要译一次；覆盖度模型补上的正是这一点（Tu等，2016）。',
      },
      act: '翻译两个分句',
      task: '在句点前加上：and the red bird sleeps and the small girl sleeps',
      seen: ({ words, longest, translation, passedOver }) =>
        `共${formatInteger(words)}个词元，而训练中最长的句子只有${formatInteger(longest)}个。译文是“${translation}”。${passedOver.length === 0 ? '每个词都看到了。' : `几乎没看的词：${passedOver.join('、')}。`}`,
    },
    unknown: {
      title: '从没见过的词',
      body: ['以词为单位的网络词表是固定的。其他任何词，不论什么意思，读到的都是同一个词元<unk>。'],
      question: {
        ask: '您将用一个未登录词换掉cat。译文里会出现什么？',
        options: ['一个空缺，标为未知', '照抄的英语词', '某个它认识的法语词'],
        because: () =>
          '它的语料库里每个法语词都是已知的，所以它从没学过写<unk>，只会写在那里看来可能的词。如果网络写出了<unk>，就可以照抄它所看的词：见“解码”下的开关“替换未登录词”。改用子词（在“语料库”里）可以大大减轻这个问题。',
      },
      act: '翻译“The black cat sleeps.”',
      task: '在输入框里把cat写成dragon。再试robot、zebra，或您的名字：比较译文。',
      seen: ({ unknown, vocabulary, translation }) =>
        `${unknown.join('、')}：不在它认识的${formatInteger(vocabulary)}个词里。它写的是“${translation}”，通顺，却是错的。换哪个未登录词结果都一样，因为网络读到的都一样。`,
    },
    sink: {
      title: '目光停在哪里',
      body: [
        '每一行的权重之和总是1，哪怕没有什么可看。写句点或</s>用不着源句，但这一行还是得看着什么地方。',
        '它会看向无碍的地方：多半是源句的句点和</s>。这样的位置叫作注意力汇聚。大语言模型里也有。',
      ],
      formulas: ['\\sum_i a_{it} = 1'],
      question: {
        ask: '就所有行而言，有多少注意力落在源句的句点和</s>这些没有意义的位置上？',
        options: ['不到一成', '一成到一半', '一半以上'],
        because: ({ all }: { readonly all: number }) =>
          `所有行合计是${formatPercent(all)}。句子很短时还会多得多。所以热力图清晰并不证明译得好：要看清晰的格子看的是什么。`,
      },
      act: '翻译“The hens are sleeping.”',
      task: '看热力图的最后一行，也就是</s>那一行，读出最后两格。',
      sum: {
        ask: () => '</s>这一行给句点和</s>的权重合起来是多少？',
        hint: ({ stop, end }) =>
          `句点下是${formatProbability(stop)}，</s>下是${formatProbability(end)}，合计${formatProbability(stop + end)}。`,
      },
      seen: ({ row, all }) =>
        `最后一行把${formatPercent(row)}的权重放在没有东西可译的地方；所有行合计是${formatPercent(all)}。`,
    },
    explanation: {
      title: '注意力不是解释',
      body: [
        '深色的格子说明网络看了哪里，却没有说明正是这一眼起了作用。要弄清楚，就把那个词拿掉，看看有什么变化：这叫留一法。',
        'Jain与Wallace（2019）把它写成了标题：“Attention is not Explanation”；Wiegreffe与Pinter回应道：“Attention is not not Explanation”。',
      ],
      question: {
        ask: '写les的时候，网络主要看The。如果把The拿掉，les会怎样？',
        options: ['会变：它是从The来的', '不变'],
        because: ({ weight }: { readonly weight: number }) =>
          `权重有${formatProbability(weight)}的词，拿掉了却什么也没变。英语的“the”可以是le、la或les；之所以是les，是因为hens，而这一行看hens要少得多。hens的信息早已在别的状态里，因为编码器是双向读的。`,
      },
      act: '翻译“The hens are sleeping.”',
      task: '读出les行、the列的权重。然后在输入框里删掉The。“讲解”面板会对每个词逐一这样做。',
      seen: ({ weight, probability, still, before, after }) =>
        `有The时（它得到${formatProbability(weight)}的注意力）：“${before}”，第一个词的概率${formatExact(probability, 3)}。没有时：“${after}”，${formatExact(still, 3)}。`,
    },
  },
  teacher: {
    notes: [
      '十二分钟，无需备课，无需训练；每一步都可单独使用，时间不够就略去几步。如果默认的网络正在训练，它会暂停，按“训练”即可继续；如果是您自己的其他网络，页面会先询问再放弃。',
      '让全班自己收集失败的例子：谁用认识的词找到译错的最短句子，谁就赢。带小问号的词是网络不认识的，不算。',
      '如果有人因此断定神经翻译不行：这个网络只有1400个词，只在生成的句子上训练了几分钟。大系统也有同样种类的失败，只是更少、更难察觉：漏译分句、凭空造词、通顺的胡话。',
      '更难的测试（“测试”里的“新的规则组合”“更长的句子”）各需一个专门的网络，训练要几分钟。记录下来的数字和得到它们的命令见docs/results.md。',
    ],
    questions: [
      {
        ask: '为什么要按规则留出句子，而不是随机留出？',
        answer:
          '随机留出，考的还是同样的东西；留出一种组合，考的是有没有学到规则。在记录的运行里，随机测试得86 BLEU，留出的三条规则的组合得58。',
      },
      {
        ask: '对未登录词有什么办法？',
        answer:
          '把词切成小块（字节对编码，或者字符），任何词就都能用已知的词元拼出来；照抄所看的词；或者用更多的文本训练。',
      },
      {
        ask: '怎样才算解释？',
        answer: '能预言输入改变后会发生什么，才算解释。拿掉词就是这样的实验；单有一张权重图则不是。',
      },
      {
        ask: '这种结构之后是什么？',
        answer:
          'Transformer（2017）保留了注意力，在编码器和解码器内部也用它，并去掉了循环，所有位置可以同时计算：训练更快，长句译得更好。这里学到的注意力在那里同样成立。',
      },
    ],
  },
};
