import { expect, test } from 'vitest';
import { corpusBleu } from './bleu.ts';
import { tokenisedBleu } from './tokenisedBleu.ts';

const french = { language: 'fr', lowerCase: true };

test('elisions, hyphens and marks are words of their own', () => {
  const score = tokenisedBleu(["L'ami d'Anne dort."], ["l'ami d'Anne mange."], french);
  // l' ami d' anne dort . against l' ami d' anne mange .
  expect(score.totals).toEqual([6, 5, 4, 3]);
  expect(score.counts).toEqual([5, 3, 2, 1]);
  const words = corpusBleu(["l' ami d' anne dort ."], [["l' ami d' anne mange ."]], { tokenize: 'none' });
  expect(score.score).toBeCloseTo(words.score, 12);
});

test('the unknown word is one word, and wrong even where the reference names it', () => {
  const { totals, counts } = tokenisedBleu(['un <unk> dort .'], ['un <unk> dort .'], french);
  expect(totals[0]).toBe(4);
  expect(counts[0]).toBe(3);
});

test('as many references as hypotheses', () => {
  expect(() => tokenisedBleu(['a'], [], french)).toThrow(RangeError);
});
