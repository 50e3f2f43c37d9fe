import type { LessonsText } from '../../useLessonsText.ts';

/** What stands around every lesson, in Chinese. */
export const chineseLessonFrame: LessonsText['frame'] = {
  title: '课程',
  intro:
    '八个短小的章节，直接作用于旁边的页面。每一课一键布置好所需的状态，先请您预测，并在您完成时自动察觉。一切都在本机上进行。',
  lesson: (number) => `第${number}课`,
  minutes: (count) => `${count}分钟`,
  aims: '学完这一课，您能够',
  progress: (done, all) => `已完成${all}步中的${done}步`,
  complete: '已完成',
  all: '全部课程',
  next: '下一步',
  back: '上一步',
  nextLesson: (title) => `下一课：${title}`,
  steps: '本课的步骤',
  step: (number, count) => `第${number}步，共${count}步`,
  stepDone: '已完成',
  predict: '先预测',
  tryIt: '动手试试',
  beginning: '正在准备……',
  waiting: '还没有：完成后这里会自动显示。',
  notBegun: '请先按上面的按钮：它会布置好这一步所说的状态。',
  seen: '您看到了什么',
  fitted: (option) => `您预测的是“${option}”，结果正是如此。`,
  differed: (predicted, outcome) =>
    `您预测的是“${predicted}”，结果是“${outcome}”。动手试试正是为了发现这一点。`,
  noPrediction: (outcome) => `结果是：“${outcome}”。`,
  check: '检查',
  right: '正确。',
  wrong: (entered) => `${entered}还不对。`,
  hint: '看看怎么算',
  teacher: '教师参考',
  questions: '问题与答案',
  clear: '清除我的进度',
  returnTo: '回到课程',
};
