import { describe, expect, test } from 'vitest';
import { applies } from '../core/spec/field.ts';
import { type ModelSpec, modelFields, modelSpecFault } from '../core/spec/modelSpec.ts';
import { fewModelVariants, modelVariants, specTitle } from './modelVariants.ts';

type Name = Exclude<keyof ModelSpec, 'embeddingSize' | 'hiddenSize'>;

/** Settings that meet in an equation. */
const pairs: readonly (readonly [Name, Name])[] = [
  ['attention', 'wiring'],
  ['attention', 'coverage'],
  ['wiring', 'coverage'],
  ['wiring', 'inputFeeding'],
  ['wiring', 'layers'],
  ['wiring', 'residual'],
  ['inputFeeding', 'coverage'],
  ['inputFeeding', 'layers'],
  ['cell', 'wiring'],
  ['cell', 'inputFeeding'],
  ['cell', 'layers'],
  ['cell', 'bridge'],
  ['cell', 'input'],
  ['cell', 'bidirectional'],
  ['cell', 'reverseSource'],
  ['bidirectional', 'reverseSource'],
  ['bidirectional', 'layers'],
  ['bidirectional', 'input'],
  ['reverseSource', 'layers'],
  ['layers', 'residual'],
  ['layers', 'bridge'],
  ['tiedOutput', 'wiring'],
];

const sizes = { embeddingSize: 3, hiddenSize: 4 };
const specs = modelVariants(sizes);

/** One layer or several; the other settings have their own values. */
function settingOf(spec: ModelSpec, name: Name): string | boolean {
  return name === 'layers' ? spec.layers > 1 : spec[name];
}

function settingsOf(name: Name): readonly (string | boolean)[] {
  const field = modelFields[name];
  return field.kind === 'choice' ? field.options.map(({ value }) => value) : [false, true];
}

/** Those of the specs in which both settings have an effect. */
function withBoth(first: Name, second: Name): ModelSpec[] {
  return specs.filter((spec) => applies(modelFields[first], spec) && applies(modelFields[second], spec));
}

describe('the covering set', () => {
  test('is of valid specs, all different', () => {
    expect(specs.map(modelSpecFault)).toEqual(specs.map(() => null));
    expect(new Set(specs.map(specTitle)).size).toBe(specs.length);
  });

  test.each(pairs)('holds every %s with every %s', (first, second) => {
    const found = new Set(
      withBoth(first, second).map((spec) => `${settingOf(spec, first)}, ${settingOf(spec, second)}`),
    );
    const missing = settingsOf(first)
      .flatMap((one) => settingsOf(second).map((other) => [one, other] as const))
      .filter(([one, other]) => canMeet(first, one, second, other) && !found.has(`${one}, ${other}`));
    expect(missing).toEqual([]);
  });

  test('holds three layers', () => {
    expect(specs.some(({ layers }) => layers === 3)).toBe(true);
  });

  test.each(Object.keys(modelFields).filter((name) => !name.endsWith('Size')) as Name[])(
    'holds every %s among its few',
    (name) => {
      const found = fewModelVariants(sizes).map((spec) => settingOf(spec, name));
      expect(found).toEqual(expect.arrayContaining([...settingsOf(name)]));
    },
  );
});

/** Whether some network has both values, and both settings have an effect in it. */
function canMeet(first: Name, one: string | boolean, second: Name, other: string | boolean): boolean {
  const value = (name: Name, of: string | boolean) => (name === 'layers' ? (of ? 2 : 1) : of);
  const base = specs[0] as ModelSpec;
  const spec = {
    ...base,
    layers: 2,
    [first]: value(first, one),
    [second]: value(second, other),
  } as ModelSpec;
  return applies(modelFields[first], spec) && applies(modelFields[second], spec);
}
