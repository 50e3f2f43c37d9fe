import { expect, test } from 'vitest';
import { cleaningRules } from '../core/corpus/cleaningRules.ts';
import { defaultSettings } from '../core/spec/settings.ts';
import { loadCorpus } from '../engine/corpus/loadCorpus.ts';
import type { CorpusSource } from '../protocol/corpus.ts';
import { tinyTsv } from '../testing/tinyCorpus.ts';
import { cleaningText } from './cleaningText.ts';
import { trainSettings } from './trainSettings.ts';

const broken = '<b>A\u001b[2J</b> bold cat.\tUn chat osé.\nYes it is so now.\tOui\n\tRien à gauche.\n';
const source: CorpusSource = { kind: 'tsv', name: 'broken.tsv', content: tinyTsv + broken };
const unset = { preset: undefined, spec: undefined, steps: undefined, seed: undefined };

async function textOf(...set: string[]): Promise<string[]> {
  const { data } = trainSettings({ ...unset, set }, source);
  const { report } = await loadCorpus(source, data, {
    signal: new AbortController().signal,
    onProgress: () => {},
  });
  return cleaningText(report.cleaning, data);
}

test('every rule is told, with its count, its setting and examples that cannot move the cursor', async () => {
  const lines = await textOf();
  expect(lines.filter((line) => !line.includes('→'))).toHaveLength(cleaningRules.length);
  expect(lines).toContainEqual(expect.stringMatching(/^ {8}1 {2}HTML tags +dropMarkup=true$/));
  expect(lines).toContain('           <b>A [2J</b> bold cat. → Un chat osé.');
  expect(lines).toContainEqual(expect.stringMatching(/^ {8}0 {2}Letters under 50 % +minLetterShare=0\.5$/));
});

test('what is set counts: a rule that is off, and another limit', async () => {
  const lines = await textOf('dropMarkup=false', 'maxLengthRatio=9');
  expect(lines).toContainEqual(expect.stringMatching(/^ {6}off {2}HTML tags +dropMarkup=false$/));
  expect(lines).toContainEqual(
    expect.stringMatching(/^ {8}0 {2}One side over 9 times as long +maxLengthRatio=9$/),
  );
  expect(lines).not.toContain('           <b>A [2J</b> bold cat. → Un chat osé.');
  expect(defaultSettings.data).toMatchObject({ dropMarkup: true, maxLengthRatio: 3 });
});
