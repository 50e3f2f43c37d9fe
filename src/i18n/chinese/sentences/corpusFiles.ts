/** What is wrong with the files of a corpus, and what can be done. */
export const chineseCorpusFiles: Readonly<Record<string, string>> = {
  '“{0}” cannot be read: it is a folder, or it has moved or changed.':
    '无法读取“{0}”：它是文件夹，或者已被移动或改动。',
  'Choose the file again.': '请重新选择文件。',
  'Invalid UTF-8 near line {0} of {1}: read as windows-1252.':
    '{1}第{0:number}行附近不是有效的UTF-8：按windows-1252读取。',
  'Choose a file with one sentence pair per line, a tab between the two.':
    '请选择每行一个句对、中间用制表符隔开的文件。',
  'Not text (null bytes at offset {0}).': '不是文本（第{0:number}字节处有空字节）。',
  'Choose a text file: one sentence pair per line, a tab between the two.':
    '请选择文本文件：每行一个句对，中间用制表符隔开。',
  'Invalid {0}.': '{0}无效。',
  'Invalid {0} near line {1}.': '第{1:number}行附近的{0}无效。',
  'Save the file as UTF-8, or read it as windows-1252.': '请把文件存为UTF-8，或按windows-1252读取。',
  'Unpack it and choose the text file inside; .zip and .gz need no unpacking.':
    '请解压后选择里面的文本文件；.zip和.gz无需解压。',
  'Export the two columns as tab-separated text or CSV.': '请把这两列导出为制表符分隔的文本或CSV。',
  'a zip archive or an Office document': 'zip压缩包或Office文档',
  'Unpack it and choose the text file inside; from a spreadsheet, export tab-separated text.':
    '请解压后选择里面的文本文件；如果是电子表格，请导出制表符分隔的文本。',
  'a gzip archive': 'gzip压缩包',
  'Unpack it and choose the text file inside.': '请解压后选择里面的文本文件。',
  'a Parquet file': 'Parquet文件',
  'an Arrow file': 'Arrow文件',
  'an SQLite database': 'SQLite数据库',
  'a PDF document': 'PDF文档',
  'an RTF document': 'RTF文档',
  'Save it as plain text in UTF-8.': '请另存为UTF-8纯文本。',
  'an old Office document (.doc, .xls)': '旧版Office文档（.doc、.xls）',
  'Save it as plain text, or from a spreadsheet export tab-separated text.':
    '请另存为纯文本；如果是电子表格，请导出制表符分隔的文本。',
  'a 7z archive': '7z压缩包',
  'a RAR archive': 'RAR压缩包',
  'an xz archive': 'xz压缩包',
  'a Zstandard archive': 'Zstandard压缩包',
  'a bzip2 archive': 'bzip2压缩包',
  'a tar archive': 'tar归档',
  'a PNG picture': 'PNG图片',
  'a JPEG picture': 'JPEG图片',
  'a GIF picture': 'GIF图片',
  'a WebP picture': 'WebP图片',
  'Not text: this is {0}.': '不是文本：这是{0:told}。',
  'This is {0}. {1}': '这是{0:told}。{1:told}',
  'Cut the file to its first 50,000 pairs and import those.': '请把文件截到前50000个句对再导入。',
  '{0} has {1} lines, {2} {3}.': '{0}有{1:number}行，{2}有{3:number}行。',
  'Choose two files in which line N of one translates line N of the other.':
    '请选择两个文件，其中一个的第N行是另一个第N行的译文。',
  'No sentence pairs found.': '没有找到句对。',
  'Choose two files with one sentence on each line.': '请选择两个每行一句的文件。',
  'Choose a file of sentence pairs, or one file per language.': '请选择句对文件，或每种语言一个文件。',
  'null bytes at character {0}': '第{0:number}个字符处有空字节',
  'control characters from character {0} on': '从第{0:number}个字符起有控制字符',
  'Not text ({0}).': '不是文本（{0:told}）。',
  'Quote opened on line {0} never closes.': '第{0:number}行的引号没有闭合。',
  'Stray quote in a quoted cell on line {0}.': '第{0:number}行带引号的单元格里有多余的引号。',
  'Write quotation marks inside a quoted cell twice, or export tab-separated text.':
    '带引号的单元格里的引号要写两次，或导出制表符分隔的文本。',
  'Write both sentences into each object.': '请在每个对象里写上两个句子。',
  '{0}; skipped.': '{0:told}；已跳过。',
  'Line {0} is not JSON.': '第{0:number}行不是JSON。',
  'Write one JSON object on each line.': '请每行写一个JSON对象。',
  'The JSON objects hold no texts.': 'JSON对象里没有文本。',
  "The JSON objects' texts are {0}: no two languages.": 'JSON对象里的文本是{0}：不是两种语言。',
  'Name the sentences en and fr, or source and target, or say which two keys to read.':
    '请把句子命名为en和fr，或source和target，或说明读取哪两个键。',
  'Choose a file with both languages.': '请选择两种语言都有的文件。',
  'Invalid XML at {0}:{1}.': '第{0}行第{1}列的XML无效。',
  'DTD entities are not allowed.': '不允许DTD实体。',
  'Line {0} nests deeper than {1} elements.': '第{0:number}行的元素嵌套超过{1:number}层。',
  'Choose a TMX file whose units hold a segment in each of two languages.':
    '请选择每个单元在两种语言中各有一段的TMX文件。',
  'This is a web page.': '这是一个网页。',
  'This is XML, but not TMX: it begins with <{0}>.': '这是XML，但不是TMX：它以<{0}>开头。',
  'Download the file itself instead of the page about it.': '请下载文件本身，而不是介绍它的网页。',
  'Export the translations as TMX 1.4, or as tab-separated text.':
    '请把译文导出为TMX 1.4，或制表符分隔的文本。',
  'Export the TMX file again, or as tab-separated text.': '请重新导出TMX文件，或导出制表符分隔的文本。',
  'This is one JSON array, not JSON Lines.': '这是一个JSON数组，不是JSON Lines。',
  'Write one JSON object on each line, without brackets and commas between them.':
    '请每行写一个JSON对象，之间不要方括号和逗号。',
  'The languages here are {0}, not both {1} and {2}.': '这里的语言是{0}，没有同时包含{1}和{2}。',
  'The languages here are {0}.': '这里的语言是{0}。',
  'Say which two of them to read.': '请说明读取其中哪两种。',
  'The table has {0} columns, and its first row names no two languages: {1}.':
    '表格有{0:number}列，第一行没有写出两种语言：{1}。',
  'Say which two columns to read, or name them in the first row: en and fr, source and target.':
    '请说明读取哪两列，或在第一行写出列名：en和fr，或source和target。',
  'There is no column “{0}”; the first row reads {1}.': '没有“{0}”列；第一行是{1}。',
  'Name one of these, or its number from 1 to {0}.': '请写其中一列的名称，或1到{0:number}的编号。',
  'Put one sentence pair on each line, a tab between the two.': '请每行写一个句对，中间用制表符隔开。',
  'Put a tab between the two sentences.': '请在两个句子之间放一个制表符。',
  'More than {0} lines.': '超过{0:number}行。',
  'Line {0} exceeds 64 KB.': '第{0:number}行超过64 KB。',
  'Put one sentence pair on each line.': '请每行写一个句对。',
  'an Excel workbook (.xlsx)': 'Excel工作簿（.xlsx）',
  'Export the sheet as tab-separated text or CSV in UTF-8.': '请把工作表导出为UTF-8的制表符分隔文本或CSV。',
  'a Word document (.docx)': 'Word文档（.docx）',
  'Save it as plain text in UTF-8, one sentence pair per line, a tab between the two.':
    '请另存为UTF-8纯文本，每行一个句对，中间用制表符隔开。',
  'an office document, a book or a program': '办公文档、电子书或程序',
  'Export its sentences as tab-separated text in UTF-8.': '请把其中的句子导出为UTF-8的制表符分隔文本。',
  'The zip holds no file with sentences.': '压缩包里没有含句子的文件。',
  'Choose an archive with a file of sentence pairs, or with one file per language.':
    '请选择含有句对文件、或每种语言一个文件的压缩包。',
  'Fetch or pack it again, or choose the text file inside.': '请重新下载或打包，或选择里面的文本文件。',
  'Unpack it and choose a smaller text file inside.': '请解压后选择里面较小的文本文件。',
  'Unpack the outer archive and choose the one inside.': '请解开外层压缩包，选择里面的那个。',
  '“{0}” is a folder.': '“{0}”是文件夹。',
  'Drop the files in it instead.': '请拖入里面的文件。',
  '{0} of {1} lines lack “{2}” or “{3}” (first: line {4})':
    '{1:number}行中有{0:number}行缺少“{2}”或“{3}”（首先是第{4:number}行）',
  '{0} of {1} units lack {2} or {3} (first: line {4})':
    '{1:number}个单元中有{0:number}个缺少{2}或{3}（首先在第{4:number}行）',
  '{0} of {1} lines lack a second column (first: line {2})':
    '{1:number}行中有{0:number}行缺少第二列（首先是第{2:number}行）',
};
