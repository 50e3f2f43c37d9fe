import type { Entry } from './entry.ts';

/** Attention: how it is computed, drawn and measured. */
export const attentionTerms = {
  attention: {
    formula:
      '\\begin{aligned} a_{it} &= \\mathrm{softmax}_i\\, \\mathrm{score}(\\tgt{s_t},\\, \\src{h_i}) \\\\ \\src{v_t} &= \\textstyle\\sum_i a_{it}\\, \\src{h_i} \\end{aligned}',
    papers: [
      { paper: 'bahdanau2014', section: '3.1' },
      { paper: 'luong2015', section: '3.1' },
    ],
    related: ['attentionScore', 'attentionWeight', 'context', 'additive', 'dot'],
    settings: ['model.attention'],
  },
  attentionScore: {
    symbol: 'e_{it}',
    alsoWritten: ['e_{ij}'],
    formula: 'e_{it} = \\mathrm{score}(\\tgt{s_t},\\, \\src{h_i})',
    papers: [{ paper: 'bahdanau2014', section: '3.1' }],
    related: ['additive', 'dot', 'scaledDot', 'general', 'concat', 'trainableQuery', 'attentionWeight'],
    symbols: ['energy'],
    pane: 'maths',
  },
  attentionWeight: {
    symbol: 'a_{it}',
    alsoWritten: ['\\alpha_{ij}', 'a_t(s)'],
    formula: 'a_{it} = \\frac{\\exp e_{it}}{\\sum_{j=1}^{S} \\exp e_{jt}}',
    papers: [{ paper: 'bahdanau2014', equation: '6' }],
    related: ['attentionScore', 'softmax', 'context', 'heatmap'],
    symbols: ['weight'],
    pane: 'maths',
  },
  context: {
    symbol: 'v_t',
    alsoWritten: ['c_t', 'c_i'],
    formula: '\\src{v_t} = \\sum_{i=1}^{S} a_{it}\\, \\src{h_i}',
    papers: [{ paper: 'bahdanau2014', equation: '5' }],
    related: ['attentionWeight', 'encoderState', 'attentionalState'],
    symbols: ['context'],
    pane: 'maths',
  },
  additive: {
    formula: 'e_{it} = \\tanh(\\tgt{s_{t-1}}\\, W_a + \\src{h_i}\\, U_a)\\, v_a^{\\top}',
    papers: [{ paper: 'bahdanau2014', appendix: 'A.1.2' }],
    related: ['attentionScore', 'concat', 'dot', 'scoreWeights'],
  },
  dot: {
    formula: 'e_{it} = \\tgt{s_t}\\, \\src{h_i}^{\\top}',
    papers: [{ paper: 'luong2015', section: '3.1' }],
    related: ['scaledDot', 'general', 'attentionScore'],
  },
  scaledDot: {
    formula: 'e_{it} = \\frac{\\tgt{s_t}\\, \\src{h_i}^{\\top}}{\\sqrt{H}}',
    papers: [{ paper: 'vaswani2017', equation: '1' }],
    related: ['dot', 'softmax', 'attentionScore'],
  },
  general: {
    formula: 'e_{it} = \\tgt{s_t}\\, (\\src{h_i}\\, W_a)^{\\top}',
    papers: [{ paper: 'luong2015', section: '3.1' }],
    related: ['dot', 'scoreWeights', 'attentionScore'],
  },
  concat: {
    formula: 'e_{it} = \\tanh([\\tgt{s_t};\\, \\src{h_i}]\\, W_a)\\, v_a^{\\top}',
    papers: [{ paper: 'luong2015', section: '3.1' }],
    related: ['additive', 'concatenation', 'attentionScore'],
  },
  trainableQuery: {
    symbol: 'q_t',
    alsoWritten: ['e_t'],
    formula:
      'a_{it} = \\frac{\\exp(\\tgt{q_t}\\, \\src{h_i}^{\\top})}{\\sum_{j=1}^{S} \\exp(\\tgt{q_t}\\, \\src{h_j}^{\\top})}',
    related: ['attentionScore', 'dot', 'workedCase'],
    symbols: ['positionQuery'],
    pane: 'maths',
  },
  scoreWeights: {
    symbol: 'W_a,\\, U_a,\\, v_a',
    formula: 'e_{it} = \\tanh(\\tgt{s_{t-1}}\\, W_a + \\src{h_i}\\, U_a)\\, v_a^{\\top}',
    papers: [
      { paper: 'bahdanau2014', appendix: 'A.1.2' },
      { paper: 'luong2015', section: '3.1' },
    ],
    related: ['additive', 'general', 'concat', 'parameters'],
    symbols: ['scoreQuery', 'scoreKey', 'scoreKernel', 'scoreVector'],
    pane: 'maths',
  },
  wiring: {
    formula:
      '\\tgt{s_{t-1}} \\to a_t \\to \\src{v_t} \\to \\tgt{s_t} \\qquad \\text{/} \\qquad \\tgt{s_t} \\to a_t \\to \\src{v_t} \\to \\tgt{\\tilde{h}_t}',
    papers: [
      { paper: 'bahdanau2014', section: '3.1' },
      { paper: 'luong2015', section: '3.1' },
    ],
    related: ['attention', 'attentionalState', 'inputFeeding'],
    settings: ['model.wiring'],
  },
  inputFeeding: {
    formula: '\\tgt{s_t} = f([\\tgt{y_{t-1}};\\, \\tgt{\\tilde{h}_{t-1}}],\\, \\tgt{s_{t-1}})',
    papers: [{ paper: 'luong2015', section: '3.3' }],
    related: ['attentionalState', 'wiring', 'coverage'],
    settings: ['model.inputFeeding'],
  },
  attentionalState: {
    symbol: '\\tilde{h}_t',
    formula: '\\tgt{\\tilde{h}_t} = \\tanh([\\src{v_t};\\, \\tgt{s_t}]\\, W_c)',
    papers: [{ paper: 'luong2015', equation: '5' }],
    related: ['context', 'decoderState', 'outputLayer', 'inputFeeding'],
    symbols: ['feature', 'formerFeature', 'combine'],
    pane: 'maths',
  },
  coverage: {
    symbol: 'w_a',
    formula:
      "e_{it} = \\tanh(\\tgt{s_t}\\, W_a + \\src{h_i}\\, U_a + \\textstyle\\sum_{t'<t} a_{it'}\\, w_a)\\, v_a^{\\top}",
    papers: [{ paper: 'tu2016' }, { paper: 'see2017', equation: '11' }],
    related: ['attentionScore', 'coveragePenalty', 'coverageFigure'],
    settings: ['model.coverage'],
    symbols: ['coverageVector'],
  },
  heatmap: {
    formula:
      '\\begin{pmatrix} a_{11} & \\cdots & a_{S1} \\\\ \\vdots & & \\vdots \\\\ a_{1T} & \\cdots & a_{ST} \\end{pmatrix}',
    papers: [{ paper: 'bahdanau2014', section: '5.2.1' }],
    related: ['attentionWeight', 'goldLinks', 'aer', 'explanation', 'byWord'],
  },
  byWord: {
    formula: 'A_{wu} = \\frac{1}{|w|} \\sum_{t \\in w} \\sum_{i \\in u} a_{it}',
    related: ['heatmap', 'token', 'bpe'],
  },
  goldLinks: {
    papers: [{ paper: 'brown1993' }, { paper: 'och2003' }],
    related: ['aer', 'heatmap', 'sentencePair'],
  },
  entropy: {
    formula: '\\frac{1}{T} \\sum_{t=1}^{T} \\frac{-\\sum_{i=1}^{S} a_{it} \\ln a_{it}}{\\ln S}',
    papers: [{ paper: 'shannon1948', section: '6' }],
    related: ['sinkMass', 'distinctPlaces', 'heatmap'],
    pane: 'coach',
  },
  sinkMass: {
    formula: '\\frac{1}{T} \\sum_{t=1}^{T} \\sum_{i \\in \\text{idle}} a_{it}',
    papers: [{ paper: 'clark2019', section: '3' }, { paper: 'xiao2024' }],
    related: ['entropy', 'explanation', 'endOfSentence'],
    pane: 'coach',
  },
  coverageFigure: {
    formula: '\\frac{1}{S} \\sum_{i=1}^{S} \\min\\left(1,\\ \\sum_{t=1}^{T} a_{it}\\right)',
    papers: [{ paper: 'wu2016', equation: '14' }],
    related: ['coverage', 'coveragePenalty', 'distinctPlaces'],
    pane: 'coach',
  },
  distinctPlaces: {
    formula: '\\frac{|\\{\\arg\\max_i a_{it} : t \\le T\\}|}{\\min(S,\\, T)}',
    related: ['entropy', 'sinkMass', 'heatmap'],
    pane: 'coach',
  },
  leaveOneOut: {
    formula: '\\Delta_i = \\ln p(\\tgt{y} \\mid \\src{x_{\\setminus i}}) - \\ln p(\\tgt{y} \\mid \\src{x})',
    papers: [{ paper: 'li2016' }],
    related: ['explanation', 'logProbability', 'attentionWeight'],
    pane: 'coach',
  },
  explanation: {
    papers: [{ paper: 'jain2019' }, { paper: 'wiegreffe2019' }],
    related: ['leaveOneOut', 'sinkMass', 'heatmap'],
    pane: 'coach',
  },
  networkDrawing: {
    related: ['encoderState', 'decoderState', 'cell', 'attentionWeight'],
  },
} as const satisfies Readonly<Record<string, Entry>>;
