import { expect, test } from 'vitest';
import { formatAverage, formatWeight } from '../../i18n/format.ts';
import { bestTexts } from './bestTexts.ts';

const best = (...args: Parameters<typeof bestTexts>) =>
  bestTexts(...args).map((score) => score && (score.isBest ? `${score.text} best` : score.text));

test('the lowest loss and the highest BLEU are the best; a run without one has none', () => {
  expect(best([2.1, 1.25, null, 3], 'lower', formatWeight)).toEqual(['2.100', '1.250 best', null, '3.000']);
  expect(best([12.04, null, 55.9], 'higher', formatAverage)).toEqual(['12.0', null, '55.9 best']);
});

test('what reads alike is alike', () => {
  expect(best([7.62301, 7.62299], 'lower', formatWeight)).toEqual(['7.623', '7.623']);
  expect(best([1, 1.00001, 2], 'lower', formatWeight)).toEqual(['1.000 best', '1.000 best', '2.000']);
  expect(best([null, null], 'lower', formatWeight)).toEqual([null, null]);
});
