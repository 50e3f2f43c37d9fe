import { expect, test } from 'vitest';
import { dataFields } from '../../core/spec/dataSpec.ts';
import { defaultsOf } from '../../core/spec/field.ts';
import type { CorpusSource } from '../../protocol/corpus.ts';
import { tinyCorpus, tinyTsv } from '../../testing/tinyCorpus.ts';
import { loadCorpus } from './loadCorpus.ts';

const settings = { ...defaultsOf(dataFields), minFrequency: 1 };
const quietly = { signal: new AbortController().signal, onProgress: () => {} };
const bytes = (text: string) => new TextEncoder().encode(text);
const tiny: CorpusSource = { kind: 'tsv', name: 'tiny.tsv', content: tinyTsv };
const named: CorpusSource = {
  kind: 'files',
  files: [{ name: 'a.tsv', bytes: bytes(`en\tfr\n${tinyTsv}`) }],
};

async function sidesOf(source: CorpusSource) {
  const { report, codecs, training } = await loadCorpus(source, settings, quietly);
  return {
    told: [report.source.language, report.target.language].map(({ language, toldBy }) => [language, toldBy]),
    cutAs: [codecs.source.language, codecs.target.language],
    notices: report.notices.filter((notice) => /swap|language|side/.test(notice)),
    first: training[0]?.sourceText ?? '',
    recognised: report.recognised,
  };
}

test('languages are guessed, and the tokenisers follow', async () => {
  expect(await sidesOf(tiny)).toMatchObject({
    told: [
      ['en', 'words'],
      ['fr', 'words'],
    ],
    cutAs: ['en', 'fr'],
    notices: [],
  });
});

test('sides are swapped, with what the file says of them', async () => {
  const swapped = await sidesOf({ ...named, sides: { isSwapped: true } });
  expect(swapped).toMatchObject({
    told: [
      ['fr', 'file'],
      ['en', 'file'],
    ],
    cutAs: ['fr', 'en'],
    notices: [],
    recognised: { columns: { source: '2', target: '1' }, languages: { source: 'fr', target: 'en' } },
  });
  expect(tinyCorpus.map(({ target }) => target)).toContain(swapped.first);
});

test('what a person says goes before the file and the words', async () => {
  expect(await sidesOf({ ...named, sides: { languages: { target: 'it' } } })).toMatchObject({
    told: [
      ['en', 'file'],
      ['it', 'person'],
    ],
    cutAs: ['en', 'it'],
  });
});

test('languages asked for are those of files that name none, in the order they were asked', async () => {
  const files = { kind: 'files', files: [{ name: 'a.tsv', bytes: bytes(tinyTsv) }] } as const;
  const options = { languages: { source: 'french', target: 'eng' } };
  expect(await sidesOf({ ...files, options })).toMatchObject({
    told: [
      ['fr', 'person'],
      ['en', 'person'],
    ],
    notices: ['The sides look swapped, the source reads English and the target French: swap them.'],
  });
  const swapped = await sidesOf({ ...files, options, sides: { isSwapped: true } });
  expect(swapped.cutAs).toEqual(['en', 'fr']);
});

test('a header that is turned round is found out', async () => {
  const files = [{ name: 'a.tsv', bytes: bytes(`fr\ten\n${tinyTsv}`) }];
  const asked = { languages: { source: 'fr', target: 'en' } };
  const { notices } = await sidesOf({ kind: 'files', files, options: asked });
  expect(notices).toEqual([
    'The sides look swapped, the source reads English and the target French: swap them.',
  ]);
});

test('of a script without spaces, subwords are learnt across characters', async () => {
  const content = tinyCorpus
    .map(({ source }, index) => `${source}\t我们在睡觉${'一二三四五'[index % 5]}。\n`)
    .join('');
  const corpus = await loadCorpus(
    { kind: 'tsv', name: 'zh.tsv', content },
    { ...settings, tokens: 'bpe', merges: 30 },
    quietly,
  );
  expect(corpus.codecs.target.language).toBe('zh');
  const tokens = corpus.codecs.target.tokenizer.tokenize('我们在睡觉一。');
  expect(tokens.length).toBeLessThan(7);
  expect(corpus.codecs.target.tokenizer.detokenize(tokens)).toBe('我们在睡觉一。');
});
