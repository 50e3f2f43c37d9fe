import type { Entry } from './entry.ts';

/** Scores on held-out pairs. */
export const scoreTerms = {
  test: {
    related: ['testPairs', 'bleu', 'perplexity', 'hardTests'],
  },
  bleu: {
    formula:
      '\\mathrm{BLEU} = \\min\\left(1,\\ e^{1 - r/c}\\right) \\cdot \\exp\\left(\\frac{1}{4} \\sum_{n=1}^{4} \\ln p_n\\right)',
    papers: [{ paper: 'papineni2002', section: '2.3' }, { paper: 'post2018' }],
    related: ['chrf', 'tokenisedBleu', 'signature', 'test'],
  },
  tokenisedBleu: {
    papers: [{ paper: 'post2018', section: '2' }],
    related: ['bleu', 'signature', 'token'],
  },
  chrf: {
    formula: '\\mathrm{chrF}_2 = \\frac{(1 + 2^2) \\cdot P \\cdot R}{2^2 \\cdot P + R}',
    papers: [{ paper: 'popovic2015', equation: '1' }],
    related: ['bleu', 'exactMatch'],
  },
  exactMatch: {
    formula: '\\frac{1}{N} \\sum_{n=1}^{N} \\left[\\tgt{\\hat{y}^{(n)}} = \\tgt{y^{(n)}}\\right]',
    related: ['bleu', 'tokenAccuracy', 'reference'],
  },
  perplexity: {
    formula: '\\mathrm{PPL} = e^{L}',
    papers: [{ paper: 'jelinek1977' }],
    related: ['loss', 'nats', 'tokenAccuracy'],
  },
  aer: {
    formula: '\\mathrm{AER} = 1 - \\frac{|A \\cap S| + |A \\cap P|}{|A| + |S|}',
    papers: [{ paper: 'och2003' }],
    related: ['goldLinks', 'heatmap', 'attentionWeight'],
    pane: 'coach',
  },
  bleuByLength: {
    papers: [{ paper: 'bahdanau2014', figure: '2' }, { paper: 'cho2014b' }],
    related: ['bleu', 'bottleneck', 'sentenceLength'],
  },
  signature: {
    papers: [{ paper: 'post2018', section: '3' }],
    related: ['bleu', 'chrf', 'tokenisedBleu'],
  },
} as const satisfies Readonly<Record<string, Entry>>;
