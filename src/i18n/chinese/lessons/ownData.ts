import { formatAverage, formatInteger, formatLoss } from '../../format.ts';
import { formatExact } from '../../formatMaths.ts';
import type { LessonsText } from '../../useLessonsText.ts';

type Texts = LessonsText['texts']['own-data'];

/** Lesson 8 in Chinese. */
export const chineseOwnData: Texts = {
  title: '用您自己的数据',
  about: '带来句对，看看清洗掉了什么，训练一下，再试试里面没有的句子。',
  aims: [
    '带来自己的平行文本，并说明清洗去掉了什么、为什么',
    '在上面训练，并区分死记硬背与学到规律',
    '说明您的数据去了哪里',
  ],
  steps: {
    read: {
      title: '从行到句对',
      body: [
        '翻译系统从平行文本中学习，也就是句子和它的译文。真实的文本里有重复的行、缺了一半的行、没有翻译而是解释的行，所以先要清洗。',
        '然后词变成数字：每个词在词表里有一个位置，两种语言各一个词表，其余的词归为<unk>。一部分句对留作验证和测试。',
        '您带来的内容在这台设备上、由本页的后台线程读取，保存在这个浏览器里直到您删除，不会发往任何地方，复制的链接里也没有它。',
      ],
      question: {
        ask: '按下按钮，框里会放进我们写的关于课堂的21行文字，其中有几行有问题。最后会剩下多少句对？',
        options: ['21', '20', '19', '18', '17'],
        because: () => '有一行出现了两次，有一行缺译文，还有一行的法语比英语长三倍以上：那是解释，不是翻译。',
      },
      act: '把21行放进框里',
      task: '先看框下显示的三个句对，再按“使用这些句对”。也可以粘贴您自己的行，英语和法语之间用制表符隔开；或者拖入一个文件。',
      seen: ({ read, kept, repeated, lopsided, training, sourceWords, targetWords }) =>
        `读入${formatInteger(read)}个句对，保留${formatInteger(kept)}个；其中${formatInteger(repeated)}个因重复、${formatInteger(lopsided)}个因长度相差太大而去掉。没有第二列的行根本不算句对。用于训练的有${formatInteger(training)}个。词表大小：${formatInteger(sourceWords)}和${formatInteger(targetWords)}个词元。`,
    },
    train: {
      title: '二百步',
      body: [
        '训练说穿了只有五句话：把词变成数字；搭好编码器和解码器；让解码器逐个猜正确译文的下一个词；算出损失；让每个权重逆着梯度挪一点点。然后换下一个批次。训练之后，在留出的句对上评测，改一项设置，再训练一次。',
        '训练之前损失大约是$\\ln V$，也就是在$V$个词元中瞎猜的代价。',
      ],
      question: {
        ask: '这么少的句对，200步，几秒钟。在这些句对上损失会到哪里？',
        options: ['1.5以上：数据太少，学不到什么', '1左右', '接近0'],
        because: () =>
          '一个有二十多万个权重的网络，转眼就能把十几个句子背下来。训练句对上的损失小，说明不了其他句子；这正是验证曲线的用处，只是句对这么少，它也不大靠得住。',
      },
      act: '设为200步，并显示曲线',
      task: '按页面底部的“训练”，让它一直跑完。',
      seen: ({ steps, before, after, validation, seconds }) =>
        `${formatInteger(steps)}步，用了${formatAverage(seconds)}秒，损失从${formatLoss(before)}降到${formatExact(after, 4)}奈特/词元。在留作验证的句对上是${formatLoss(validation)}。`,
    },
    translate: {
      title: '里面没有的句子',
      body: [
        '“The girl closes the door.”是其中一个句对。“The girl closes the window.”不是，但它的每个词都有，而且有别人关窗。',
      ],
      question: {
        ask: '网络能译对“The girl closes the window.”吗？',
        options: ['能', '不能：它只知道见过的'],
        because: ({ isRight }: { readonly isRight: boolean }) =>
          isRight
            ? '可见它学到的不止是那些句子：句对有共同的句型，它会往里填新词。不过请看热力图：句对这么少，没有什么迫使注意力去看正在翻译的那个词，因为邻近的状态里也有它。超出这些句型，它就一无所知了；试试“The window closes the girl.”和“The boys read.”'
            : '这次不能。换一个随机种子，或者换一些用同样的词写的句对，结果也许不同：数据这么少，很多事要看运气。',
      },
      act: '翻译“The girl closes the door.”',
      task: '在输入框里把door改成window。然后写一句走得更远的。',
      seen: ({ sentence, translation, unknown }) =>
        `“${sentence}”译成了“${translation}”。${unknown.length === 0 ? '它的每个词都在词表里；这个句子不在您见过的句对之中。' : `不在词表里的：${unknown.join('、')}。`}`,
    },
  },
  teacher: {
    notes: [
      '八分钟，无需备课；训练只要几秒。用作课题：让各组就一个主题各写三十个句对，再合成一个文件。',
      '读入另一个语料库时，先前训练的网络会被放弃，页面会先询问。如果能够保存，它会留在“训练记录”里。',
      '如果有人带来电子表格：存成两列的CSV就可以拖进来。Parquet、Word和Excel文件会被拒绝，并提示该导出什么。',
      '没有任何内容离开设备，也没有账号。在公用电脑上，请让学生最后在“你的语料库”里把语料库删掉。',
    ],
    questions: [
      {
        ask: '真正的系统需要多少文本？',
        answer:
          '随页面附带的网络用45000个生成的句对训练，认识1400个词。2014年的研究系统用了1200万个句对；如今的系统用得多得多，小语种则少得多。',
      },
      {
        ask: '同样的程序用Python写，有哪些步骤？',
        answer:
          '一样：词元编号、词嵌入、一个返回状态的LSTM、一个以此状态开始的LSTM、带softmax的全连接层、交叉熵，以及RMSprop或Adam这样的优化器。“文件”菜单可以把您的网络导出为zip，里面附有加载和训练它的Python程序。',
      },
      {
        ask: '还可以用它翻译什么？',
        answer:
          '凡是成对的序列都可以：文字写的日期与数字写的日期、词与读音、长文与摘要、语音与文字。其中一边甚至可以是别的东西：由卷积网络读入的图片与它的说明，棋局与该走的棋步，看过的内容与接下来的推荐。',
      },
      {
        ask: '怎样选择网络，怎样让它更好？',
        answer:
          '从预设开始，一次只改一项设置，在未参与训练的句对上比较（见“训练记录”）。最有用的是更多的数据，其次是注意力，再次是规模。已经把训练句对背下来的网络，需要的是更多的数据或dropout，而不是更多的单元。',
      },
      {
        ask: '可以读些什么？',
        answer:
          'Sutskever、Vinyals与Le的“Sequence to Sequence Learning with Neural Networks”（2014）；Cho等（2014）；关于注意力：Bahdanau、Cho与Bengio的“Neural Machine Translation by Jointly Learning to Align and Translate”（2014），以及Luong、Pham与Manning（2015）。两本教材：Goodfellow、Bengio与Courville的《深度学习》第10章；Jurafsky与Martin的“Speech and Language Processing”。',
      },
    ],
  },
};
