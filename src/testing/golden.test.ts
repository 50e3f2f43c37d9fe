import { describe, expect, it } from 'vitest';
import { assertClose } from './closeness.ts';
import { type LstmGoldenDirection, readLstmGolden, readSeq2seqGolden } from './golden.ts';
import { adamStep, createAdamState } from './twin/adam.ts';
import type { Batch } from './twin/batch.ts';
import { clipByGlobalNorm } from './twin/clipByGlobalNorm.ts';
import { type LstmParameters, lstm, lstmBackward } from './twin/lstm.ts';
import { zeroRows } from './twin/rowVector.ts';
import { twinForward, twinGradients } from './twin/twin.ts';

/** Both sides are Float64; the files hold 13 significant digits. */
const tolerance = 1e-9;

describe('the LSTM against PyTorch', () => {
  const golden = readLstmGolden();
  const { batchSize, length, inputSize, hiddenSize, lengths } = golden;

  it.each(['forward', 'backward'] as const)('%s: outputs, states and all gradients', (name) => {
    const direction = golden[name];
    const actual = runDirection(direction, name === 'backward');
    assertClose(actual.outputs, direction.outputs, tolerance, 'outputs');
    assertClose(actual.inputs, direction.gradients.inputs, tolerance, 'gradient of inputs');
    for (const part of ['hidden', 'cell'] as const) {
      assertClose(actual.final[part], direction.final[part], tolerance, `final ${part}`);
      assertClose(
        actual.initial[part],
        direction.gradients.initial[part],
        tolerance,
        `gradient of initial ${part}`,
      );
    }
    for (const part of ['kernel', 'recurrent', 'bias'] as const) {
      assertClose(
        actual.parameters[part],
        direction.gradients.parameters[part],
        tolerance,
        `gradient of ${part}`,
      );
    }
  });

  /** One sequence after the other, put together again as a batch. */
  function runDirection(direction: LstmGoldenDirection, isBackward: boolean) {
    const { kernel, recurrent, bias } = direction.parameters;
    const parameters: LstmParameters = {
      kernel: Float64Array.from(kernel),
      recurrent: Float64Array.from(recurrent),
      bias: Float64Array.from(bias),
    };
    const gradients: LstmParameters = {
      kernel: new Float64Array(kernel.length),
      recurrent: new Float64Array(recurrent.length),
      bias: new Float64Array(bias.length),
    };
    const inOrder = (rows: Float64Array[]) => (isBackward ? rows.toReversed() : rows);
    const batch = {
      outputs: [] as number[],
      final: { hidden: [] as number[], cell: [] as number[] },
      inputs: [] as number[],
      initial: { hidden: [] as number[], cell: [] as number[] },
      parameters: gradients,
    };
    const padded = (rows: Float64Array[], size: number) =>
      [...inOrder(rows), ...zeroRows(length - rows.length, size)].flatMap((row) => [...row]);
    for (let index = 0; index < batchSize; index++) {
      const rows = (values: readonly number[], size: number) =>
        Array.from({ length: lengths[index] as number }, (_, position) =>
          rowOf(values, index * length + position, size),
        );
      const run = lstm(
        inOrder(rows(golden.inputs, inputSize)),
        stateOf(direction.initial, index),
        parameters,
      );
      const backward = lstmBackward(
        run,
        parameters,
        gradients,
        inOrder(rows(direction.upstream.outputs, hiddenSize)),
        stateOf(direction.upstream.final, index),
      );
      batch.outputs.push(...padded(run.outputs, hiddenSize));
      batch.inputs.push(...padded(backward.inputs, inputSize));
      for (const part of ['hidden', 'cell'] as const) {
        batch.final[part].push(...run.final[part]);
        batch.initial[part].push(...backward.initial[part]);
      }
    }
    return batch;
  }

  function stateOf(state: LstmGoldenDirection['initial'], index: number) {
    return { hidden: rowOf(state.hidden, index, hiddenSize), cell: rowOf(state.cell, index, hiddenSize) };
  }
});

describe('the network against PyTorch', () => {
  const golden = readSeq2seqGolden();
  const batch: Batch = {
    ...golden.batch,
    source: Int32Array.from(golden.batch.source),
    sourceLengths: Int32Array.from(golden.batch.sourceLengths),
    targetInput: Int32Array.from(golden.batch.targetInput),
    targetOutput: Int32Array.from(golden.batch.targetOutput),
    targetLengths: Int32Array.from(golden.batch.targetLengths),
  };

  it('covers every kind of attention, after the cell and before it', () => {
    expect(Object.keys(golden.variants)).toEqual([
      'additive, bidirectional, after the cell',
      'dot, bidirectional, after the cell',
      'none, bidirectional',
      'additive, unidirectional, after the cell',
      'additive, bidirectional, before the cell',
      'dot, bidirectional, before the cell',
    ]);
  });

  describe.each(Object.entries(golden.variants))('%s', (_, variant) => {
    const { attention, wiring, bidirectional } = variant;
    const spec = { attention, wiring, bidirectional, ...golden.sizes };
    const initial = () =>
      new Map(Object.entries(variant.parameters).map(([name, values]) => [name, Float64Array.from(values)]));
    const actual = twinGradients(spec, initial(), batch);

    it('loss, accuracy, logits and attention', () => {
      assertClose([actual.loss], [variant.loss], tolerance, 'loss');
      assertClose([actual.accuracy], [variant.accuracy], tolerance, 'accuracy');
      assertClose(actual.logits, variant.logits, tolerance, 'logits');
      expect(actual.attention === null).toBe(variant.attentionWeights === null);
      assertClose(actual.attention ?? [], variant.attentionWeights ?? [], tolerance, 'attention');
    });

    it('all gradients', () => {
      expect([...actual.gradients.keys()].sort()).toEqual(Object.keys(variant.gradients).sort());
      for (const [name, values] of actual.gradients) {
        assertClose(values, variant.gradients[name] ?? [], tolerance, name);
      }
    });

    it('five steps of Adam with clipping', () => {
      const { learningRate, clipNorm } = golden.training;
      const parameters = initial();
      const state = createAdamState(parameters);
      const losses: number[] = [];
      const norms: number[] = [];
      for (let step = 0; step < variant.normTrace.length; step++) {
        const { loss, gradients } = twinGradients(spec, parameters, batch);
        losses.push(loss);
        norms.push(clipByGlobalNorm(gradients, clipNorm));
        adamStep(parameters, gradients, state, learningRate);
      }
      losses.push(twinForward(spec, parameters, batch).loss);
      expect(losses).toHaveLength(6);
      assertClose(losses, variant.lossTrace, tolerance, 'loss trace');
      assertClose(norms, variant.normTrace, tolerance, 'norm trace');
    });
  });
});

function rowOf(values: readonly number[], index: number, size: number): Float64Array {
  return Float64Array.from(values.slice(index * size, (index + 1) * size));
}
