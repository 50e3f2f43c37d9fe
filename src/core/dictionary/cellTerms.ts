import type { Entry } from './entry.ts';

/** Recurrent cells and what is inside them. */
export const cellTerms = {
  cell: {
    formula: '\\src{h_i} = f(\\src{x_i},\\, \\src{h_{i-1}})',
    papers: [{ paper: 'cho2014', section: '2.1' }],
    related: ['rnn', 'lstm', 'gru', 'vanishingGradient', 'networkDrawing'],
    settings: ['model.cell'],
  },
  rnn: {
    formula: '\\src{h_i} = \\tanh(\\src{x_i}\\, W + \\src{h_{i-1}}\\, U + b)',
    papers: [{ paper: 'elman1990' }],
    related: ['lstm', 'gru', 'vanishingGradient', 'recurrentMatrix'],
  },
  lstm: {
    formula:
      '\\begin{aligned} c_i &= f_i \\odot c_{i-1} + i_i \\odot g_i \\\\ \\src{h_i} &= o_i \\odot \\tanh c_i \\end{aligned}',
    papers: [{ paper: 'hochreiter1997' }, { paper: 'gers2000' }],
    related: ['memory', 'inputGate', 'forgetGate', 'outputGate', 'candidate', 'gateSums'],
  },
  gru: {
    formula: '\\tgt{s_t} = (1 - z_t) \\odot n_t + z_t \\odot \\tgt{s_{t-1}}',
    papers: [{ paper: 'cho2014', section: '2.3' }],
    related: ['resetGate', 'updateGate', 'candidate', 'lstm'],
  },
  memory: {
    symbol: 'c_t',
    formula: '\\tgt{c_t} = f_t \\odot \\tgt{c_{t-1}} + i_t \\odot g_t',
    papers: [{ paper: 'hochreiter1997' }, { paper: 'gers2000' }],
    related: ['lstm', 'forgetGate', 'inputGate', 'candidate', 'elementwise'],
    symbols: ['memory', 'formerMemory'],
    pane: 'maths',
  },
  inputGate: {
    symbol: 'i_t',
    formula: 'i_t = \\sigma(u_t^{i})',
    papers: [{ paper: 'hochreiter1997' }],
    related: ['forgetGate', 'outputGate', 'candidate', 'memory'],
    symbols: ['inputGate'],
    pane: 'maths',
  },
  forgetGate: {
    symbol: 'f_t',
    formula: 'f_t = \\sigma(u_t^{f})',
    papers: [{ paper: 'gers2000' }],
    related: ['inputGate', 'memory', 'lstm', 'bias'],
    symbols: ['forgetGate'],
    pane: 'maths',
  },
  outputGate: {
    symbol: 'o_t',
    formula: 'o_t = \\sigma(u_t^{o})',
    papers: [{ paper: 'hochreiter1997' }],
    related: ['lstm', 'memory', 'decoderState'],
    symbols: ['outputGate'],
    pane: 'maths',
  },
  candidate: {
    symbol: 'g_t',
    alsoWritten: ['n_t'],
    formula: 'g_t = \\tanh u_t^{g}',
    papers: [{ paper: 'gers2000' }, { paper: 'cho2014', section: '2.3' }],
    related: ['inputGate', 'resetGate', 'updateGate', 'memory'],
    symbols: ['candidate'],
    pane: 'maths',
  },
  resetGate: {
    symbol: 'r_t',
    formula: 'r_t = \\sigma(u_t^{r} + \\tgt{s_{t-1}}\\, U_r)',
    papers: [{ paper: 'cho2014', equation: '5' }],
    related: ['gru', 'updateGate', 'candidate'],
    symbols: ['resetGate'],
    pane: 'maths',
  },
  updateGate: {
    symbol: 'z_t',
    formula: 'z_t = \\sigma(u_t^{z} + \\tgt{s_{t-1}}\\, U_z)',
    papers: [{ paper: 'cho2014', equation: '6' }],
    related: ['gru', 'resetGate', 'candidate'],
    symbols: ['updateGate'],
    pane: 'maths',
  },
  gateSums: {
    symbol: 'u_t',
    formula: 'u_t = \\tgt{y_{t-1}}\\, W + \\tgt{s_{t-1}}\\, U + b',
    related: ['inputGate', 'sigmoid', 'weightMatrix', 'lstm'],
    symbols: ['sums'],
    pane: 'maths',
  },
  vanishingGradient: {
    formula:
      '\\frac{\\partial \\src{h_i}}{\\partial \\src{h_j}} = \\prod_{k=j+1}^{i} \\frac{\\partial \\src{h_k}}{\\partial \\src{h_{k-1}}}',
    papers: [{ paper: 'bengio1994' }, { paper: 'pascanu2013', section: '2.1' }],
    related: ['rnn', 'lstm', 'backpropagation', 'clipping'],
  },
} as const satisfies Readonly<Record<string, Entry>>;
