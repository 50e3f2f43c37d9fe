import type { LessonsText } from '../../useLessonsText.ts';

/** The page of all lessons in Chinese. */
export const chineseLessonsPage: LessonsText['page'] = {
  title: '课程',
  intro:
    '每一课都在实时页面旁边，并直接作用于它：一键布置好状态，先请学生预测，再让他们动手，并自动察觉是否完成。',
  forTeachersAndPrint: '教师参考：说明、一节课的安排、可打印的练习单',
  back: '返回演练场',
  backToAll: '全部课程',
  print: '打印',
  sheet: '课堂练习单',
  sheetOf: (title) => `课堂练习单：${title}`,
  sheetIntro: '对照页面填写。教师参考另起一页。',
  press: '请按：',
  sawIt: '您看到了什么：',
  forTeachers: '教师参考',
  general: [
    '无需备课、安装或注册。只要在全班都能访问的地方打开一次页面，此后各课都不再需要网络。学生可以各用一台设备，也可以全班对着一块投影投票。',
    '请让每个人在按下按钮之前先作预测，写下来或举手都行：预测错了，才记得牢。完成情况只保存在各自的浏览器里，不会发往任何地方。',
    '第5、6、7课不需要训练：由随页面附带的网络来翻译。其余各课的训练只需几秒；如果设备太慢，第3课可以用事先录好的运行来代替。',
  ],
  hour: '一节课（60分钟）的安排',
  minute: '分钟',
  what: '内容',
  how: '做法',
  opening: '开场',
  closing: '总结',
  hourParts: {
    opening: '投影出页面，请一位同学报一个句子：下面的图说明了什么？只收集猜想，先不回答。',
    sequences: '用投影。全班跟着一个词走过整个网络。',
    memory: '两人一台设备。',
    bottleneck: '先投票，再开始训练，同时在黑板上画出瓶颈。',
    attention: '手算：每人用投影上的数字算出一个权重。',
    reordering: '两人一台设备；先做完的再找几个名词试试。',
    decoding: '两人一台设备。',
    limits: '六步中任选三步。让全班自己去找失败的例子。',
    'own-data': '各组使用自己的句对。',
    closing: '哪个预测错了，为什么？每人一句话。发下另一课的练习单。',
  },
  afterClass: (titles) => `留给第二节课或课后：${titles.join('；')}。每一课都可单独使用。`,
};
