import { readdirSync, readFileSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSettings } from '../core/spec/settings.ts';
import { type Connection, connectEngine } from './connectEngine.ts';
import { readCheckpoint } from './readCheckpoint.ts';
import {
  type AboutShipped,
  buildShipped,
  type FirstPainted,
  firstFile,
  shippedFolder,
  shippedSettings,
  shippedSource,
} from './shippedNetwork.ts';
import { trainWithProgress } from './trainProgress.ts';

/** What comes with the page is what `npm run ship` makes: where one of these fails, run it again. */

const about: AboutShipped = readJson(`${shippedFolder}/about.json`);
const first: FirstPainted = readJson(firstFile);

function readJson<Value>(path: string): Value {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** The corpus is the whole one, of 50,000 pairs, and the machine may be busy. */
const LONGEST_MS = 240_000;

let engine: Connection;
beforeAll(async () => {
  engine = await connectEngine('wasm');
}, LONGEST_MS);
afterAll(() => engine.close());

test('made by the command without options, of the default settings and the whole built-in corpus', () => {
  expect(about.command).toBe('npm run ship');
  expect(about.corpus).toEqual(shippedSource);
  expect(readSettings(about.settings)).toEqual({ settings: shippedSettings, faults: [] });
  expect(about.stop).toMatchObject({ reason: 'finished', step: shippedSettings.training.steps });
});

test('all that a visitor loads of it is two megabytes at most', () => {
  const sizes = readdirSync(shippedFolder).map((name) => statSync(`${shippedFolder}/${name}`).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(2_000_000);
});

describe('in the engine', () => {
  test(
    'the same seed has the same first weights, and a short run the losses that the long one began with',
    async () => {
      const { initialWeightsSha256, parameterCount } = await buildShipped(engine.client);
      expect({ initialWeightsSha256, parameterCount }).toEqual({
        initialWeightsSha256: about.initialWeightsSha256,
        parameterCount: about.parameterCount,
      });
      const { lossPerStep } = await trainWithProgress(engine.client, about.firstLosses.length);
      expect(lossPerStep).toHaveLength(20);
      // Processors differ in how they round a sum of products, and Adam magnifies it where gradients are near zero.
      for (const [at, loss] of lossPerStep.entries())
        expect(loss / (about.firstLosses[at] ?? 0)).toBeCloseTo(1, 3);
    },
    LONGEST_MS,
  );

  test(
    'it translates as the page is painted with, and scores what is told of it',
    async () => {
      await engine.client.call('checkpoint/speaker', { files: await readCheckpoint(shippedFolder) });
      const { hypotheses, sourceTokens } = await engine.client.call('translation/translate', {
        sentence: first.source,
      });
      expect(first.sourceTokens).toEqual(sourceTokens);
      expect(first.hypotheses.map(({ text }) => text)).toEqual(hypotheses.map(({ text }) => text));
      for (const [at, { text, probability, attention }] of (hypotheses[0]?.tokens ?? []).entries()) {
        const painted = first.hypotheses[0]?.tokens[at];
        expect(painted?.text).toBe(text);
        // Rounded to a millionth, and summed up in another order on other processors.
        expect(painted?.probability).toBeCloseTo(probability, 4);
        for (const [from, weight] of (attention ?? []).entries())
          expect(painted?.attention?.[from]).toBeCloseTo(weight, 4);
      }
      expect(first).toMatchObject({
        steps: about.stop.keptStep ?? about.stop.step,
        bleu: expect.any(Number),
      });
      expect(first.bleu).toBeCloseTo(about.scores.bleu.score, 5);
      // A part of the pairs: their score lies near that of all, and far from that of weights that were damaged.
      const { bleu } = await engine.client.call('evaluation/run', { on: 'test', maxPairs: 150 });
      expect(Math.abs(bleu.score - about.scores.bleu.score)).toBeLessThan(8);
    },
    LONGEST_MS,
  );
});
