import { createRandom, type Random } from '../core/random/random.ts';
import type { ModelSpec } from '../core/spec/modelSpec.ts';
import { type Initializer, parameterTable, type VocabularySizes } from '../core/spec/parameterTable.ts';

/**
 * Seeded values for every parameter of the table, for comparisons of two models. They follow the table's
 * initialisers with two exceptions: no bias stays at 0 or 1, where a lost or swapped one would go unseen, and uniform
 * ones reach twice as far, so that attention has clear preferences and no gradient drowns in rounding. Every value
 * is exact in 32 bits, so that a Float32 model starts from the very same numbers.
 *
 * @returns name to values, row-major, in the order of the table.
 */
export function sampleParameters(
  spec: ModelSpec,
  vocabulary: VocabularySizes,
  seed = 1,
): Map<string, Float64Array> {
  const root = createRandom(seed).stream('sample parameters');
  return new Map(
    parameterTable(spec, vocabulary).map(({ name, shape, initializer }) => {
      const random = root.stream(name);
      const size = shape.reduce((product, extent) => product * extent, 1);
      const values = Float64Array.from({ length: size }, (_, index) =>
        Math.fround(draw(initializer, random, index, size)),
      );
      return [name, values];
    }),
  );
}

function draw(initializer: Initializer, random: Random, index: number, size: number): number {
  switch (initializer.kind) {
    case 'normal':
      return initializer.deviation * random.normal();
    case 'uniform':
      return between(random, 2 * initializer.bound);
    case 'zeros':
      return between(random, 0.5);
    case 'lstmBias': {
      const isForgetGate = Math.floor((4 * index) / size) === 1;
      return (isForgetGate ? 1 : 0) + between(random, 0.5);
    }
    default:
      return initializer satisfies never;
  }
}

function between(random: Random, bound: number): number {
  return bound * (2 * random.next() - 1);
}
