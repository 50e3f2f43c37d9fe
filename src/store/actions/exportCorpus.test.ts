import { expect, test } from 'vitest';
import { fileName } from './exportCorpus.ts';

test.each([
  ['mine.tsv', 'mine.cleaned.tsv'],
  ['train.en + train.fr', 'train.en + train.fr.cleaned.tsv'],
  ['fra.txt.GZ', 'fra.cleaned.tsv'],
  ['everyday', 'everyday.cleaned.tsv'],
  ['a/b\\c: "d"?', 'a b c d.cleaned.tsv'],
  ['.tsv', 'corpus.cleaned.tsv'],
])('%s is saved as %s', (name, file) => {
  expect(fileName(name, 'tsv')).toBe(file);
});
