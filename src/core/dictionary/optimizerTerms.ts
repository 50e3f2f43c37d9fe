import type { Entry } from './entry.ts';

/** How a gradient becomes a step. */
export const optimizerTerms = {
  optimizer: {
    formula: '\\theta_{k+1} = \\theta_k - \\eta\\, u(g_1, \\ldots, g_k)',
    papers: [{ paper: 'robbins1951' }],
    related: ['adam', 'adamw', 'rmsprop', 'sgd', 'learningRate'],
    settings: ['training.optimizer'],
  },
  sgd: {
    formula:
      '\\begin{aligned} v_k &= \\mu\\, v_{k-1} + g_k \\\\ \\theta_{k+1} &= \\theta_k - \\eta\\, v_k \\end{aligned}',
    papers: [{ paper: 'sutskever2013', section: '2' }, { paper: 'robbins1951' }],
    related: ['optimizer', 'learningRate', 'adam'],
    settings: ['training.momentum'],
  },
  adam: {
    formula:
      '\\begin{aligned} m_k &= \\beta_1 m_{k-1} + (1 - \\beta_1)\\, g_k \\\\ v_k &= \\beta_2 v_{k-1} + (1 - \\beta_2)\\, g_k^2 \\\\ \\theta_{k+1} &= \\theta_k - \\eta\\, \\frac{\\hat{m}_k}{\\sqrt{\\hat{v}_k} + \\epsilon} \\end{aligned}',
    papers: [{ paper: 'kingma2014', algorithm: '1' }],
    related: ['adamw', 'rmsprop', 'learningRate', 'epsilon'],
    settings: ['training.beta1', 'training.beta2'],
  },
  adamw: {
    formula:
      '\\theta_{k+1} = (1 - \\eta\\lambda)\\, \\theta_k - \\eta\\, \\frac{\\hat{m}_k}{\\sqrt{\\hat{v}_k} + \\epsilon}',
    papers: [{ paper: 'loshchilov2019', algorithm: '2' }],
    related: ['adam', 'weightDecay'],
  },
  rmsprop: {
    formula:
      '\\begin{aligned} v_k &= \\rho\\, v_{k-1} + (1 - \\rho)\\, g_k^2 \\\\ \\theta_{k+1} &= \\theta_k - \\eta\\, \\frac{g_k}{\\sqrt{v_k + \\epsilon}} \\end{aligned}',
    papers: [{ paper: 'tieleman2012' }],
    related: ['adam', 'epsilon', 'optimizer'],
    settings: ['training.rmspropDecay'],
  },
  epsilon: {
    symbol: '\\epsilon',
    formula: '\\frac{g}{\\sqrt{v + \\epsilon}} \\quad\\text{/}\\quad \\frac{g}{\\sqrt{v} + \\epsilon}',
    papers: [{ paper: 'kingma2014', algorithm: '1' }],
    related: ['adam', 'rmsprop'],
    settings: ['training.epsilon', 'training.epsilonPlace'],
  },
  learningRate: {
    symbol: '\\eta',
    formula: '\\theta \\leftarrow \\theta - \\eta\\, g',
    papers: [{ paper: 'robbins1951' }],
    related: ['schedule', 'optimizer', 'gradient'],
    settings: ['training.learningRate'],
  },
  schedule: {
    formula: '\\eta_k = \\eta \\cdot s(k)',
    papers: [
      { paper: 'vaswani2017', section: '5.3' },
      { paper: 'loshchilov2016', equation: '5' },
    ],
    related: ['learningRate', 'cosine', 'warmup', 'plateau'],
    settings: ['training.schedule'],
  },
  cosine: {
    formula: '\\eta_k = \\eta \\left(0.01 + 0.99 \\cdot \\frac{1 + \\cos(\\pi k / K)}{2}\\right)',
    papers: [{ paper: 'loshchilov2016', equation: '5' }],
    related: ['schedule', 'learningRate', 'warmup'],
  },
  warmup: {
    formula: '\\eta_k = \\eta \\cdot \\min\\left(\\frac{k}{w},\\ \\sqrt{\\frac{w}{k}}\\right)',
    papers: [{ paper: 'vaswani2017', equation: '3' }],
    related: ['schedule', 'cosine', 'adam'],
    settings: ['training.warmupSteps'],
  },
  plateau: {
    formula: '\\eta \\leftarrow \\text{factor} \\cdot \\eta',
    related: ['schedule', 'validation', 'earlyStopping'],
    settings: ['training.plateauFactor', 'training.plateauPatience'],
  },
  weightDecay: {
    symbol: '\\lambda',
    formula: '\\theta \\leftarrow (1 - \\eta\\lambda)\\, \\theta',
    papers: [{ paper: 'loshchilov2019', algorithm: '2' }],
    related: ['adamw', 'overfitting'],
    settings: ['training.weightDecay'],
  },
} as const satisfies Readonly<Record<string, Entry>>;
