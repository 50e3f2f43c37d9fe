import type { Parameter } from '../../core/spec/parameterTable.ts';
import type { SentenceRun } from '../../core/twin/sentence.ts';
import type { CellStep } from '../../core/twin/state.ts';
import type { Vector } from '../../core/twin/tape.ts';
import type { NumberName } from '../../protocol/trace.ts';

/** What all numbers of a vector have in common. */
export type VectorName = Omit<NumberName, 'place'>;

export const unnamed: VectorName = { symbol: '', token: null, isSource: false, layer: null, direction: null };

/** The vectors of a run that have a symbol of their own (`protocol/trace.ts`). A vector of two names bears the first. */
export function nameVectors(
  { encoding, first, steps, logits }: SentenceRun,
  probabilities: readonly Vector[],
): ReadonlyMap<Vector, VectorName> {
  const names = new Map<Vector, VectorName>();
  const give = (vector: Vector | null, name: Partial<VectorName>) => {
    if (vector && !names.has(vector)) names.set(vector, { ...unnamed, ...name });
  };
  const giveCell = ({ hidden, memory, gates }: CellStep, symbol: string, where: Partial<VectorName>) => {
    give(hidden, { symbol, ...where });
    give(memory, { symbol: 'c', ...where });
    for (const { name, vector } of gates) give(vector, { symbol: name, ...where });
  };
  encoding.layers.forEach(({ layer, name, steps: cells }) => {
    cells.forEach((cell, token) => {
      giveCell(cell, 'h', { token, isSource: true, layer, direction: name });
    });
  });
  encoding.outputs.forEach((output, token) => {
    give(output, { symbol: 'h', token, isSource: true });
  });
  first.forEach(({ hidden, memory }, below) => {
    giveCell({ hidden, memory, gates: [] }, 's', { token: -1, layer: below + 1 });
  });
  steps.forEach(({ cells, look, feature }, token) => {
    cells.forEach((cell, below) => {
      giveCell(cell, 's', { token, layer: below + 1 });
    });
    give(look?.energies ?? null, { symbol: 'e', token });
    give(look?.weights ?? null, { symbol: 'a', token });
    give(look?.context ?? null, { symbol: 'v', token });
    give(feature, { symbol: 'h̃', token });
    give(logits[token] ?? null, { symbol: 'z', token });
    give(probabilities[token] ?? null, { symbol: 'p', token });
  });
  return names;
}

/** Row and column in a matrix, the place in a vector. */
export function placeInParameter({ shape }: Parameter, index: number): number[] {
  const [, width] = shape;
  return width === undefined ? [index] : [Math.floor(index / width), index % width];
}
