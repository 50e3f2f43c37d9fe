import { describe, test } from 'vitest';
import { assertClose } from './closeness.ts';
import { readCellsGolden } from './golden.ts';
import { cellSequence, recurrentCells } from './twin/cellSequence.ts';

/** Both sides are Float64; the file holds 13 significant digits. */
const tolerance = 1e-9;

const golden = readCellsGolden();
const { length, batchSize, hiddenSize, lengths } = golden;

describe.each(recurrentCells)('the %s against PyTorch', (cell) => {
  test.each(['forward', 'backward'] as const)('%s: outputs, last state and all gradients', (name) => {
    const direction = golden.cells[cell][name];
    const mask = Float64Array.from({ length: length * batchSize }, (_, place) =>
      Math.floor(place / batchSize) < (lengths[place % batchSize] as number) ? 1 : 0,
    );
    const actual = cellSequence(
      cell,
      { inputs: Float64Array.from(golden.inputs), mask, hidden: Float64Array.from(direction.initial) },
      Object.fromEntries(
        Object.entries(direction.parameters).map(([part, values]) => [part, Float64Array.from(values)]),
      ),
      {
        outputs: Float64Array.from(direction.upstream.outputs),
        hidden: Float64Array.from(direction.upstream.hidden),
      },
      { steps: length, batch: batchSize, units: hiddenSize, reverse: name === 'backward' },
    );
    const { gradients } = direction;
    assertClose(actual.outputs, direction.outputs, tolerance, 'outputs');
    assertClose(actual.hidden, direction.hidden, tolerance, 'last hidden');
    assertClose(actual.gradients.inputs, gradients.inputs, tolerance, 'gradient of inputs');
    assertClose(actual.gradients.hidden, gradients.initial, tolerance, 'gradient of the first hidden');
    for (const [part, expected] of Object.entries(gradients.parameters)) {
      assertClose(actual.parameterGradients[part] ?? [], expected, tolerance, `gradient of ${part}`);
    }
  });
});
