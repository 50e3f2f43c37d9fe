import { expect, test } from 'vitest';
import { configs } from './configs.ts';
import { floatingPointOperations } from './floatingPointOperations.ts';
import type { Row } from './results.ts';
import { bleuTable, growthTable, limitTable, number, rowTable, table } from './table.ts';

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
  jsMsPerStep: 5.987,
  ratioToNaive: 5.04,
  targetTokensPerSecond: 21_333,
  maxRelativeGradientError: 5.7e-7,
};

/** What stands in a table's cells, without its title and rule. */
function cells(text: string): string[][] {
  const lines = text.split('\n').slice(2);
  return lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

test('a table has lines of one length, numbers to the right', () => {
  const text = table(
    [
      { name: 'a', count: 7 },
      { name: 'longer', count: 12_345 },
    ],
    [
      { title: 'name', text: ({ name }) => name },
      { title: 'n', isNumber: true, text: ({ count }) => String(count) },
    ],
  );
  expect(text.split('\n')).toEqual([
    '| name   |     n |',
    '| ------ | ----: |',
    '| a      |     7 |',
    '| longer | 12345 |',
  ]);
});

test('a row says what was measured, and a dash what was not', () => {
  const bare = {
    ...row,
    variant: 'pytorch-1',
    dispatchesPerStep: null,
    jsMsPerStep: null,
    ratioToNaive: null,
  };
  expect(cells(rowTable([row, bare]))).toEqual([
    ['wasm', 'small', 'dot, after', 'fused', '110', '6', '5.5–9.25', '5.99', '5.04', '21,333', '5.7e-7'],
    ['wasm', 'small', 'dot, after', 'pytorch-1', '–', '6', '5.5–9.25', '–', '–', '21,333', '5.7e-7'],
  ]);
});

test('the limit is what a plain product would take for the operations of a step', () => {
  const gigaflops = 10;
  const product = { backend: 'wasm', adapter: '', gigaflops, by: 'ours', size: 512 };
  const elsewhere = { ...row, backend: 'webgl' };
  const limitMs = (1e-6 * floatingPointOperations(configs.small, 'dot')) / gigaflops;
  const [line, ...others] = cells(limitTable([row, elsewhere], [product]));
  expect(others).toEqual([]);
  expect(line?.slice(-3)).toEqual([number(limitMs), '6', number(6 / limitMs)]);
});

test('growth is told against the first row of the same backend and variant', () => {
  const rows = [
    row,
    { ...row, backend: 'webgl', msPerStep: 10 },
    { ...row, config: 'small B ×2', msPerStep: 9 },
    { ...row, backend: 'webgl', config: 'small B ×2', msPerStep: 12 },
  ];
  expect(cells(growthTable(rows)).map((line) => line[4])).toEqual(['1', '1', '1.5', '1.2']);
});

test('a score is reached at the first look that shows it', () => {
  const looks = [
    { step: 100, trainedSeconds: 12.3, bleu: 40 },
    { step: 1200, trainedSeconds: 99, bleu: 86.5 },
    { step: 1300, trainedSeconds: 108, bleu: 84.9 },
  ];
  expect(cells(bleuTable([{ backend: 'wasm', looks }]))).toEqual([
    ['wasm', '99 s (step 1,200)', '99 s (step 1,200)', '–', '84.9 after 108 s'],
  ]);
});

test.each([
  [0.04567, '0.0457'],
  [6, '6'],
  [123.4, '123'],
  [1999.6, '2,000'],
])('%d is written %s', (value, text) => expect(number(value)).toBe(text));
