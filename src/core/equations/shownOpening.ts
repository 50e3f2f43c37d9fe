import type { NumberOperation } from './numberOperation.ts';
import { type ShownSum, shownSum } from './shownSum.ts';

/** A number and its terms, as a trace opens it. */
interface OpenedNumber {
  readonly value: number;
  readonly operation: NumberOperation;
  readonly terms: readonly { readonly value: number }[];
  /** How many the last term stands for where not all are told; 0 where they are. */
  readonly untold: number;
}

/** One line of an opened number: a term of its operation, or the 1 that a complement begins with. */
export interface OpenedLine {
  /** Which of the opened number's terms; null for the 1. */
  readonly term: number | null;
  /** What it adds. */
  readonly value: number;
  /** What is done with the term before it is added. */
  readonly sign: 'plus' | 'minus' | 'exp';
}

/** An opened number as lines that add up, and what is made of their total where that is not the number itself. */
export interface ShownOpening extends ShownSum<OpenedLine> {
  readonly applied: 'tanh' | 'sigmoid' | 'exp' | 'log' | null;
}

const MOST_TERMS = 6;

export function shownOpening({ operation, terms, untold, value }: OpenedNumber): ShownOpening {
  const line = (term: number, sign: OpenedLine['sign']): OpenedLine => {
    const worth = terms[term]?.value ?? 0;
    return { term, sign, value: sign === 'exp' ? Math.exp(worth) : sign === 'minus' ? -worth : worth };
  };
  const all = (sign: OpenedLine['sign']) => terms.map((_, term) => line(term, sign));
  switch (operation) {
    case 'parameter':
    case 'constant':
      return opening([], value, null);
    case 'sum':
      return opening(all('plus'), value, null);
    case 'difference':
      return opening([line(0, 'plus'), line(1, 'minus')], value, null);
    case 'complement':
      return opening([{ term: null, value: 1, sign: 'plus' }, line(0, 'minus')], value, null);
    case 'tanh':
    case 'sigmoid':
    case 'exp':
      return opening(all('plus'), terms[0]?.value ?? 0, operation);
    case 'softmax': // exp(t₁ − log Σ exp t)
      return opening([line(0, 'plus'), line(1, 'minus')], Math.log(value), 'exp');
    case 'logSumExp':
      return opening(all('exp'), Math.exp(value), 'log');
    default:
      return operation satisfies never;
  }

  function opening(
    lines: readonly OpenedLine[],
    total: number,
    applied: ShownOpening['applied'],
  ): ShownOpening {
    // The last term may stand for all that are not told: it belongs to the rest, however large.
    const stand = untold > 0 ? lines.at(-1) : undefined;
    const sum = shownSum(stand ? lines.slice(0, -1) : lines, total, MOST_TERMS);
    const rest = stand
      ? { count: untold + (sum.rest?.count ?? 0), value: stand.value + (sum.rest?.value ?? 0) }
      : sum.rest;
    return { ...sum, rest, applied };
  }
}
