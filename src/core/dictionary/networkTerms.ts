import type { Entry } from './entry.ts';

/** The network as a whole, its sizes and its symbols. */
export const networkTerms = {
  seq2seq: {
    formula: 'p(\\tgt{y} \\mid \\src{x}) = \\prod_{t=1}^{T} p(\\tgt{y_t} \\mid \\tgt{y_{<t}},\\, \\src{x})',
    papers: [
      { paper: 'sutskever2014', equation: '1' },
      { paper: 'cho2014', section: '2.2' },
    ],
    related: ['encoder', 'decoder', 'attention', 'bottleneck'],
  },
  encoder: {
    formula: '\\src{h_i} = f(\\src{x_i},\\, \\src{h_{i-1}})',
    papers: [
      { paper: 'cho2014', section: '2.2' },
      { paper: 'bahdanau2014', section: '3.2' },
    ],
    related: ['decoder', 'encoderState', 'bidirectional', 'cell'],
  },
  decoder: {
    formula: '\\tgt{s_t} = f(\\tgt{y_{t-1}},\\, \\tgt{s_{t-1}},\\, \\src{v_t})',
    papers: [
      { paper: 'cho2014', section: '2.2' },
      { paper: 'bahdanau2014', section: '3.1' },
    ],
    related: ['encoder', 'decoderState', 'bridge', 'decoding'],
  },
  encoderState: {
    symbol: 'h_i',
    alsoWritten: ['h_t', '\\bar{h}_s'],
    formula: '\\src{h_i} = [\\,\\src{\\overrightarrow{h}_i};\\, \\src{\\overleftarrow{h}_i}\\,]',
    papers: [{ paper: 'bahdanau2014', section: '3.2' }],
    related: ['encoder', 'hiddenSize', 'bidirectional', 'context'],
    symbols: ['annotation', 'forward', 'backward', 'finalState', 'finalMemory'],
    pane: 'maths',
  },
  decoderState: {
    symbol: 's_t',
    alsoWritten: ['h_t'],
    formula: '\\tgt{s_t} = f(\\tgt{y_{t-1}},\\, \\tgt{s_{t-1}},\\, \\src{v_t})',
    papers: [{ paper: 'bahdanau2014', section: '3.1' }],
    related: ['decoder', 'memory', 'bridge', 'attentionalState'],
    symbols: ['state', 'formerState', 'firstState', 'layersOutput'],
    pane: 'maths',
  },
  bottleneck: {
    formula: '\\tgt{s_0} = \\src{h_S}',
    papers: [{ paper: 'cho2014b' }, { paper: 'bahdanau2014', section: '1' }],
    related: ['seq2seq', 'attention', 'bridge', 'bleuByLength'],
  },
  bridge: {
    symbol: 'W_b',
    formula: '\\tgt{s_0} = \\tanh(\\src{h_{\\ast}}\\, W_b + b_b)',
    papers: [
      { paper: 'bahdanau2014', appendix: 'A.2.2' },
      { paper: 'sutskever2014', section: '2' },
    ],
    related: ['bottleneck', 'encoderState', 'decoderState'],
    settings: ['model.bridge'],
    symbols: ['bridgeKernel', 'bridgeBias', 'firstMemory'],
  },
  embedding: {
    symbol: 'E',
    formula: '\\src{x_i} = \\mathrm{onehot}(w_i)\\, E',
    papers: [{ paper: 'bengio2003', section: '2' }],
    related: ['oneHot', 'embeddingSize', 'token', 'tiedOutput'],
    symbols: ['embeddings'],
    pane: 'maths',
  },
  embeddingSize: {
    formula: 'E \\in \\mathbb{R}^{V \\times E}',
    related: ['embedding', 'hiddenSize', 'parameters'],
    settings: ['model.embeddingSize'],
  },
  oneHot: {
    formula: '\\mathrm{onehot}(w)_k = \\begin{cases} 1 & k = w \\\\ 0 & k \\ne w \\end{cases}',
    related: ['embedding', 'vocabulary'],
    settings: ['model.input'],
  },
  hiddenSize: {
    symbol: 'H',
    related: ['encoderState', 'decoderState', 'parameters', 'layers'],
    settings: ['model.hiddenSize'],
  },
  layers: {
    formula: '\\src{h_i^{(n)}} = f(\\src{h_i^{(n-1)}},\\, \\src{h_{i-1}^{(n)}})',
    papers: [{ paper: 'sutskever2014', section: '3.4' }],
    related: ['residual', 'cell', 'hiddenSize', 'dropout'],
    settings: ['model.layers'],
  },
  residual: {
    formula: '\\src{h_i^{(n)}} = f(\\src{h_i^{(n-1)}},\\, \\src{h_{i-1}^{(n)}}) + \\src{h_i^{(n-1)}}',
    papers: [
      { paper: 'wu2016', equation: '6' },
      { paper: 'he2016', section: '3.1' },
    ],
    related: ['layers', 'gradient'],
    settings: ['model.residual'],
  },
  bidirectional: {
    formula: '\\src{h_i} = [\\,\\src{\\overrightarrow{h}_i};\\, \\src{\\overleftarrow{h}_i}\\,]',
    papers: [{ paper: 'schuster1997' }, { paper: 'bahdanau2014', section: '3.2' }],
    related: ['encoder', 'encoderState', 'reverseSource'],
    settings: ['model.bidirectional'],
  },
  reverseSource: {
    papers: [{ paper: 'sutskever2014', section: '3.3' }],
    related: ['encoder', 'bidirectional', 'bottleneck'],
    settings: ['model.reverseSource'],
  },
  outputLayer: {
    symbol: 'W_o',
    formula: '\\tgt{\\ell_t} = \\tgt{\\tilde{h}_t}\\, W_o + b_o',
    papers: [{ paper: 'luong2015', equation: '6' }],
    related: ['logits', 'softmax', 'tiedOutput'],
    symbols: ['outputKernel', 'outputBias'],
    pane: 'maths',
  },
  tiedOutput: {
    formula: '\\tgt{\\ell_t} = \\tgt{\\tilde{h}_t}\\, E^{\\top} + b_o',
    papers: [{ paper: 'press2017', section: '3' }],
    related: ['outputLayer', 'embedding', 'parameters'],
    settings: ['model.tiedOutput'],
  },
  initialisation: {
    formula:
      'W \\sim \\mathcal{U}\\left[-\\sqrt{\\tfrac{6}{n_{\\mathrm{in}} + n_{\\mathrm{out}}}},\\ \\sqrt{\\tfrac{6}{n_{\\mathrm{in}} + n_{\\mathrm{out}}}}\\right]',
    papers: [{ paper: 'glorot2010', equation: '16' }],
    related: ['parameters', 'firstWeights', 'seed'],
    settings: ['model.denseInitializer'],
  },
  parameters: {
    symbol: '\\theta',
    formula: '\\theta = \\{E,\\, W,\\, U,\\, b,\\, W_a,\\, \\ldots\\}',
    related: ['weightMatrix', 'recurrentMatrix', 'bias', 'gradient'],
  },
  weightMatrix: {
    symbol: 'W',
    formula: 'u = \\tgt{y_{t-1}}\\, W + \\tgt{s_{t-1}}\\, U + b',
    related: ['recurrentMatrix', 'bias', 'parameters', 'shape'],
    symbols: ['kernel', 'contextKernel', 'feedKernel'],
    pane: 'maths',
  },
  recurrentMatrix: {
    symbol: 'U',
    formula: '\\src{h_i} = \\tanh(\\src{x_i}\\, W + \\src{h_{i-1}}\\, U + b)',
    papers: [{ paper: 'elman1990' }],
    related: ['weightMatrix', 'rnn', 'vanishingGradient'],
    symbols: ['recurrent'],
    pane: 'maths',
  },
  bias: {
    symbol: 'b',
    formula: 'u = x\\, W + b',
    related: ['weightMatrix', 'forgetGate', 'parameters'],
    symbols: ['bias', 'candidateBias'],
    pane: 'maths',
  },
  sourceToken: {
    symbol: 'x_i',
    alsoWritten: ['x_t'],
    formula: '\\src{x} = (\\src{x_1},\\, \\ldots,\\, \\src{x_S})',
    papers: [{ paper: 'bahdanau2014', section: '2' }],
    related: ['token', 'targetToken', 'encoder', 'embedding'],
    symbols: ['sourceWord'],
    pane: 'maths',
  },
  targetToken: {
    symbol: 'y_t',
    alsoWritten: ['y_i'],
    formula: '\\tgt{y} = (\\tgt{y_1},\\, \\ldots,\\, \\tgt{y_T})',
    papers: [{ paper: 'bahdanau2014', section: '2' }],
    related: ['token', 'sourceToken', 'teacherForcing', 'decoder'],
    symbols: ['targetWord'],
    pane: 'maths',
  },
  logits: {
    symbol: '\\ell_t',
    formula: '\\tgt{\\ell_t} = \\tgt{\\tilde{h}_t}\\, W_o + b_o',
    papers: [{ paper: 'luong2015', equation: '6' }],
    related: ['softmax', 'probability', 'outputLayer'],
    symbols: ['logits'],
    pane: 'maths',
  },
  softmax: {
    formula: '\\mathrm{softmax}(z)_k = \\frac{\\exp z_k}{\\sum_j \\exp z_j}',
    papers: [{ paper: 'bridle1990' }],
    related: ['logits', 'attentionWeight', 'probability', 'temperature'],
  },
  probability: {
    symbol: 'p_t',
    formula: '\\tgt{p_t(w)} = \\frac{\\exp \\tgt{\\ell_{tw}}}{\\sum_{k=1}^{V} \\exp \\tgt{\\ell_{tk}}}',
    papers: [
      { paper: 'bahdanau2014', equation: '4' },
      { paper: 'luong2015', equation: '6' },
    ],
    related: ['softmax', 'logits', 'logProbability', 'greedy'],
    symbols: ['probability'],
    pane: 'maths',
  },
  sigmoid: {
    symbol: '\\sigma',
    formula: '\\sigma(u) = \\frac{1}{1 + e^{-u}}',
    related: ['tanh', 'inputGate', 'forgetGate'],
  },
  tanh: {
    formula: '\\tanh(u) = \\frac{e^{u} - e^{-u}}{e^{u} + e^{-u}}',
    related: ['sigmoid', 'rnn', 'candidate'],
  },
  elementwise: {
    symbol: '\\odot',
    formula: '(a \\odot b)_k = a_k\\, b_k',
    related: ['forgetGate', 'memory', 'shape'],
  },
  concatenation: {
    symbol: '[a;\\, b]',
    formula: '[a;\\, b] = (a_1, \\ldots, a_m,\\, b_1, \\ldots, b_n)',
    related: ['concat', 'bidirectional', 'attentionalState'],
  },
  shape: {
    symbol: '[S,\\, H]',
    formula: '[1 \\times E]\\, [E \\times H] = [1 \\times H]',
    related: ['hiddenSize', 'embeddingSize', 'batch', 'vocabulary'],
  },
  preset: {
    related: ['seed', 'parameters', 'workedCase'],
  },
} as const satisfies Readonly<Record<string, Entry>>;
