/** Values of settings that cannot be taken, and links that hold them. */
export const chineseSettings: Readonly<Record<string, string>> = {
  'Not all of the link could be taken. {0}': '链接中有些内容无法采用。{0:told}',
  'What could not be taken stands as it does on a plain visit.': '无法采用的部分与普通访问时相同。',
  'The link is longer than {0} characters.': '链接超过{0:number}个字符。',
  'The link is of version {0}; this page reads version {1}.': '链接是版本{0}；此页面读取版本{1}。',
  'There is no {0} {1}; there are {2}.': '没有叫{1}的{0}；有{2}。',
  '{0} is longer than {1} characters.': '{0}超过{1:number}个字符。',
  'step is {0}; it must lie between 1 and {1}.': 'step为{0}；必须在1和{1:number}之间。',
  'step counts for nothing without a lesson.': '没有课程，step不起作用。',
  'The link has {0} more than once; the first one counts.': '链接中{0}出现不止一次；以第一次为准。',
  '{0}: {1}': '{0}：{1:known}',
  '{0}: {1}.': '{0:known}：{1:told}。',
  '{0} must be a number.': '{0}必须是数。',
  '{0} must be a whole number, not {1}.': '{0}必须是整数，不能是{1}。',
  '{0} is {1}; it must lie between {2} and {3}.': '{0}为{1:number}；必须在{2:number}和{3:number}之间。',
  '{0} must be true or false.': '{0}必须是true或false。',
  '{0} must be one of {1}.': '{0}必须是下列之一：{1}。',
  'The settings must be a JSON object.': '设置必须是一个JSON对象。',
  '{0} is not a setting; there are {1}.': '{0}不是设置项；设置项有{1}。',
  'A setting is written name=value, such as hiddenSize=256, not "{0}".':
    '设置写成“名称=值”，例如hiddenSize=256，而不是“{0}”。',
  'There is no setting {0}; the nearest is {1}.': '没有设置项{0}；最接近的是{1}。',
  '{0} may be {1}; write which one.': '{0}可能指{1}；请写明是哪一个。',
  Model: '模型',
  Training: '训练',
  Data: '数据',
  '{0} is no group of settings; there are {1}.': '{0}不是设置的分组；分组有{1}。',
  'Choose a smaller batch, hidden size or vocabulary, or leave out long sentences.':
    '请减小批大小、隐藏层大小或词表，或者去掉长句。',
  'The largest tensor, {0}, has {1} = {2} numbers': '最大的张量{0:told}有{1:number} = {2:number}个数',
  "{0}; WebGL's largest texture here holds {1} × {2} = {3}.":
    '{0:told}；这里WebGL最大的纹理只能容纳{1:number} × {2:number} = {3:number}个。',
  "{0}, {1}; WebGPU's largest buffer here holds {2}.":
    '{0:told}，即{1:told}；这里WebGPU最大的缓冲区只有{2:told}。',
  'A step on the longest sentences takes about {0} of memory, with {1} weights':
    '最长的句子训练一步约需{0:told}内存，共有{1:number}个权重',
  '{0}; WebAssembly ends at 4 GiB.': '{0:told}；WebAssembly最多只有4 GiB。',
  '{0}; not every device has that.': '{0:told}；不是每台设备都有这么多。',
  'A step on the longest sentences multiplies {0} billion times, which takes a processor some {1} to {2} seconds.':
    '最长的句子训练一步要做{0:number}十亿次乘法，处理器大约需要{1:number}到{2:number}秒。',
  'Choose a smaller hidden size, vocabulary or batch, or a graphics card.':
    '请减小隐藏层大小、词表或批大小，或者使用显卡。',
  '{0} MiB': '{0:number} MiB',
  '{0} GiB': '{0:number} GiB',
  'the logits of a batch': '一个批次的logit',
  'edit has rows that cannot be read; one is written 2:0,500,500.':
    'edit中有无法读取的行；一行写作2:0,500,500。',
  'A link has no {0}; the nearest is {1}.': '链接中没有{0}这一项；最接近的是{1}。',
  'The link has more than {0} parts.': '链接超过{0:number}个部分。',
  'There is no part {0}; there are {1}.': '没有{0}这一部分；有{1}。',
};
