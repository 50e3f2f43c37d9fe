import { describe, expect, it } from 'vitest';
import { assertClose } from './closeness.ts';
import { readSeq2seqGolden } from './golden.ts';
import { adamStep, createAdamState } from './twin/adam.ts';
import type { Batch } from './twin/batch.ts';
import { clipByGlobalNorm } from './twin/clipByGlobalNorm.ts';
import { twinForward, twinGradients } from './twin/twin.ts';

/** Both sides are Float64; the files hold 13 significant digits. */
const tolerance = 1e-9;

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
