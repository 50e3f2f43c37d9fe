import { describe, expect, it } from 'vitest';
import { defaultsOf } from '../core/spec/field.ts';
import { type ModelSpec, modelFields } from '../core/spec/modelSpec.ts';
import { trainFields } from '../core/spec/trainSpec.ts';
import { assertClose } from './closeness.ts';
import { readSeq2seqGolden } from './networkGolden.ts';
import type { Batch } from './twin/batch.ts';
import { trainTwin } from './twin/trainTwin.ts';
import { twinGradients } from './twin/twin.ts';

/** Both sides are Float64; the file holds 11 digits of each list's largest number. */
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

  it('covers every cell, bridge and way in, switches on and off, and every attention in both wirings', () => {
    const specs = Object.values(golden.variants).map(({ spec }) => spec);
    // The weights are given here, so that it does not matter how they would be drawn.
    const { denseInitializer: _, ...fields } = modelFields;
    for (const [name, field] of Object.entries(fields)) {
      const seen = new Set(specs.map((spec) => spec[name as keyof ModelSpec]));
      if (field.kind === 'choice') expect(seen).toEqual(new Set(field.options.map(({ value }) => value)));
      if (field.kind === 'switch') expect(seen).toEqual(new Set([false, true]));
    }
    const wired = new Set(specs.map(({ attention, wiring }) => `${attention} ${wiring}`));
    const kinds = modelFields.attention.options.map(({ value }) => value);
    const wirings = modelFields.wiring.options.map(({ value }) => value);
    const all = kinds.flatMap((kind) => wirings.map((wiring) => `${kind} ${wiring}`));
    // Without attention there is nothing to wire.
    expect(all.filter((pair) => !wired.has(pair))).toEqual(['none beforeCell']);
    expect(specs.some(({ layers, bidirectional }) => layers > 1 && bidirectional)).toBe(true);
  });

  describe.each(Object.entries(golden.variants))('%s', (_, variant) => {
    const { spec, labelSmoothing } = variant;
    const initial = () =>
      new Map(Object.entries(variant.parameters).map(([name, values]) => [name, Float64Array.from(values)]));
    const actual = twinGradients(spec, initial(), batch, { labelSmoothing });

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
      const { learningRate, clipNorm, epsilon } = golden.training;
      const settings = { ...defaultsOf(trainFields), learningRate, clipNorm, epsilon, labelSmoothing };
      const { losses, norms } = trainTwin(spec, initial(), [batch], settings, variant.normTrace.length);
      expect(losses).toHaveLength(6);
      assertClose(losses, variant.lossTrace, tolerance, 'loss trace');
      assertClose(norms, variant.normTrace, tolerance, 'norm trace');
    });
  });
});
