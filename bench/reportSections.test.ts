import { expect, test } from 'vitest';
import { replaceSections, sectionsOf } from './reportSections.ts';
import type { Results, Row } from './results.ts';

const row: Row = {
  variant: 'fused',
  backend: 'wasm',
  adapter: '',
  config: 'small',
  architecture: 'dot',
  dispatchesPerStep: 110,
  msPerStep: 6,
  minMsPerStep: 5.5,
  maxMsPerStep: 9.25,
  steps: 51,
  jsMsPerStep: null,
  ratioToNaive: 5,
  targetTokensPerSecond: 21_333,
  maxRelativeGradientError: 5.7e-7,
};

function results(date: string, rows: readonly Row[]): Results {
  const machine = { cores: 2, processor: 'Some CPU', memoryGib: 23, node: '20.20.2', chromium: '156' };
  return { date, machine, rows, products: [], failures: [], bleu: [] };
}

test('a later measurement takes the place of an earlier one', () => {
  const other = { ...row, variant: 'naive', msPerStep: 30 };
  const { steps, machine } = sectionsOf([
    results('2026-01-01T00:00', [row, other]),
    results('2026-02-01T00:00', [{ ...row, msPerStep: 4.25 }]),
  ]);
  expect(steps?.split('\n')).toHaveLength(4);
  expect(steps).toMatch(/fused +\| +110 \| +4\.25 /);
  expect(steps).toMatch(/naive +\| +110 \| +30 /);
  expect(machine).toBe(
    '- Measured 2026-01-01 to 2026-02-01.\n- 2 cores of Some CPU, 23 GiB; Node 20.20.2, Chromium 156',
  );
});

test('a run of configs with one size changed stands apart, and its time of the config itself too', () => {
  const scaling = [row, { ...row, config: 'small B ×2', msPerStep: 9 }];
  const { steps, growth } = sectionsOf([
    results('2026-01-01T00:00', [{ ...row, msPerStep: 7 }]),
    results('2026-01-02T00:00', scaling),
  ]);
  expect(steps).toMatch(/fused +\| +110 \| +7 /);
  expect(steps).not.toContain('×2');
  expect(
    growth
      ?.split('\n')
      .slice(2)
      .map((line) => line.split('|')[2]?.trim()),
  ).toEqual(['small', 'small B ×2']);
  expect(growth).toContain(' 1.5 |');
});

test('only what stands between its marks is replaced', () => {
  const text = 'before <!-- bench: steps -->old<!-- /bench --> after <!-- bench: growth --><!-- /bench -->';
  expect(replaceSections(text, { steps: 'new', growth: 'grown' })).toBe(
    'before <!-- bench: steps -->\n\nnew\n\n<!-- /bench --> after <!-- bench: growth -->\n\ngrown\n\n<!-- /bench -->',
  );
  expect(() => replaceSections('nothing', { steps: 'new' })).toThrow('The report has no place for steps');
});
