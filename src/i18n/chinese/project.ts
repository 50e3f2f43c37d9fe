import type { Translation } from '../translation.ts';

/** The texts of taking away and opening, in Chinese. */
export const chineseProject: Translation['project'] = {
  menu: '文件',
  menuHint: '把你的成果带走，或重新打开',
  saving: '正在打包…',
  opening: '正在打开…',
  project: '保存项目（.s2s）',
  projectNote: '全部内容，换个地方接着做：语料库、设置、网络、曲线',
  network: '供Python使用的网络（.zip）',
  networkNote: '权重，附带用PyTorch和Keras加载它们的程序',
  open: '打开…',
  openNote: '一个项目，或来自Python的网络',
  share: '分享…',
  shareNote: '链接、二维码，或嵌入其他网页',
  choose: '选择一个项目，或一个网络的各个文件',
  ask: {
    project: '保存项目',
    network: '保存网络',
    body: (corpus) => `语料库“${corpus}”是你自己的。`,
    include: '包含其中的句子',
    included: '拿到文件的人都能读到这些句子。',
    left: {
      project: '文件里只有它的名称和校验和；打开的人要自备同一份语料库才能训练。',
      network: '文件里只有它的名称和校验和。',
    },
    yes: '保存',
    no: '取消',
  },
  notice: {
    title: '正由打开的网络翻译',
    speaks: (name, step) => `现在由${name}翻译，它停在第${step}步。`,
    trainedOn: (corpus) => `它是在“${corpus}”上训练的。`,
    otherWords: '它认识的词与这里的语料库不同，所以按“训练”训练的是本页自己的网络。',
    awaits: (files) => `要接着训练它，请带上它的语料库：把${files}拖到这里。`,
    chooseCorpus: '选择文件',
    loadCorpus: (corpus) => `加载“${corpus}”并训练它`,
    leave: '不用它了',
    leaveHint: '恢复由本页自己的网络翻译',
  },
};
