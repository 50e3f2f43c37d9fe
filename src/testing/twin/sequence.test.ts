import { describe, expect, test } from 'vitest';
import { assertClose } from '../closeness.ts';
import { finiteDifferenceGradient } from '../finiteDifference.ts';
import { goldenSequences } from '../goldenSequences.ts';
import { resultNames, sampleSequence } from '../sequenceSample.ts';
import { twinSequence } from './sequence.ts';

describe.each(['rnn', 'gru', 'lstm'] as const)('the twin of %s', (cell) => {
  describe.each([
    { steps: 5, batch: 4, units: 3, reverse: false },
    { steps: 5, batch: 4, units: 3, reverse: true },
    { steps: 1, batch: 1, units: 2, reverse: false },
  ])('$steps steps, reverse $reverse', (shape) => {
    const sample = sampleSequence(cell, shape);
    const twin = twinSequence(sample);

    test.each(Object.keys(sample.inputs).filter((name) => name !== 'mask'))(
      'the gradient of %s is that of finite differences',
      (name) => {
        const numeric = finiteDifferenceGradient(loss, sample.inputs[name] as Float64Array, 1e-6);
        expect(Math.max(...numeric.map(Math.abs))).toBeGreaterThan(1e-3);
        // Differences are good to about 1e-9 (the third derivative of five steps one upon the other is large, hence the
        // small δ), and the largest entry of every gradient is above 1e-3.
        assertClose(twin[`gradient of ${name}`] ?? [], numeric, 1e-6, name);
      },
    );

    function loss(): number {
      const results = twinSequence(sample);
      return resultNames(cell)
        .flatMap((name) =>
          [...(sample.upstream[name] ?? [])].map((weight, at) => weight * results[name]![at]!),
        )
        .reduce((sum, term) => sum + term, 0);
    }
  });

  test('padding outputs 0 and carries the state on', () => {
    const sample = sampleSequence(cell, { steps: 5, batch: 4, units: 3, reverse: false });
    const { outputs, hidden } = twinSequence(sample) as Record<'outputs' | 'hidden', Float64Array>;
    const at = (time: number, row: number) => [
      ...outputs.slice((time * 4 + row) * 3, (time * 4 + row + 1) * 3),
    ];
    expect(at(4, 1)).toEqual([0, 0, 0]);
    expect([...hidden.slice(3, 6)]).toEqual(at(2, 1)); // the ragged row ends after three of five
    expect([...hidden.slice(9)]).toEqual([...sample.inputs['hidden']!.slice(9)]); // no token at all
  });
});

describe.each(goldenSequences())('against PyTorch: $name', ({ sample, expected }) => {
  test('results and all gradients', () => {
    const actual = twinSequence(sample);
    expect(Object.keys(actual).sort()).toEqual(Object.keys(expected).sort());
    for (const [what, values] of Object.entries(expected)) {
      assertClose(actual[what] ?? [], values, 1e-9, what); // both Float64; the file holds 13 digits
    }
  });
});
