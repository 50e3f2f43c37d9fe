import { expect, test } from 'vitest';
import type { Arena } from './arena.ts';
import { compete } from './compete.ts';
import { configs } from './configs.ts';

const problem = { config: configs.small, architecture: 'dot' } as const;
const patience = { seconds: 0, fewestRounds: 3, mostRounds: 9 };

/** Variants with times of their own, which notes what is asked of it. */
function fakeArena(ms: Readonly<Record<string, readonly number[]>>, asked: string[]): Arena {
  const left = new Map(Object.entries(ms).map(([name, values]) => [name, [...values]]));
  return {
    backend: 'wasm',
    adapter: '',
    variants: Object.keys(ms),
    enter: async (variant, { reference }) => {
      asked.push(`enter ${variant}`);
      if (variant === 'broken') throw new Error('it is broken');
      const error = reference ? Math.abs(1 - (reference['x']?.[0] ?? 0)) : null;
      return {
        dispatchesPerStep: 9,
        maxRelativeGradientError: error,
        sample: { x: [variant === 'naive' ? 2 : 1] },
        note: null,
      };
    },
    turn: async (variant) => {
      asked.push(variant);
      const msPerStep = left.get(variant)?.shift() ?? Number.NaN;
      return { msPerStep, jsMsPerStep: variant === 'fused' ? msPerStep / 2 : null };
    },
    clear: async () => void asked.push('clear'),
    productRate: async () => ({ gigaflops: 1, by: 'ours', size: 1 }),
    close: async () => {},
  };
}

test('variants take turns, and medians, ratios and errors are told of each', async () => {
  const asked: string[] = [];
  const arena = fakeArena({ naive: [30, 10, 20], fused: [4, 6, 5] }, asked);
  const competitors = ['naive', 'fused'].map((variant) => ({ arena, variant }));
  const { rows, failures } = await compete(competitors, problem, patience, () => {});
  expect(asked).toEqual([
    'enter naive',
    'enter fused',
    ...['naive', 'fused', 'naive', 'fused', 'naive', 'fused'],
    'clear',
  ]);
  expect(failures).toEqual([]);
  expect(rows).toMatchObject([
    { variant: 'naive', msPerStep: 20, ratioToNaive: 1, jsMsPerStep: null, maxRelativeGradientError: null },
    {
      variant: 'fused',
      msPerStep: 5,
      minMsPerStep: 4,
      maxMsPerStep: 6,
      steps: 3,
      jsMsPerStep: 2.5,
      ratioToNaive: 4,
      // 16 sentences of 8 tokens in 5 ms
      targetTokensPerSecond: 25_600,
      maxRelativeGradientError: 1,
    },
  ]);
});

test('one that fails in the middle is out, and the others go on', async () => {
  const asked: string[] = [];
  const arena = fakeArena({ naive: [30, 10, 20], fused: [4] }, asked);
  const failing = { ...arena, turn: async () => Promise.reject(new Error('lost\nat line 1')) };
  const { rows, failures } = await compete(
    [
      { arena, variant: 'naive' },
      { arena: failing, variant: 'fused' },
    ],
    problem,
    patience,
    () => {},
  );
  expect(failures).toMatchObject([{ variant: 'fused', reason: 'lost' }]);
  expect(rows).toMatchObject([{ variant: 'naive', steps: 3 }]);
});

test('one that fails is named with its reason, and the others go on', async () => {
  const arena = fakeArena({ broken: [], fused: [4, 6, 5] }, []);
  const competitors = ['broken', 'fused'].map((variant) => ({ arena, variant }));
  const { rows, failures } = await compete(competitors, problem, patience, () => {});
  expect(failures).toEqual([
    { variant: 'broken', backend: 'wasm', config: 'small', architecture: 'dot', reason: 'it is broken' },
  ]);
  expect(rows).toMatchObject([{ variant: 'fused', ratioToNaive: null, maxRelativeGradientError: null }]);
});
