/** What this browser keeps, and what it cannot. */
export const chineseStorage: Readonly<Record<string, string>> = {
  'The training could not be saved in this browser': '训练无法保存到此浏览器',
  'The run could not be kept in this browser': '这次运行无法保存到此浏览器',
  'The saved training could not be opened': '无法打开已保存的训练',
  'It is no longer there.': '它已经不在了。',
  'The corpora that this browser keeps cannot be listed': '无法列出此浏览器保存的语料库',
  'The corpus could not be opened': '无法打开语料库',
  'The corpus could not be kept in this browser': '语料库无法保存到此浏览器',
  'The change could not be kept in this browser': '改动无法保存到此浏览器',
  'The corpus could not be deleted': '无法删除语料库',
  'The corpus could not be put back': '无法恢复语料库',
  'The runs that this browser keeps cannot be listed': '无法列出此浏览器保存的运行',
  'The run could not be opened': '无法打开这次运行',
  'The name could not be kept in this browser': '名称无法保存到此浏览器',
  'The answer could not be kept in this browser': '回答无法保存到此浏览器',
  'The run could not be deleted': '无法删除这次运行',
  'The run could not be put back': '无法恢复这次运行',
  'it gives this page no storage, as in some private windows': '它不给此页面存储空间，某些隐私窗口就是这样',
  'What is in use stays in use; to keep it, open the page in an ordinary window.':
    '正在使用的仍可使用；要保存，请在普通窗口中打开此页面。',
  'there is no room left for it': '空间不够',
  'What is in use stays in use; delete a kept corpus or a run, or free some of the disk, and try again.':
    '正在使用的仍可使用；请删除一个保存的语料库或运行，或腾出磁盘空间后重试。',
  'a newer version of this page has been here and keeps things its own way':
    '此页面的新版本来过，并按自己的方式存放',
  'Reload the page to get that version.': '请重新加载页面以使用新版本。',
  'another tab holds the storage with an older version of this page': '另一个标签页用旧版页面占着存储',
  'Close that tab and try again.': '请关闭那个标签页后重试。',
  'a file has moved or changed since it was chosen': '选择之后文件被移动或改动了',
  'What is in use stays in use; choose the files again to keep them.':
    '正在使用的仍可使用；要保存，请重新选择文件。',
  'it is no longer there': '它已经不在了',
  'It was deleted, perhaps in another tab, or the browser cleared it.':
    '它被删除了，也许是在另一个标签页，或被浏览器清除。',
  'another tab has gone on with it': '另一个标签页继续了它',
  'What was trained here can be kept as a run of its own.': '这里训练的内容可以另存为一次运行。',
  'its network made room for those of later runs': '它的网络给之后的运行腾了位置',
  'Its settings and its curve are still there: the same settings train the same network again.':
    '它的设置和曲线还在：用同样的设置会训练出同样的网络。',
  'none of its checkpoints is as it was written': '它的检查点都与写入时不同了',
  'the browser gave up on it ({0})': '浏览器放弃了（{0}）',
  'What is in use stays in use; reload the page to try again.': '正在使用的仍可使用；请重新加载页面再试。',
  '{0} can no longer be read.': '{0}已无法读取。',
  '{0} has changed since it was written.': '{0}写入后被改动了。',
  'The checkpoint of step {0} was left out: {1}': '略去了第{0:number}步的检查点：{1:told}',
  'The corpus “{0}” is no longer kept in this browser.': '此浏览器不再保存语料库“{0}”。',
  'The corpus is not read as it was when the network learnt from it.': '语料库的读法与网络学习时不同。',
  'The network of the run translates; bring the same corpus again to train it further.':
    '这次运行的网络可以翻译；要继续训练，请再次提供同一个语料库。',
  'The settings stay as they were; bring its files again to use those of the run.':
    '设置保持不变；要用那次运行的设置，请再次提供它的文件。',
};
