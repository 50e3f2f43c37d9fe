/** What is wrong with checkpoints. */
export const chineseCheckpoints: Readonly<Record<string, string>> = {
  'Not a checkpoint from this app.': '这不是本应用的检查点。',
  'config.json: {0}': 'config.json：{0:told}',
  'config.json: progress must say what the validations have shown.':
    'config.json：progress必须说明验证的结果。',
  'config.json: isWeightsOnly must be true or false.': 'config.json：isWeightsOnly必须是true或false。',
  'model.safetensors is missing.': '缺少model.safetensors。',
  'config.json: step must be a whole number.': 'config.json：step必须是整数。',
  'Missing tensors: {0}.': '缺少张量：{0}。',
  '{0}{1} is [{2}], the settings say [{3}].': '{0}{1}是[{2}]，设置里是[{3}]。',
  'Weights are not usable ({0}{1}).': '权重不可用（{0}{1}）。',
  'Unknown tensors: {0}.': '未知张量：{0}。',
  'config.json: initialWeightsSha256 must be 64 hexadecimal digits.':
    'config.json：initialWeightsSha256必须是64位十六进制数字。',
  '{0}: unknown {1}.': '{0}：未知的{1}。',
  '{0} is not a JSON object.': '{0}不是JSON对象。',
  'config.json: place must say where in the corpus training stands.':
    'config.json：place必须说明训练到了语料库的何处。',
  'Choose a checkpoint saved by this app.': '请选择由本应用保存的检查点。',
  'Tensor table is invalid (its length exceeds the file).': '张量表无效（长度超出文件）。',
  'Tensor {0} has an impossible shape.': '张量{0}的形状不可能成立。',
  'Tensor table is invalid ({0}).': '张量表无效（{0}）。',
  'Tensor table is invalid (the file holds more than it says).': '张量表无效（文件内容多于表中所列）。',
  'Tensor {0} is in neither 32-bit nor 16-bit floats.': '张量{0}既不是32位也不是16位浮点数。',
  'Choose a file saved by this app.': '请选择由本应用保存的文件。',
  'File changed or damaged ({0}).': '文件被改动或已损坏（{0}）。',
  'config.json: {0} must name its language and lower case.': 'config.json：{0}必须写明语言和是否小写。',
  'vocab.json: the merges of the subwords are missing.': 'vocab.json：缺少子词的合并表。',
  'config.json: the tokens of {0} must be word, bpe or character.':
    'config.json：{0}的词元必须是word、bpe或character。',
  'vocab.json: {0} must be a list of words.': 'vocab.json：{0}必须是词的列表。',
  'vocab.json: merges must be a list.': 'vocab.json：merges必须是列表。',
  'vocab.json: {0}': 'vocab.json：{0:told}',
  'config.json: corpus must have a name, a checksum, and what makes it or null.':
    'config.json：corpus必须有名称、校验和，以及生成方式或null。',
  'The network was not saved: the weights of {0} are not usable.': '网络没有保存：{0}的权重不可用。',
  'Go back to its last good step, or reset it.': '请回到它最后一个正常的步，或重置。',
  'config.json: place is none in this corpus.': 'config.json：这个语料库里没有place所指的位置。',
};
