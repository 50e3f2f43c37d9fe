import { axes, type Shape, type Sizes } from './shape.ts';

/** The symbols of the equations: how each is written, whose it is, and where the picture shows it. */

export type SymbolName = keyof typeof notation;

export interface EquationSymbol {
  readonly name: SymbolName;
  /** TeX, with the indices it has where it is spoken of: source position i, target position t. */
  readonly tex: string;
  /** Whose hue it has; null for weights and for what joins both sides. */
  readonly side: 'source' | 'target' | null;
  /** A column of the attention picture, a row, or a cell; null where it has no place there. */
  readonly place: 'column' | 'row' | 'cell' | null;
  readonly shape: Shape;
}

type Axes = ReturnType<typeof axes>;
type Notation = Omit<EquationSymbol, 'name' | 'shape'> & { readonly shape: (axes: Axes) => Shape };

const row = ({ one, hidden }: Axes): Shape => [one, hidden];
const ofSource = (tex: string, shape: Notation['shape'], place: Notation['place'] = 'column'): Notation => ({
  tex,
  side: 'source',
  place,
  shape,
});
const ofTarget = (tex: string, shape: Notation['shape'] = row): Notation => ({
  tex,
  side: 'target',
  place: 'row',
  shape,
});
const learnt = (tex: string, shape: Notation['shape']): Notation => ({ tex, side: null, place: null, shape });

const notation = {
  sourceWord: ofSource('x_i', ({ one, sourceInput }) => [one, sourceInput]),
  annotation: ofSource('h_i', row),
  forward: ofSource('\\overrightarrow{h}_i', ({ one, half }) => [one, half]),
  backward: ofSource('\\overleftarrow{h}_i', ({ one, half }) => [one, half]),
  finalState: ofSource('h_{\\ast}', row, null),
  finalMemory: ofSource('c^{x}_{\\ast}', row, null),
  firstState: ofTarget('s_0'),
  firstMemory: ofTarget('c_0'),
  energy: { tex: 'e_{it}', side: null, place: 'cell', shape: ({ one, source }) => [one, source] },
  weight: { tex: 'a_{it}', side: null, place: 'cell', shape: ({ one, source }) => [one, source] },
  context: { tex: 'v_t', side: 'source', place: 'row', shape: row },
  positionQuery: ofTarget('q_t', ({ positions, hidden }) => [positions, hidden]),
  targetWord: ofTarget('y_{t-1}', ({ one, targetInput }) => [one, targetInput]),
  formerState: ofTarget('s_{t-1}'),
  state: ofTarget('s_t'),
  /** What the layers say together, where each adds what it reads. */
  layersOutput: ofTarget('\\hat{s}_t'),
  formerMemory: ofTarget('c_{t-1}'),
  memory: ofTarget('c_t'),
  formerFeature: ofTarget('\\tilde{h}_{t-1}'),
  feature: ofTarget('\\tilde{h}_t'),
  sums: ofTarget('u_t', ({ one, gates }) => [one, gates]),
  inputGate: ofTarget('i_t'),
  forgetGate: ofTarget('f_t'),
  outputGate: ofTarget('o_t'),
  candidate: ofTarget('g_t'),
  resetGate: ofTarget('r_t'),
  updateGate: ofTarget('z_t'),
  logits: ofTarget('\\ell_t', ({ one, vocabulary }) => [one, vocabulary]),
  probability: ofTarget('p_t', ({ one, vocabulary }) => [one, vocabulary]),
  scoreQuery: learnt('W_a', ({ hidden }) => [hidden, hidden]),
  scoreKey: learnt('U_a', ({ hidden }) => [hidden, hidden]),
  scoreKernel: learnt('W_a', ({ twice, hidden }) => [twice, hidden]),
  scoreVector: learnt('v_a', row),
  coverageVector: learnt('w_a', row),
  combine: learnt('W_c', ({ twice, hidden }) => [twice, hidden]),
  bridgeKernel: learnt('W_b', ({ hidden }) => [hidden, hidden]),
  bridgeBias: learnt('b_b', row),
  kernel: learnt('W', ({ targetInput, gates }) => [targetInput, gates]),
  recurrent: learnt('U', ({ hidden, gates }) => [hidden, gates]),
  contextKernel: learnt('C', ({ hidden, gates }) => [hidden, gates]),
  feedKernel: learnt('F', ({ hidden, gates }) => [hidden, gates]),
  bias: learnt('b', ({ one, gates }) => [one, gates]),
  candidateBias: learnt("b'", row),
  outputKernel: learnt('W_o', ({ output, vocabulary }) => [output, vocabulary]),
  embeddings: learnt('E^{\\top}', ({ output, vocabulary }) => [output, vocabulary]),
  outputBias: learnt('b_o', ({ one, vocabulary }) => [one, vocabulary]),
} as const satisfies Record<string, Notation>;

export const symbolNames = Object.keys(notation) as SymbolName[];

export function symbolOf(name: SymbolName, sizes: Sizes): EquationSymbol {
  const { shape, ...written }: Notation = notation[name];
  const isGruCandidate = name === 'candidate' && sizes.spec.cell === 'gru';
  return { name, ...written, ...(isGruCandidate && { tex: 'n_t' }), shape: shape(axes(sizes)) };
}

/**
 * A symbol inside an equation, marked with its name and its side, so that a page can find it there.
 * @param tex in place of its own, such as with another index.
 */
export function mark(name: SymbolName, tex?: string): string {
  const { side, tex: own }: Notation = notation[name];
  return `\\data{symbol=${name}${side ? `, side=${side}` : ''}}{${tex ?? own}}`;
}

/** The names of the symbols in an equation, each once, in the order they occur. */
export function symbolsIn(tex: string): SymbolName[] {
  return [...new Set([...tex.matchAll(/\\data\{symbol=(\w+)/g)].map(([, name]) => name as SymbolName))];
}
