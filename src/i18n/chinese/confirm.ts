import type { Translation } from '../translation.ts';

/** What is asked before trained weights are given up, in Chinese. */
export const chineseConfirm: Translation['confirm'] = {
  corpus: {
    title: '加载另一个语料库？',
    body: (steps) => `网络已在当前语料库上学了${steps}，它将被丢弃。`,
    yes: '加载',
  },
  preset: {
    title: '改用这个预设？',
    body: (steps) => `网络已学了${steps}，它将被丢弃。`,
    yes: '重新开始',
  },
  seed: {
    title: '换一个随机种子？',
    body: (steps) => `网络已学了${steps}，它将被丢弃。`,
    yes: '重新开始',
  },
  open: {
    title: '打开这个文件？',
    body: (steps) => `这里的网络已学了${steps}，却没能存进本浏览器，可能会丢失。`,
    yes: '打开',
  },
  lesson: {
    title: '开始这一课？',
    body: (steps) => `这一课需要专用的网络。你的网络已学了${steps}，它将被丢弃。`,
    yes: '开始',
  },
  link: {
    title: '打开这个链接？',
    body: (steps) => `链接要求另一个语料库或网络。你的网络已学了${steps}，它将被丢弃。`,
    yes: '打开',
  },
  no: '保留网络',
};
