import type { Entry } from './entry.ts';

/** How the network learns, and how one sees that it does. */
export const trainingTerms = {
  training: {
    formula: '\\theta \\leftarrow \\theta - \\eta\\, \\nabla_{\\theta} L',
    related: ['loss', 'gradient', 'step', 'optimizer'],
  },
  loss: {
    symbol: 'L',
    formula: 'L = -\\frac{1}{T} \\sum_{t=1}^{T} \\ln p(\\tgt{y_t} \\mid \\tgt{y_{<t}},\\, \\src{x})',
    papers: [{ paper: 'sutskever2014', section: '3.2' }],
    related: ['crossEntropy', 'nats', 'perplexity', 'validation', 'blindGuessing'],
  },
  crossEntropy: {
    formula: 'H(q,\\, p) = -\\sum_{w} q(w) \\ln p(w)',
    related: ['loss', 'nats', 'labelSmoothing'],
  },
  nats: {
    formula: '1\\ \\text{nat} = \\log_2 e\\ \\text{bit} \\approx 1.44\\ \\text{bit}',
    papers: [{ paper: 'shannon1948' }],
    related: ['loss', 'crossEntropy', 'perplexity'],
  },
  blindGuessing: {
    formula: 'L = \\ln V',
    related: ['loss', 'vocabulary', 'perplexity'],
  },
  step: {
    formula: '\\theta_{k+1} = \\theta_k - \\eta_k\\, g_k',
    related: ['batch', 'epoch', 'gradient', 'schedule'],
    settings: ['training.steps'],
  },
  epoch: {
    formula: '\\text{steps} = \\text{epochs} \\cdot \\left\\lceil \\frac{\\text{pairs}}{B} \\right\\rceil',
    related: ['step', 'batch', 'trainingPairs'],
    settings: ['training.epochs'],
  },
  batch: {
    symbol: 'B',
    formula: 'g = \\frac{1}{N} \\sum_{b=1}^{B} \\nabla_{\\theta} L_b',
    related: ['step', 'gradient', 'padding', 'learningRate'],
    settings: ['training.batchSize'],
  },
  gradient: {
    symbol: '\\nabla_{\\theta} L',
    formula:
      'g = \\nabla_{\\theta} L = \\left(\\frac{\\partial L}{\\partial \\theta_1},\\, \\frac{\\partial L}{\\partial \\theta_2},\\, \\ldots\\right)',
    papers: [{ paper: 'rumelhart1986' }],
    related: ['backpropagation', 'gradientNorm', 'clipping', 'optimizer'],
  },
  backpropagation: {
    formula:
      '\\frac{\\partial L}{\\partial \\src{h_{i-1}}} = \\frac{\\partial L}{\\partial \\src{h_i}}\\, \\frac{\\partial \\src{h_i}}{\\partial \\src{h_{i-1}}}',
    papers: [{ paper: 'rumelhart1986' }, { paper: 'werbos1990' }],
    related: ['gradient', 'vanishingGradient', 'training'],
  },
  gradientNorm: {
    formula: '\\lVert g \\rVert = \\sqrt{\\textstyle\\sum_k g_k^2}',
    papers: [{ paper: 'pascanu2013', section: '3.2' }],
    related: ['gradient', 'clipping', 'vanishingGradient'],
  },
  clipping: {
    formula: 'g \\leftarrow g \\cdot \\min\\left(1,\\ \\frac{c}{\\lVert g \\rVert}\\right)',
    papers: [{ paper: 'pascanu2013', section: '3.2' }],
    related: ['gradientNorm', 'gradient', 'vanishingGradient'],
    settings: ['training.clipNorm'],
  },
  validation: {
    related: ['validationPairs', 'loss', 'earlyStopping', 'overfitting', 'validationBleu'],
    settings: ['training.validateEvery', 'training.validationPairs'],
  },
  validationBleu: {
    related: ['bleu', 'validation', 'exposureBias'],
    settings: ['training.validateBleuPairs'],
  },
  overfitting: {
    formula: 'L_{\\text{validation}} \\uparrow \\quad L_{\\text{training}} \\downarrow',
    papers: [{ paper: 'prechelt1998' }],
    related: ['validation', 'dropout', 'earlyStopping'],
  },
  earlyStopping: {
    papers: [{ paper: 'prechelt1998' }],
    related: ['validation', 'keepBest', 'overfitting'],
    settings: ['training.earlyStopping'],
  },
  keepBest: {
    formula: '\\theta^{\\ast} = \\arg\\min_{\\theta_k} L_{\\text{validation}}(\\theta_k)',
    papers: [{ paper: 'prechelt1998' }],
    related: ['earlyStopping', 'validation', 'checkpoint'],
    settings: ['training.keepBest'],
  },
  tokenAccuracy: {
    formula: '\\frac{1}{T} \\sum_{t=1}^{T} \\left[\\arg\\max_w p_t(w) = \\tgt{y_t}\\right]',
    related: ['loss', 'teacherForcing', 'bleu'],
  },
  teacherForcing: {
    formula:
      '\\tgt{\\hat{y}_{t-1}} = \\begin{cases} \\tgt{y_{t-1}} & \\text{with } \\epsilon_k \\\\ \\arg\\max p_{t-1} & \\text{otherwise} \\end{cases}',
    papers: [{ paper: 'williams1989' }, { paper: 'bengio2015', section: '2.4' }],
    related: ['scheduledSampling', 'exposureBias', 'tokenAccuracy'],
    settings: ['training.teacherForcingStart', 'training.teacherForcingEnd'],
  },
  scheduledSampling: {
    formula:
      '\\epsilon_k = (1 - \\tfrac{k}{K})\\, \\epsilon_{\\text{start}} + \\tfrac{k}{K}\\, \\epsilon_{\\text{end}}',
    papers: [{ paper: 'bengio2015', section: '2.4' }],
    related: ['teacherForcing', 'exposureBias'],
  },
  exposureBias: {
    papers: [
      { paper: 'bengio2015', section: '1' },
      { paper: 'ranzato2016', section: '1' },
    ],
    related: ['teacherForcing', 'scheduledSampling', 'greedy'],
  },
  dropout: {
    formula: '\\tilde{h} = \\frac{m \\odot h}{1 - p}, \\quad m_k \\sim \\mathrm{Bernoulli}(1 - p)',
    papers: [{ paper: 'srivastava2014' }, { paper: 'zaremba2014' }],
    related: ['dropoutKind', 'overfitting', 'layers'],
    settings: ['training.dropout'],
  },
  dropoutKind: {
    formula: 'm_1 = m_2 = \\cdots = m_T',
    papers: [{ paper: 'gal2016' }, { paper: 'zaremba2014' }],
    related: ['dropout', 'cell'],
    settings: ['training.dropoutKind'],
  },
  labelSmoothing: {
    formula: 'q(w) = (1 - \\epsilon)\\, [w = \\tgt{y_t}] + \\frac{\\epsilon}{V}',
    papers: [
      { paper: 'szegedy2016', section: '7' },
      { paper: 'vaswani2017', section: '5.4' },
    ],
    related: ['crossEntropy', 'overfitting'],
    settings: ['training.labelSmoothing'],
  },
  seed: {
    related: ['firstWeights', 'split', 'run'],
    settings: ['training.seed', 'decoding.seed'],
  },
  firstWeights: {
    related: ['seed', 'initialisation', 'parameters'],
  },
  run: {
    related: ['seed', 'checkpoint', 'training', 'curve'],
  },
  checkpoint: {
    related: ['run', 'keepBest', 'parameters'],
  },
  speed: {
    related: ['batch', 'backend', 'step'],
  },
  curve: {
    formula: '\\bar{L}_k = \\lambda\\, \\bar{L}_{k-1} + (1 - \\lambda)\\, L_k',
    related: ['loss', 'validation', 'run'],
  },
} as const satisfies Readonly<Record<string, Entry>>;
