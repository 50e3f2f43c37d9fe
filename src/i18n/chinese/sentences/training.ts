/** How the network is trained: optimiser, schedule, length. */
export const chineseTraining: Readonly<Record<string, string>> = {
  Optimiser: '优化器',
  'How the gradients of a batch become a change of the weights.': '一个批次的梯度如何变成权重的改动。',
  Adam: 'Adam',
  'Keeps a running mean of each gradient and of its square, and steps by their ratio (Kingma and Ba 2014).':
    '对每个梯度及其平方保持滑动平均，按两者之比前进（Kingma和Ba 2014）。',
  AdamW: 'AdamW',
  'Adam with weight decay apart from the gradient (Loshchilov and Hutter 2019). Without decay it is Adam.':
    '权重衰减与梯度分开的Adam（Loshchilov和Hutter 2019）。没有衰减就是Adam。',
  RMSprop: 'RMSprop',
  'Divides each gradient by the root of its running mean square (Tieleman and Hinton 2012).':
    '每个梯度除以自身平方滑动平均的平方根（Tieleman和Hinton 2012）。',
  'SGD with momentum': '带动量的SGD',
  'Follows the gradients themselves, with the speed of earlier steps (Sutskever et al. 2013).':
    '直接沿梯度走，并带着之前各步的速度（Sutskever et al. 2013）。',
  'Learning rate': '学习率',
  'How far each step moves the weights. Too high diverges, too low crawls.':
    '每一步把权重移动多远。太高会发散，太低走得慢。',
  'Beta 1': 'β1',
  'How much of the running mean of the gradients is kept at each step.': '每一步保留多少梯度的滑动平均。',
  'Beta 2': 'β2',
  'How much of the running mean of their squares is kept at each step.': '每一步保留多少梯度平方的滑动平均。',
  'Decay of the mean square': '均方的衰减',
  'How much of the running mean of squared gradients is kept: .9 in Keras, .99 in PyTorch.':
    '保留多少梯度平方的滑动平均：Keras为0.9，PyTorch为0.99。',
  Momentum: '动量',
  'How much of the former step goes into the next one; 0 follows each gradient afresh.':
    '上一步有多少带入下一步；0表示每次只看当前梯度。',
  Epsilon: 'ε',
  'Added to what a gradient is divided by, so that none is divided by 0.': '加到梯度的除数上，以免除以0。',
  'Epsilon stands': 'ε的位置',
  'Whether epsilon is added to the mean square or to its root.': 'ε加在均方上，还是加在它的平方根上。',
  'Inside the root': '根号内',
  'g / √(v + ε), as Keras has it.': 'g / √(v + ε)，与Keras相同。',
  'Outside the root': '根号外',
  'g / (√v + ε), as PyTorch has it.': 'g / (√v + ε)，与PyTorch相同。',
  'Weight decay': '权重衰减',
  'Pulls every weight towards 0. AdamW shrinks the weights themselves; the others add the pull to the gradient.':
    '把每个权重拉向0。AdamW直接缩小权重，其余的把这个拉力加到梯度上。',
  'Gradient clipping': '梯度裁剪',
  'Gradients longer than this are shortened to it, so that one odd batch cannot throw the weights far; 0 never does.':
    '比这更长的梯度会被缩短到此值，免得一个反常的批次把权重甩得太远；0表示从不裁剪。',
  Schedule: '学习率调度',
  'Whether the learning rate stays as it is or shrinks towards the last step.':
    '学习率保持不变，还是越到最后越小。',
  Cosine: '余弦',
  'Large steps at first, ever smaller ones towards the end (Loshchilov and Hutter 2016).':
    '开始步子大，越到最后越小（Loshchilov和Hutter 2016）。',
  Constant: '恒定',
  'The same learning rate at every step.': '每一步学习率都相同。',
  'Warm-up, inverse root': '预热后按平方根倒数',
  'Rises to the set rate, then falls with the root of the steps (Vaswani et al. 2017, section 5.3).':
    '先升到设定值，再随步数的平方根下降（Vaswani et al. 2017，第5.3节）。',
  'On a plateau': '停滞时降低',
  'Shrinks whenever sentences held out have not got better for a while.':
    '留出的句子一段时间没有改进时就降低。',
  'Warm-up steps': '预热步数',
  'Over how many steps the learning rate rises from almost nothing to what is set.':
    '学习率用多少步从几乎为零升到设定值。',
  'Plateau factor': '停滞系数',
  'What the learning rate is multiplied by on a plateau.': '停滞时学习率乘以多少。',
  'Plateau patience': '停滞耐心值',
  'After how many validations in a row without a new lowest loss the learning rate shrinks.':
    '连续多少次验证没有更低的损失后降低学习率。',
  'Batch size': '批大小',
  'How many sentence pairs each step learns from.': '每一步从多少个句对学习。',
  Steps: '步数',
  'After how many steps training stops by itself.': '训练多少步后自动停止。',
  Epochs: '轮数',
  'How often training goes through all sentence pairs before it stops; 0 counts steps instead.':
    '训练把所有句对过几遍后停止；0表示按步数计。',
  Seed: '随机种子',
  'Where all chance starts: the same seed gives the same first weights and the same order of sentences.':
    '一切随机性的起点：种子相同，初始权重和句子顺序就相同。',
  'learningRate times weightDecay is {0}; it must be below 1, or every step turns the weights round.':
    'learningRate乘以weightDecay为{0:number}；必须小于1，否则每一步都会把权重翻转。',
};
