import type { Translation } from '../translation.ts';

/** The texts about working offline and new versions, in Chinese. */
export const chineseOffline: Translation['offline'] = {
  works: '可离线使用：页面所需的一切都存在本浏览器中。',
  newVersion: '新版本已就绪。',
  use: '重新加载即可使用。',
  waits: '它会等到训练停下来。',
  reload: '重新加载',
  later: '以后再说',
};
