import type { Translation } from '../translation.ts';

/** The texts around runs that this browser keeps, in Chinese. */
export const chineseRuns: Translation['runs'] = {
  offer: {
    title: '上次访问时的训练',
    about: (name, when, scores) => `“${name}”，保存于${when}${scores === '' ? '' : `，最好成绩${scores}`}`,
    bleu: (score) => `BLEU ${score}`,
    loss: (nats) => `验证损失${nats}`,
    resume: (step) => `从第${step}步继续`,
    resumeHint: '恢复当时的语料库、设置、网络和曲线；然后可以接着训练',
    elsewhere: (name) => `“${name}”正在另一个标签页中打开并继续。`,
    copy: '另存一份继续',
    copyHint: '从这里起另成一次训练；另一个标签页里的保持原样',
    decline: '暂不',
    declineHint: '它仍留在你的训练记录里',
  },
  saved: {
    not: (why) => `未能存进本浏览器：${why}。`,
    former: (step) => `第${step}步的仍有保存。`,
    goesOn: '训练在内存中继续。',
    export: '存为文件',
    exportOwn: '存为文件，包含句子',
  },
};
