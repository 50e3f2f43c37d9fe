import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LossData, Series } from './lossData.ts';
import { isDrawable, lossDomain, lossTicks, nearestStep, neighbourStep, readLoss } from './lossDomain.ts';

function series(...points: [step: number, value: number][]): Series {
  return {
    steps: points.map(([step]) => step),
    values: points.map(([, value]) => value),
    length: points.length,
  };
}

const data: LossData = {
  training: series([1, 7], [2, 6], [4, Number.NaN], [5, 3]),
  validation: series([0, 7.5], [4, 4]),
  scale: 'linear',
};

describe('lossDomain', () => {
  it('spans every value that can be drawn', () => {
    const losses = fc.array(fc.oneof(fc.double({ min: -1, max: 1e6 }), fc.constant(Number.NaN)), {
      maxLength: 50,
    });
    fc.assert(
      fc.property(losses, losses, fc.constantFrom('linear', 'log'), (training, validation, scale) => {
        const [low, high] = lossDomain({
          training: series(...training.map((value, step): [number, number] => [step, value])),
          validation: series(...validation.map((value, step): [number, number] => [step, value])),
          scale,
        }).y;
        expect(low).toBeLessThan(high);
        if (scale === 'log') expect(low).toBeGreaterThan(0);
        for (const value of [...training, ...validation].filter((value) => isDrawable(value, scale))) {
          expect(value).toBeGreaterThanOrEqual(low);
          expect(value).toBeLessThanOrEqual(high);
        }
      }),
    );
  });

  it('leaves out a value too small for the logarithmic scale', () => {
    const denormal = { training: series(), validation: series([0, 5e-324]) };
    expect(lossDomain({ ...denormal, scale: 'log' }).y).toEqual([0.1, 10]);
  });

  it('starts at step 0 and makes room for the reference line', () => {
    expect(lossDomain(data).x).toEqual([0, 10]);
    expect(lossDomain({ ...data, chanceLoss: 9 }).y[1]).toBeGreaterThan(9);
  });
});

describe('lossTicks', () => {
  it('stands on a few round values inside the domain', () => {
    expect(lossTicks([0, 7.5], 'linear', 4)).toEqual([0, 2, 4, 6]);
    expect(lossTicks([0.09, 8], 'log', 5)).toEqual([0.1, 0.2, 0.5, 1, 2, 5]);
    expect(lossTicks([2.2, 2.9], 'log', 3).length).toBeGreaterThanOrEqual(2);
  });

  it('never leaves the domain nor crowds it', () => {
    const low = fc.double({ min: 1e-6, max: 10, noNaN: true });
    const factor = fc.double({ min: 1.3, max: 1e7, noNaN: true });
    fc.assert(
      fc.property(low, factor, fc.constantFrom('linear', 'log'), (start, ratio, scale) => {
        const domain: [number, number] = [start, start * ratio];
        const values = lossTicks(domain, scale, 4);
        expect(values.length).toBeLessThanOrEqual(10);
        for (const value of values) {
          expect(value).toBeGreaterThanOrEqual(domain[0]);
          expect(value).toBeLessThanOrEqual(domain[1]);
        }
      }),
    );
  });
});

describe('reading a step', () => {
  it('gives training of the step itself and the latest validation', () => {
    expect(readLoss(data, 5)).toEqual({ step: 5, training: 3, validation: 4, validationStep: 4 });
    expect(readLoss(data, 2)).toEqual({ step: 2, training: 6, validation: 7.5, validationStep: 0 });
    expect(readLoss(data, 0)).toEqual({ step: 0, training: null, validation: 7.5, validationStep: 0 });
  });

  it('finds the nearest record and walks from record to record', () => {
    expect(nearestStep(data, 3.4)).toBe(4);
    expect(nearestStep(data, -9)).toBe(1);
    expect(neighbourStep(data, 2, 1)).toBe(4);
    expect(neighbourStep(data, 5, 1)).toBe(5);
    expect(neighbourStep(data, 5, -99)).toBe(1);
    const empty: LossData = { training: series(), validation: series(), scale: 'linear' };
    expect(nearestStep(empty, 3)).toBeNull();
  });
});
