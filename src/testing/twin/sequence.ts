import { cellOf } from '../../core/twin/cell.ts';
import { backward, concat, leaf, split, timesMatrix, type Vector, zeros } from '../../core/twin/tape.ts';
import { type NamedNumbers, resultNames, type SequenceSample } from '../sequenceSample.ts';
import { runPadded } from './paddedBatch.ts';

/** @returns results, and the gradient of every input but the mask, as `gradient of …`. */
export function twinSequence({ cell, shape, inputs, upstream }: SequenceSample): NamedNumbers {
  const { steps, batch, units, reverse } = shape;
  const { mask, ...rest } = inputs as NamedNumbers & { mask: Float64Array };
  const leaves = Object.entries(rest).map(([name, values]) => [name, leaf(values)] as const);
  const given = new Map(leaves);
  const rows = (name: string, count: number) => split(given.get(name)!, count);
  const kernel = given.get('kernel');
  const sums = kernel
    ? rows('inputs', steps * batch).map((row) => timesMatrix(row, kernel))
    : rows('projected', steps * batch);
  const weights = new Map(leaves.map(([name, vector]) => [`layer.${name}`, vector]));
  if (!kernel) weights.set('layer.bias', zeros(sums[0]!.values.length)); // it is in `projected` already
  const cells = cell === 'lstm' ? rows('cell', batch) : null;
  const first = rows('hidden', batch).map((hidden, row) => ({ hidden, memory: cells?.[row] ?? null }));
  const { outputs, finals } = runPadded(cellOf(cell, weights, 'layer'), sums, mask, first, reverse);

  const results: Readonly<Record<string, Vector>> = {
    outputs: concat(...outputs),
    hidden: concat(...finals.map(({ hidden }) => hidden)),
    ...(cells && { cell: concat(...finals.map(({ memory }) => memory ?? zeros(units))) }),
  };
  const names = resultNames(cell);
  backward(
    concat(...names.map((name) => results[name]!)),
    names.flatMap((name) => [...upstream[name]!]),
  );
  return Object.fromEntries([
    ...names.map((name) => [name, results[name]!.values] as const),
    ...leaves.map(([name, { gradient }]) => [`gradient of ${name}`, gradient] as const),
  ]);
}
