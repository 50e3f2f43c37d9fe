import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../core/spec/settings.ts';
import type { Trace, TracedCell, TracedVector } from '../../store/traceSlice.ts';
import { networkDataOf } from './networkDataOf.ts';

let id = 0;
const vector = (...values: number[]): TracedVector => ({ id: id++, values: Float64Array.from(values) });
const cell = (value: number): TracedCell => ({
  hidden: vector(value),
  memory: vector(2 * value),
  gates: (['input', 'forget', 'candidate', 'output'] as const).map((name) => ({ name, vector: vector(0.5) })),
});

/** One unit each way; the forward lane says .1, .2, .3, the backward one .6, .5, .4. */
const trace: Trace = {
  source: 'a gar den',
  sourceTokens: ['a', 'gar@@', '</s>'],
  encoder: [
    { layer: 1, direction: 'forward', isFromTheEnd: false, cells: [0.1, 0.2, 0.3].map(cell) },
    { layer: 1, direction: 'backward', isFromTheEnd: true, cells: [0.6, 0.5, 0.4].map(cell) },
  ],
  annotations: [vector(0.1, 0.6), vector(0.2, 0.5), vector(0.3, 0.4)],
  first: [{ hidden: vector(0.7, 0.8), memory: vector(0.9, 1) }],
  steps: [
    {
      read: '<s>',
      written: 'un',
      cells: [cell(0.5)],
      look: {
        query: vector(0.5),
        energies: vector(1, 2, 3),
        weights: vector(0.5, 0.25, 0.25),
        context: vector(0.11, 0.12),
      },
      feature: vector(0.21, 0.22),
      logits: id++,
      probabilities: id++,
      logNormalizer: 0,
      candidates: [
        { text: 'le', index: 4, logit: 2, probability: 0.6 },
        { text: 'un', index: 5, logit: 1, probability: 0.3 },
      ],
    },
  ],
};
const { model } = defaultSettings;
const after = { ...model, attention: 'dot', wiring: 'afterCell' } as const;

describe('networkDataOf', () => {
  it('takes the last state of each lane from where the lane ends', () => {
    const { last } = networkDataOf(trace, after, 1);
    expect(last).toEqual([{ hidden: [0.3, 0.6], memory: [0.6, 1.2] }]);
  });

  it('shows the state that attention makes after the cell, and the context before it', () => {
    const looked = (wiring: 'beforeCell' | 'afterCell') =>
      Array.from(networkDataOf(trace, { ...after, wiring }, 1).steps[0]?.looked ?? []);
    expect(looked('afterCell')).toEqual([0.21, 0.22]);
    expect(looked('beforeCell')).toEqual([0.11, 0.12]);
  });

  it('names what would rather have been written, with the probability of what was', () => {
    const [step] = networkDataOf(trace, after, 1).steps;
    expect(step).toMatchObject({ text: 'un', probability: 0.3, rather: { text: 'le', probability: 0.6 } });
  });

  it('describes the network that was traced, though the next one may already be asked for', () => {
    const next = { ...after, attention: 'none', cell: 'rnn' } as const;
    expect(networkDataOf(trace, next, 1).shape).toMatchObject({ cell: 'lstm', attention: 'afterCell' });
    const [step] = trace.steps as [Trace['steps'][number]];
    const without = { ...trace, steps: [{ ...step, look: null }] };
    expect(networkDataOf(without, after, 1).shape.attention).toBeNull();
  });

  it('has no more steps come than there are', () => {
    expect(networkDataOf(trace, after, Number.POSITIVE_INFINITY).shownSteps).toBe(1);
    expect(networkDataOf(trace, after, 0).shownSteps).toBe(0);
  });
});
