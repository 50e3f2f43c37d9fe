import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CurveData, Series } from './trainingCurveData.ts';
import {
  curveDomain,
  curveTicks,
  isDrawable,
  nearestPlace,
  neighbourPlace,
  readCurves,
} from './trainingCurveDomain.ts';

function series(...points: [step: number, value: number][]): Series {
  return {
    places: points.map(([step]) => step),
    values: points.map(([, value]) => value),
    length: points.length,
  };
}

const plain = { former: [], scale: 'linear', isSmoothed: false } as const;

const data: CurveData = {
  training: series([1, 7], [2, 6], [4, Number.NaN], [5, 3]),
  validation: series([0, 7.5], [4, 4]),
  ...plain,
};

describe('curveDomain', () => {
  it('spans every value that can be drawn', () => {
    const losses = fc.array(fc.oneof(fc.double({ min: -1, max: 1e6 }), fc.constant(Number.NaN)), {
      maxLength: 50,
    });
    fc.assert(
      fc.property(losses, losses, fc.constantFrom('linear', 'log'), (training, validation, scale) => {
        const [low, high] = curveDomain({
          training: series(...training.map((value, step): [number, number] => [step, value])),
          validation: series(...validation.map((value, step): [number, number] => [step, value])),
          ...plain,
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
    const denormal = { ...plain, training: series(), validation: series([0, 5e-324]) };
    expect(curveDomain({ ...denormal, scale: 'log' }).y).toEqual([0.1, 10]);
  });

  it('spans the former runs too', () => {
    const former = [{ id: 1, dashes: 0, series: series([3, 20], [40, 2]) }];
    expect(curveDomain({ ...data, former })).toEqual({ x: [0, 40], y: [0, 21] });
  });

  it('starts at step 0 and makes room for the reference line', () => {
    expect(curveDomain(data).x).toEqual([0, 10]);
    expect(curveDomain({ ...data, reference: 9 }).y[1]).toBeGreaterThan(9);
  });
});

describe('curveTicks', () => {
  it('stands on a few round values inside the domain', () => {
    expect(curveTicks([0, 7.5], 'linear', 4)).toEqual([0, 2, 4, 6]);
    expect(curveTicks([0.09, 8], 'log', 5)).toEqual([0.1, 0.2, 0.5, 1, 2, 5]);
    expect(curveTicks([2.2, 2.9], 'log', 3).length).toBeGreaterThanOrEqual(2);
  });

  it('never leaves the domain nor crowds it', () => {
    const low = fc.double({ min: 1e-6, max: 10, noNaN: true });
    const factor = fc.double({ min: 1.3, max: 1e7, noNaN: true });
    fc.assert(
      fc.property(low, factor, fc.constantFrom('linear', 'log'), (start, ratio, scale) => {
        const domain: [number, number] = [start, start * ratio];
        const values = curveTicks(domain, scale, 4);
        expect(values.length).toBeLessThanOrEqual(10);
        for (const value of values) {
          expect(value).toBeGreaterThanOrEqual(domain[0]);
          expect(value).toBeLessThanOrEqual(domain[1]);
        }
      }),
    );
  });
});

describe('reading a place', () => {
  it('gives training of the step itself and the latest validation', () => {
    expect(readCurves(data, 5)).toEqual({ place: 5, training: 3, validation: 4, validationPlace: 4 });
    expect(readCurves(data, 2)).toEqual({ place: 2, training: 6, validation: 7.5, validationPlace: 0 });
    expect(readCurves(data, 0)).toEqual({ place: 0, training: null, validation: 7.5, validationPlace: 0 });
  });

  it('reads a gap as nothing', () => {
    expect(readCurves(data, 4)).toMatchObject({ training: null, validation: 4, validationPlace: 4 });
  });

  it('finds the nearest record and walks from record to record', () => {
    expect(nearestPlace(data, 3.4)).toBe(4);
    expect(nearestPlace(data, -9)).toBe(1);
    expect(neighbourPlace(data, 2, 1)).toBe(4);
    expect(neighbourPlace(data, 5, 1)).toBe(5);
    expect(neighbourPlace(data, 5, -99)).toBe(1);
    const empty: CurveData = { ...plain, training: series(), validation: series() };
    expect(nearestPlace(empty, 3)).toBeNull();
  });
});
