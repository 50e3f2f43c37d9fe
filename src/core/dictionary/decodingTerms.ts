import type { Entry } from './entry.ts';

/** How a translation is chosen. */
export const decodingTerms = {
  decoding: {
    formula: '\\tgt{\\hat{y}} = \\arg\\max_{y}\\, p(\\tgt{y} \\mid \\src{x})',
    papers: [{ paper: 'sutskever2014', section: '3.2' }],
    related: ['greedy', 'beam', 'sampling', 'probability', 'prefix'],
    settings: ['decoding.method'],
    pane: 'decoding',
  },
  greedy: {
    formula: '\\tgt{\\hat{y}_t} = \\arg\\max_{w}\\, p_t(w)',
    related: ['beam', 'decoding', 'exposureBias'],
  },
  beam: {
    formula:
      '\\mathcal{B}_t = \\mathrm{top}_k \\{\\ln p(\\tgt{y_{\\le t}} \\mid \\src{x}) : \\tgt{y_{<t}} \\in \\mathcal{B}_{t-1}\\}',
    papers: [{ paper: 'graves2012' }, { paper: 'sutskever2014', section: '3.2' }],
    related: ['greedy', 'nBest', 'lengthPenalty', 'coveragePenalty'],
    settings: ['decoding.beamWidth'],
    pane: 'decoding',
  },
  nBest: {
    related: ['beam', 'score', 'sampling'],
    settings: ['decoding.nBest'],
    pane: 'decoding',
  },
  logProbability: {
    symbol: '\\ln p',
    formula: '\\ln p(\\tgt{y} \\mid \\src{x}) = \\sum_{t=1}^{T} \\ln p_t(\\tgt{y_t})',
    related: ['probability', 'score', 'lengthPenalty'],
  },
  score: {
    formula:
      's(\\tgt{y},\\, \\src{x}) = \\frac{\\ln p(\\tgt{y} \\mid \\src{x})}{lp(\\tgt{y})} + cp(\\src{x},\\, \\tgt{y})',
    papers: [{ paper: 'wu2016', equation: '14' }],
    related: ['logProbability', 'lengthPenalty', 'coveragePenalty', 'beam'],
  },
  lengthPenalty: {
    symbol: '\\alpha',
    formula: 'lp(\\tgt{y}) = \\frac{(5 + |\\tgt{y}|)^{\\alpha}}{(5 + 1)^{\\alpha}}',
    papers: [{ paper: 'wu2016', equation: '14' }],
    related: ['score', 'beam', 'logProbability'],
    settings: ['decoding.lengthPenalty'],
    pane: 'decoding',
  },
  coveragePenalty: {
    symbol: '\\beta',
    formula:
      'cp(\\src{x},\\, \\tgt{y}) = \\beta \\sum_{i=1}^{S} \\ln \\min\\left(1,\\ \\sum_{t=1}^{T} a_{it}\\right)',
    papers: [{ paper: 'wu2016', equation: '14' }],
    related: ['score', 'coverageFigure', 'coverage', 'beam'],
    settings: ['decoding.coveragePenalty'],
    pane: 'decoding',
  },
  sampling: {
    formula: '\\tgt{\\hat{y}_t} \\sim p_t',
    papers: [{ paper: 'holtzman2020', section: '3' }],
    related: ['temperature', 'topK', 'topP', 'seed'],
  },
  temperature: {
    symbol: '\\tau',
    formula: 'p_t(w) \\propto \\exp(\\tgt{\\ell_{tw}} / \\tau)',
    papers: [{ paper: 'ackley1985' }, { paper: 'hinton2015', equation: '1' }],
    related: ['sampling', 'softmax', 'topP'],
    settings: ['decoding.temperature'],
    pane: 'decoding',
  },
  topK: {
    formula: "p'(w) \\propto p(w)\\, [w \\in \\mathrm{top}_k]",
    papers: [{ paper: 'fan2018' }],
    related: ['sampling', 'topP', 'temperature'],
    settings: ['decoding.topK'],
    pane: 'decoding',
  },
  topP: {
    formula: '\\sum_{w \\in V_p} p(w) \\ge p',
    papers: [{ paper: 'holtzman2020', section: '3.1' }],
    related: ['sampling', 'topK', 'temperature'],
    settings: ['decoding.topP'],
    pane: 'decoding',
  },
  lengthLimit: {
    formula: '|\\tgt{y}| \\le \\lfloor \\text{factor} \\cdot S \\rfloor + \\text{constant}',
    related: ['endOfSentence', 'decoding'],
    settings: ['decoding.lengthFactor', 'decoding.lengthConstant'],
    pane: 'decoding',
  },
  replaceUnknown: {
    formula:
      '\\tgt{\\hat{y}_t} = \\src{x_{\\arg\\max_i a_{it}}} \\quad \\text{if } \\tgt{\\hat{y}_t} = \\text{<unk>}',
    papers: [{ paper: 'jean2015' }, { paper: 'luong2015b' }],
    related: ['unknown', 'attentionWeight', 'bpe'],
    settings: ['decoding.replaceUnknown'],
    pane: 'decoding',
  },
  prefix: {
    formula: 'p(\\tgt{y_t} \\mid \\tgt{y_{<t}},\\, \\src{x}), \\quad \\tgt{y_{<t}} = \\text{prefix}',
    papers: [{ paper: 'wuebker2016' }],
    related: ['decoding', 'probability', 'teacherForcing'],
  },
} as const satisfies Readonly<Record<string, Entry>>;
