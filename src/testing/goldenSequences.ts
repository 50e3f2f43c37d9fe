import { readCellsGolden } from './golden.ts';
import type { NamedNumbers, SequenceSample } from './sequenceSample.ts';

/** What PyTorch makes of each cell in each direction, as samples. Reads from disk, so in Node alone. */
export interface GoldenSequence {
  readonly name: string;
  readonly sample: SequenceSample;
  /** Results, and the gradient of every input but the mask, as `gradient of …`. */
  readonly expected: NamedNumbers;
}

export function goldenSequences(): GoldenSequence[] {
  const { sizes, lengths, inputs, cells } = readCellsGolden();
  const mask = Float64Array.from({ length: sizes.steps * sizes.batch }, (_, place) =>
    Math.floor(place / sizes.batch) < lengths[place % sizes.batch]! ? 1 : 0,
  );
  return (['rnn', 'gru', 'lstm'] as const).flatMap((cell) =>
    (['forward', 'backward'] as const).map((direction) => {
      const golden = cells[cell][direction];
      return {
        name: `${cell}, ${direction}`,
        sample: {
          cell,
          shape: { ...sizes, reverse: direction === 'backward' },
          inputs: { ...numbers({ ...golden.inputs, inputs }), mask },
          upstream: numbers(golden.upstream),
        },
        expected: { ...numbers(golden.results), ...numbers(golden.gradients, 'gradient of ') },
      };
    }),
  );
}

function numbers(values: Readonly<Record<string, readonly number[]>>, prefix = ''): NamedNumbers {
  return Object.fromEntries(
    Object.entries(values).map(([name, list]) => [`${prefix}${name}`, Float64Array.from(list)]),
  );
}
