import { describe, expect, it } from 'vitest';
import { bottleneckPlan, bottleneckSizes } from './bottleneckPlan.ts';
import { settingsFaults } from './settings.ts';

describe.each(bottleneckSizes)('the bottleneck, %s', (size) => {
  const { settings, looks, source } = bottleneckPlan(size);

  it('compares networks that differ in attention alone, and no settings are out of range', () => {
    const { attention, none } = settings;
    expect(attention.model.attention).toBe('additive');
    expect(none).toEqual({ ...attention, model: { ...attention.model, attention: 'none' } });
    expect(settingsFaults(attention)).toEqual([]);
  });

  it('looks at whole steps, ever later, up to the last, at no more pairs than there are', () => {
    const steps = looks.map(({ step }) => step);
    expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
    expect(steps.every((step) => Number.isInteger(step) && step > 0)).toBe(true);
    expect(steps.at(-1)).toBe(settings.attention.training.steps);
    const testPairs = settings.attention.data.testShare * source.pairs;
    expect(Math.max(...looks.map(({ pairs }) => pairs))).toBeLessThanOrEqual(testPairs);
  });

  it('takes other weights and another order with another seed, of the same sentences', () => {
    const other = bottleneckPlan(size, 8);
    expect(other.source).toEqual(source);
    expect(other.settings.attention.training.seed).toBe(8);
    expect(other.settings.attention.data).toEqual(settings.attention.data);
  });
});
