import { type ModelSpec, tiesOutput } from '../spec/modelSpec.ts';
import { cellEquations, cellFunction } from './cellEquations.ts';
import { asksBefore, layersOutput, scoreEquation } from './scoreEquation.ts';
import { mark, type SymbolName, symbolsIn } from './symbols.ts';

/**
 * The way of one target word through the network, equation by equation, in the order in which a network of this
 * specification computes them. Vectors are rows: a matrix stands to their right, as in the code.
 */
export type EquationName =
  | 'annotations'
  | 'firstState'
  | 'scores'
  | 'weights'
  | 'context'
  | 'fixedVector'
  | 'state'
  | 'feature'
  | 'logits'
  | 'probability';

export interface EquationStep {
  readonly name: EquationName;
  /** The symbol of what the step computes. */
  readonly symbol: SymbolName;
  /** TeX in which each symbol is marked (`mark`). */
  readonly tex: string;
  /** The symbols of the equation, its own result first. */
  readonly symbols: readonly SymbolName[];
}

/** @param isFirstWord the first word's steps include how the decoder's state comes about. */
export function equationSteps(spec: ModelSpec, isFirstWord: boolean): EquationStep[] {
  const look: EquationName[] = ['scores', 'weights', 'context'];
  const hasAttention = spec.attention !== 'none';
  const decoder: EquationName[] = !hasAttention
    ? ['fixedVector', 'state']
    : asksBefore(spec)
      ? [...look, 'state', 'feature']
      : ['state', ...look, 'feature'];
  // Without attention it is all that the decoder gets to know, at every word.
  const first: EquationName[] = isFirstWord && hasAttention ? ['firstState'] : [];
  const names: EquationName[] = ['annotations', ...first, ...decoder, 'logits', 'probability'];
  return names.map((name) => {
    const tex = equation(name, spec);
    const symbol = results[name];
    return { name, symbol, tex, symbols: [...new Set([symbol, ...symbolsIn(tex)])] };
  });
}

const results: Readonly<Record<EquationName, SymbolName>> = {
  annotations: 'annotation',
  firstState: 'firstState',
  scores: 'energy',
  weights: 'weight',
  context: 'context',
  fixedVector: 'firstState',
  state: 'state',
  feature: 'feature',
  logits: 'logits',
  probability: 'probability',
};

function equation(name: EquationName, spec: ModelSpec): string {
  switch (name) {
    case 'annotations':
      return aligned(annotationEquations(spec));
    case 'firstState':
    case 'fixedVector':
      return aligned(bridgeEquations(spec));
    case 'scores':
      return scoreEquation(spec, spec.attention);
    case 'weights': // Bahdanau et al. 2014, section 3.1
      return `${mark('weight')} = \\frac{\\exp ${mark('energy')}}{\\sum_{j=1}^{S} \\exp ${mark('energy', 'e_{jt}')}}`;
    case 'context': // Bahdanau et al. 2014, equation 5
      return `${mark('context')} = \\sum_{i=1}^{S} ${mark('weight')}\\, ${mark('annotation')}`;
    case 'state':
      return aligned([...cellEquations(spec), ...upperLayers(spec)]);
    case 'feature': // Luong et al. 2015, equation 5
      return `${mark('feature')} = \\tanh([${mark('context')}; ${mark(layersOutput(spec))}]\\, ${mark('combine')})`;
    case 'logits': {
      const feature = mark(spec.attention === 'none' ? layersOutput(spec) : 'feature');
      const kernel = mark(tiesOutput(spec) ? 'embeddings' : 'outputKernel'); // tied: Press and Wolf 2017
      return `${mark('logits')} = ${feature}\\, ${kernel} + ${mark('outputBias')}`;
    }
    case 'probability': {
      const logit = mark('logits', '\\ell_{tw}');
      const other = mark('logits', '\\ell_{tk}');
      return `${mark('probability', 'p_t(w)')} = \\frac{\\exp ${logit}}{\\sum_{k=1}^{V} \\exp ${other}}`;
    }
    default:
      return name satisfies never;
  }
}

/**
 * Both directions, half the units each (Schuster and Paliwal 1997); a reversed source is read from its end. Layer n ≥ 2
 * reads what the layer below says and, if residual, adds it to its own (Wu et al. 2016, equation 6).
 */
function annotationEquations(spec: ModelSpec): string[] {
  const { bidirectional, layers, residual, reverseSource } = spec;
  const isStacked = layers > 1;
  const above = isStacked ? '^{(n)}' : '';
  const word = isStacked ? mark('annotation', 'h^{(n-1)}_i') : mark('sourceWord');
  const own = isStacked ? mark('annotation', 'h^{(n)}_i') : mark('annotation');
  const [before, after] = reverseSource ? ['i+1', 'i-1'] : ['i-1', 'i+1'];
  const reads = (former: string) => `${cellFunction(spec)}(${word}, ${former})`;
  const forward = (at: string) => mark('forward', `\\overrightarrow{h}${above}_{${at}}`);
  const backward = (at: string) => mark('backward', `\\overleftarrow{h}${above}_{${at}}`);
  const added = isStacked && residual ? ` + ${word}` : '';
  const stacked = isStacked
    ? [
        `${mark('annotation')} &= ${mark('annotation', `h^{(${layers})}_i`)} \\quad ${mark('annotation', 'h^{(0)}_i')} = ${mark('sourceWord')}`,
      ]
    : [];
  if (bidirectional) {
    return [
      ...stacked,
      `${own} &= [${forward('i')}; ${backward('i')}]${added}`,
      `${forward('i')} &= ${reads(forward(before))}`,
      `${backward('i')} &= ${reads(backward(after))}`,
    ];
  }
  if (added)
    return [...stacked, `${own} &= ${forward('i')}${added}`, `${forward('i')} &= ${reads(forward(before))}`];
  return [...stacked, `${own} &= ${reads(mark('annotation', `h${above}_{${before}}`))}`];
}

/** The lowest layer reads the word, and each other what the one below says. */
function upperLayers(spec: ModelSpec): string[] {
  const { layers, residual } = spec;
  if (layers === 1) return [];
  const layer = (name: SymbolName, symbol: string, at: string) => mark(name, `${symbol}^{(${at})}_t`);
  if (!residual) {
    return [
      `${mark('targetWord', 'y^{(n)}_{t-1}')} &= ${layer('state', 's', 'n-1')}`,
      `${mark('state')} &= ${layer('state', 's', `${layers}`)}`,
    ];
  }
  const said = (at: string) => layer('layersOutput', '\\hat{s}', at);
  return [
    `${mark('targetWord', 'y^{(n)}_{t-1}')} &= ${said('n-1')} \\quad ${said('1')} = ${layer('state', 's', '1')}`,
    `${said('n')} &= ${layer('state', 's', 'n')} + ${said('n-1')}`,
    `${mark('layersOutput')} &= ${said(`${layers}`)}`,
  ];
}

/** Dense: Bahdanau et al. 2014, appendix A.2.2. Copied: Sutskever et al. 2014. */
function bridgeEquations(spec: ModelSpec): string[] {
  const pairs = [
    [mark('firstState'), mark('finalState')],
    ...(spec.cell === 'lstm' ? [[mark('firstMemory'), mark('finalMemory')]] : []),
  ] as const;
  return pairs.map(([first, final], index) => {
    const prime = index === 0 ? '' : "'";
    switch (spec.bridge) {
      case 'dense':
        return `${first} &= \\tanh(${final}\\, ${mark('bridgeKernel', `W_b${prime}`)} + ${mark('bridgeBias', `b_b${prime}`)})`;
      case 'copy':
        return `${first} &= ${final}`;
      case 'zero':
        return `${first} &= 0`;
      default:
        return spec.bridge satisfies never;
    }
  });
}

function aligned(lines: readonly string[]): string {
  return `\\begin{aligned} ${lines.join(' \\\\ ')} \\end{aligned}`;
}
