import type { ModelSpec } from '../spec/modelSpec.ts';
import { mark, type SymbolName } from './symbols.ts';

/** One number of the network: of which vector or matrix it is, and where it stands there. */
interface NumberName {
  /** As a trace names it: `h`, `s`, `e`, `a`, …, a gate, a parameter, or nothing. */
  readonly symbol: string;
  readonly layer: number | null;
  readonly direction: 'forward' | 'backward' | null;
  readonly isSource: boolean;
  /** Counted from 0. */
  readonly place: readonly number[];
}

/** How one number is written: its symbol in the equations, with its place in the vector counted from 1; null without a name. */
export function numberTex(name: NumberName, spec: ModelSpec): string | null {
  if (name.symbol === '') return null;
  const place = name.place.map((at) => at + 1).join(',');
  const below = place === '' ? '' : `_{${place}}`;
  const composed = composedTex(name, spec);
  if (composed !== null) return place === '' ? composed : `(${composed})${below}`;
  const { letter, symbol } = writtenAs(name, spec);
  const layer = spec.layers > 1 && name.layer !== null ? `^{(${name.layer})}` : '';
  const tex = `${directed(letter, name)}${layer}${below}`;
  return symbol ? mark(symbol, tex) : tex;
}

/** What was made of named numbers on the way: a product, a tanh, a logarithm of a sum; null where it is none of them. */
function composedTex(name: NumberName, spec: ModelSpec): string | null {
  const inner = (symbol: string) => numberTex({ ...name, symbol, place: [] }, spec) ?? '';
  const log = 'log Σ exp ';
  if (name.symbol.startsWith(log))
    return `\\log\\textstyle\\sum\\exp ${inner(name.symbol.slice(log.length))}`;
  const tanh = /^tanh\((.*)\)$/.exec(name.symbol)?.[1];
  if (tanh !== undefined) return `\\tanh ${inner(tanh)}`;
  if (!name.symbol.includes('·')) return null;
  return name.symbol
    .split('·')
    .map((symbol) => inner(symbol))
    .join('\\, ');
}

interface Written {
  readonly letter: string;
  /** Whose hue it takes. */
  readonly symbol: SymbolName | null;
}

function writtenAs({ symbol, isSource }: NumberName, spec: ModelSpec): Written {
  const of = (letter: string, name: SymbolName | null): Written => ({ letter, symbol: name });
  const cell = (letter: string, name: SymbolName): Written => of(letter, isSource ? 'annotation' : name);
  switch (symbol) {
    case 'h':
      return of('h', 'annotation');
    case 's':
      return of('s', 'state');
    case 'c':
      return cell('c', 'memory');
    case 'e':
      return of('e', 'energy');
    case 'a':
      return of('a', 'weight');
    case 'v':
      return of('v', 'context');
    case 'h̃':
      return of('\\tilde{h}', 'feature');
    case 'z':
      return of('\\ell', 'logits');
    case 'p':
      return of('p', 'probability');
    case 'input':
      return cell('i', 'inputGate');
    case 'forget':
      return cell('f', 'forgetGate');
    case 'output':
      return cell('o', 'outputGate');
    case 'candidate':
      return cell(spec.cell === 'gru' ? 'n' : 'g', 'candidate');
    case 'reset':
      return cell('r', 'resetGate');
    case 'update':
      return cell('z', 'updateGate');
    default:
      return of(parameterLetter(symbol, spec), null);
  }
}

/** A parameter by its name in the network, as the equations write it; of one they do not write, its name. */
function parameterLetter(name: string, { attention }: ModelSpec): string {
  switch (name) {
    case 'source.embedding':
      return 'X';
    case 'target.embedding':
      return 'E';
    case 'decoder.context':
      return 'C';
    case 'decoder.feed':
      return 'F';
    case 'attention.query':
      return attention === 'trainableQuery' ? 'q' : 'W_a';
    case 'attention.key':
      return attention === 'general' ? 'W_a' : 'U_a';
    case 'attention.kernel':
      return 'W_a';
    case 'attention.score':
      return 'v_a';
    case 'attention.coverage':
      return 'w_a';
    case 'combine.kernel':
      return 'W_c';
    case 'output.kernel':
      return 'W_o';
    case 'output.bias':
      return 'b_o';
  }
  const prime = name.includes('.cell.') ? "'" : '';
  const [kind = name] = name.split('.').slice(-1);
  if (name.startsWith('bridge')) return kind === 'kernel' ? `W_b${prime}` : `b_b${prime}`;
  switch (kind) {
    case 'kernel':
      return 'W';
    case 'recurrent':
      return 'U';
    case 'bias':
      return 'b';
    case 'candidateBias':
      return "b'";
    default:
      return `\\text{${name}}`;
  }
}

/** Letters that have a subscript already are set apart, so that the place stands beside it. */
function directed(letter: string, { direction, symbol }: NumberName): string {
  const way = direction ?? /\.(forward|backward)\./.exec(symbol)?.[1];
  const arrowed =
    way === 'forward'
      ? `\\overrightarrow{${letter}}`
      : way === 'backward'
        ? `\\overleftarrow{${letter}}`
        : letter;
  return arrowed.includes('_') || arrowed.includes("'") ? `{${arrowed}}` : arrowed;
}
