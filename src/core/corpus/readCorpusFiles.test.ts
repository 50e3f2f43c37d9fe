import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  file,
  gzip,
  latin1,
  utf16,
  writeCsv,
  writeJsonLines,
  writeTatoeba,
  writeTmx,
  writeTsv,
  zip,
} from '../../testing/corpusWriters.ts';
import { CorpusError } from './corpusError.ts';
import type { CorpusFile, ReadingProgress } from './corpusFile.ts';
import { describeRecognised } from './describeRecognised.ts';
import { readAllPairs, readCorpusFiles } from './readCorpusFiles.ts';
import type { SentencePair } from './sentencePair.ts';

const pairs: readonly SentencePair[] = [
  { source: 'Wow!', target: 'Ça alors\u202f!' },
  { source: 'He said "no", twice.', target: 'Il a dit « non », deux fois.' },
  { source: 'Where is the café?', target: 'Où est le café ?' },
];
const english = pairs.map(({ source }) => `${source}\n`).join('');
const french = pairs.map(({ target }) => `${target}\n`).join('');
const tsv = writeTsv(pairs);

describe('what people have', () => {
  const attribution = 'CC-BY 2.0 (France) Attribution: tatoeba.org #2877272 (CM) & #1158250 (Wittydev)';
  it.each<[string, CorpusFile[], string]>([
    ['TSV', [file('a.tsv', tsv)], 'tab-separated text, UTF-8, columns 1 and 2 (a.tsv)'],
    [
      'three columns',
      [file('fra.txt', tsv.replaceAll('\n', `\t${attribution}\n`))],
      'tab-separated text, UTF-8, columns 1 and 2 (fra.txt)',
    ],
    [
      'columns named the other way round',
      [file('x', `id\tfra\teng\n${pairs.map((p, i) => `${i}\t${p.target}\t${p.source}`).join('\n')}`)],
      'tab-separated text, UTF-8, columns 3 and 2, en → fr (x)',
    ],
    [
      'Tatoeba with ids',
      [file('t', `\ufeff${writeTatoeba(pairs)}`)],
      'tab-separated text with Tatoeba’s ids, UTF-8, columns 2 and 4 (t)',
    ],
    [
      'an id and two sentences',
      [file('t', pairs.map((p, i) => `${i}\t${p.source}\t${p.target}`).join('\n'))],
      'tab-separated text, UTF-8, columns 2 and 3 (t)',
    ],
    ['CSV', [file('a.txt', writeCsv(pairs))], 'CSV, UTF-8, columns 1 and 2, en → fr (a.txt)'],
    ['CSV with semicolons', [file('a', writeCsv(pairs, ';'))], 'CSV, UTF-8, columns 1 and 2, en → fr (a)'],
    [
      'CSV without a header',
      [file('a', writeCsv(pairs).replace('en,fr\r\n', ''))],
      'CSV, UTF-8, columns 1 and 2 (a)',
    ],
    [
      'CSV with a header of roles',
      [file('a', writeCsv(pairs).replace('en,fr', 'source,target'))],
      'CSV, UTF-8, columns 1 and 2 (a)',
    ],
    [
      'JSON Lines of Hugging Face',
      [file('a', writeJsonLines(pairs))],
      'JSON Lines, UTF-8, keys en and fr, en → fr (a)',
    ],
    [
      'flat JSON Lines',
      [file('a', writeJsonLines(pairs, true))],
      'JSON Lines, UTF-8, keys en and fr, en → fr (a)',
    ],
    ['TMX', [file('a.xml', writeTmx(pairs))], 'TMX, UTF-8, en → fr (a.xml)'],
    [
      'TMX in UTF-16',
      [file('a.tmx', utf16(`\ufeff${writeTmx(pairs)}`, 'be'))],
      'TMX, UTF-16 BE, en → fr (a.tmx)',
    ],
    [
      'two files that name their languages, French first',
      [file('train.fr', french), file('train.en', english)],
      'two files, line by line, UTF-8, en → fr (train.en, train.fr)',
    ],
    [
      'two files without languages',
      [file('a.txt', english), file('b.txt', french)],
      'two files, line by line, UTF-8 (a.txt, b.txt)',
    ],
    [
      'two files that share nothing but their line count',
      [file('translation.french', french), file('original.english', english)],
      'two files, line by line, UTF-8, en → fr (original.english, translation.french)',
    ],
    [
      'two gzipped files',
      [file('train_eng.txt.gz', gzip(english)), file('train_fra.txt.gz', gzip(french))],
      'two files, line by line in gzip, UTF-8, en → fr (train_eng.txt, train_fra.txt)',
    ],
    [
      'the zip of manythings.org',
      [file('fra-eng.zip', zip({ '_about.txt': 'About these files', 'fra.txt': tsv }))],
      'tab-separated text in zip, UTF-8, columns 1 and 2 (fra.txt)',
    ],
    [
      'a zip of OPUS',
      [
        file(
          'download',
          zip({
            README: 'a\tb',
            LICENSE: 'Free.',
            'Books.en-fr.en': english,
            'Books.en-fr.fr': french,
            'Books.en-fr.ids': '1\t2\n',
            '__MACOSX/._Books.en-fr.en': '\u0000\u0005',
            '.DS_Store': '\u0000',
          }),
        ),
      ],
      'two files, line by line in zip, UTF-8, en → fr (Books.en-fr.en, Books.en-fr.fr)',
    ],
    [
      'a zip of folders',
      [file('z', zip({ '../../en/train': english, '__proto__/en/train': 'x', '../../fr/train': french }))],
      'two files, line by line in zip, UTF-8, en → fr (../../en/train, ../../fr/train)',
    ],
    [
      'files that each hold pairs',
      [file('1.tsv', writeTsv(pairs.slice(0, 1))), file('2.csv', writeCsv(pairs.slice(1)))],
      'tab-separated text, UTF-8, columns 1 and 2 (1.tsv, 2.csv)',
    ],
  ])('reads %s', async (_, files, recognised) => {
    const corpus = await readAllPairs(files);
    expect(corpus.pairs).toEqual(pairs);
    expect(describeRecognised(corpus.recognised)).toBe(recognised);
    // Neither a README nor what a system hides in an archive is worth a word.
    expect(corpus.notices).toEqual(files[0]?.name === 'z' ? ['Left out: __proto__/en/train.'] : []);
  });

  it.each(['tsv', 'csv', 'jsonl', 'tmx'] as const)('reads %s in gzip', async (format) => {
    const content = { tsv, csv: writeCsv(pairs), jsonl: writeJsonLines(pairs), tmx: writeTmx(pairs) }[format];
    const corpus = await readAllPairs([file('corpus', gzip(content))]);
    expect(corpus.pairs).toEqual(pairs);
    expect(corpus.recognised).toMatchObject({ format, container: 'gzip' });
  });

  it('reads all members of a gzip file', async () => {
    const halves = [gzip(writeTsv(pairs.slice(0, 1))), gzip(writeTsv(pairs.slice(1)))];
    const bytes = Uint8Array.from(halves.flatMap((half) => [...half]));
    expect((await readAllPairs([file('a.gz', bytes)])).pairs).toEqual(pairs);
  });

  it('takes sentences with a comma each for no table where the names say so', async () => {
    const files = [file('t.en', 'Go, Tom.\n'), file('t.fr', 'Va, Tom !\n')];
    expect((await readAllPairs(files)).pairs).toEqual([{ source: 'Go, Tom.', target: 'Va, Tom !' }]);
    const tables = [file('t_en.csv', 'en,fr\nGo.,Va !\n'), file('t_fr.csv', 'en,fr\nHi.,Salut !\n')];
    expect((await readAllPairs(tables)).pairs).toHaveLength(2);
  });

  it('says what it left out', async () => {
    const archive = zip({ 'val.en': 'Go.\n', 'val.fr': 'Va !\n', 'train.en': english, 'train.fr': french });
    const corpus = await readAllPairs([file('m.zip', archive)]);
    expect(corpus.recognised.files).toEqual(['train.en', 'train.fr']);
    expect(corpus.notices).toEqual(['Left out: val.en, val.fr.']);
    const withPicture = zip({ 'logo.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0), 'pairs.tsv': tsv });
    expect(await readAllPairs([file('p.zip', withPicture)])).toMatchObject({
      pairs,
      notices: ['Left out: logo.png.'],
    });
  });
});

describe('what is asked for', () => {
  it('reads the columns that are named, or numbered', async () => {
    const table = 'a;b;c\nno;Va !;Go.\n';
    expect((await readAllPairs([file('t', table)], { columns: { source: 'c', target: 'b' } })).pairs).toEqual(
      [{ source: 'Go.', target: 'Va !' }],
    );
    expect(
      await readAllPairs([file('t', 'Va !\t-\tGo.\n')], { columns: { source: '3', target: '1' } }),
    ).toMatchObject({
      pairs: [{ source: 'Go.', target: 'Va !' }],
      recognised: { columns: { source: '3', target: '1' } },
    });
    const json = '{"q":"Go.","a":"Va !","z":"-"}';
    expect((await readAllPairs([file('t', json)], { columns: { source: 'q', target: 'a' } })).pairs).toEqual([
      { source: 'Go.', target: 'Va !' },
    ]);
  });

  it('reads the languages that are asked for, English and French by default', async () => {
    const files = [file('t.de', 'Geh.\n'), file('t.fr', 'Va !\n'), file('t.en', 'Go.\n')];
    expect((await readAllPairs(files)).pairs).toEqual([{ source: 'Go.', target: 'Va !' }]);
    const languages = { source: 'deu', target: 'English' };
    expect((await readAllPairs(files, { languages })).pairs).toEqual([{ source: 'Geh.', target: 'Go.' }]);
    const table = file('t', 'en,fr,de\nGo.,Va !,Geh.\n');
    expect((await readAllPairs([table], { languages })).pairs).toEqual([{ source: 'Geh.', target: 'Go.' }]);
  });

  it('cuts two files to the shorter only where that is wished', async () => {
    const files = [file('a.en', 'Go.\nHi.\n'), file('a.fr', 'Va !\n')];
    await expect(readAllPairs(files)).rejects.toThrow('a.en has 2 lines, a.fr 1.');
    expect(await readAllPairs(files, { cutToShorter: true })).toMatchObject({
      pairs: [{ source: 'Go.', target: 'Va !' }],
      notices: ['a.en has 2 lines, a.fr 1: read as far as the shorter goes.'],
    });
  });
});

describe('encodings', () => {
  const western = 'Go.\tVa, café\nYes.\tOui, très\n';

  it('falls to windows-1252 where the bytes are no UTF-8, and says so', async () => {
    const corpus = await readAllPairs([file('w.tsv', latin1(western))]);
    expect(corpus.pairs.map(({ target }) => target)).toEqual(['Va, café', 'Oui, très']);
    expect(corpus.recognised.encoding).toBe('windows-1252');
    expect(corpus.notices).toEqual(['Invalid UTF-8 near line 1 of w.tsv: read as windows-1252.']);
  });

  it('reads as it is told', async () => {
    const forced = (encoding: 'utf-8' | 'windows-1252') => () =>
      readAllPairs([file('w.tsv', latin1(western))], { encoding });
    await expect(forced('utf-8')()).rejects.toThrow('Invalid UTF-8 near line 1.');
    expect((await forced('windows-1252')()).notices).toEqual([]);
    expect(
      (await readAllPairs([file('w.tsv', 'a\tcafé')], { encoding: 'windows-1252' })).pairs[0]?.target,
    ).toBe('cafÃ©');
  });

  it.each([
    ['UTF-8 with its mark', file('a', `\ufeff${tsv}`), 'utf-8'],
    ['UTF-16 LE with its mark', file('a', utf16(`\ufeff${tsv}`, 'le')), 'utf-16le'],
    ['UTF-16 BE by its null bytes', file('a', utf16(western, 'be')), 'utf-16be'],
    ['UTF-16 LE by its null bytes', file('a', utf16(western, 'le')), 'utf-16le'],
  ] as const)('reads %s', async (_, input, encoding) => {
    const corpus = await readAllPairs([input]);
    expect(corpus.recognised.encoding).toBe(encoding);
    expect(corpus.pairs.length).toBeGreaterThan(1);
  });

  it.each(['\r\n', '\n', '\r'])('parts lines at %j, and at nothing else', async (lineEnd) => {
    const text = `a\u2028b\tc${lineEnd}d\u0085e\tf\u000bg${lineEnd}`;
    expect((await readAllPairs([file('a', text)])).pairs).toEqual([
      { source: 'a\u2028b', target: 'c' },
      { source: 'd\u0085e', target: 'f\u000bg' },
    ]);
  });
});

describe('whatever is written', () => {
  const sentence = fc
    .string({ unit: 'grapheme-composite', maxLength: 30 })
    .map((text) => `x${text.replace(/[\p{Cc}\p{Cn}]/gu, '')}`.trim());
  const corpus = fc.array(fc.record({ source: sentence, target: sentence }), { minLength: 1, maxLength: 20 });
  it.each([
    ['TSV', writeTsv],
    ['Tatoeba', writeTatoeba],
    ['CSV', writeCsv],
    ['CSV with semicolons', (all: readonly SentencePair[]) => writeCsv(all, ';')],
    ['JSON Lines', writeJsonLines],
    ['flat JSON Lines', (all: readonly SentencePair[]) => writeJsonLines(all, true)],
    ['TMX', writeTmx],
  ])('is read back: %s', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(
        corpus,
        fc.constantFrom('plain', 'gzip', 'zip', 'UTF-16'),
        async (written, container) => {
          const text = write(written);
          const bytes = {
            plain: text,
            gzip: gzip(text),
            zip: zip({ a: text }),
            'UTF-16': utf16(`\ufeff${text}`, 'le'),
          };
          expect((await readAllPairs([file('a', bytes[container as keyof typeof bytes])])).pairs).toEqual(
            written,
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is read back: two files', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, async (written) => {
        const side = (name: 'source' | 'target') => written.map((pair) => `${pair[name]}\n`).join('');
        const files = [file('a.en', side('source')), file('a.fr', side('target'))];
        expect((await readAllPairs(files)).pairs).toEqual(written);
      }),
      { numRuns: 60 },
    );
  });
});

describe('where the pieces are cut', () => {
  const content = [
    ['TSV', tsv.replaceAll('\n', '\r\n')],
    ['TSV with bare CR', tsv.replaceAll('\n', '\r')],
    ['Tatoeba with its mark', `\ufeff${writeTatoeba(pairs)}`],
    ['CSV', writeCsv([...pairs, { source: 'Two\n"lines"', target: ',' }])],
    ['CSV without a header', 'a,b\nc,"d\r\ne"\n'],
    ['JSON Lines', writeJsonLines(pairs)],
    ['TMX', writeTmx(pairs)],
    ['windows-1252', latin1('Go.\tVa, café\r\nYes.\tOui, très\r\n')],
    ['UTF-16', utf16(`\ufeff${tsv}😀\t😀\n`, 'be')],
    ['gzip', gzip(tsv)],
    ['two members of gzip', Uint8Array.from([...gzip(tsv), ...gzip(writeTsv([...pairs].reverse()))])],
    ['zip', zip({ 'a.tsv': tsv, 'b.jsonl': writeJsonLines(pairs) })],
  ] as const;
  /** As a browser has it: read by and by. */
  const stored = (bytes: Uint8Array) => ({
    size: bytes.length,
    slice: (start: number, end: number) => ({
      arrayBuffer: async () => bytes.slice(start, end).buffer as ArrayBuffer,
    }),
  });

  it.each(content)('makes no difference: %s', async (_, written) => {
    const whole = file('corpus', written);
    const expected = await readAllPairs([whole]);
    expect(expected.pairs.length).toBeGreaterThan(1);
    for (const chunkBytes of [1, 2, 3, 5, 7, 16, 61]) {
      expect(await readAllPairs([whole], { chunkBytes })).toEqual(expected);
      const bytes = stored(whole.bytes);
      expect(await readAllPairs([{ name: 'corpus', bytes }], { chunkBytes })).toEqual(expected);
    }
  });

  it('makes no difference to two files', async () => {
    const files = [file('t.en', english.replaceAll('\n', '\r\n')), file('t.fr', gzip(french))];
    const expected = await readAllPairs(files);
    for (const chunkBytes of [1, 2, 3, 5, 7, 16, 61]) {
      expect(await readAllPairs(files, { chunkBytes })).toEqual(expected);
    }
  });

  it('makes no difference to a file of many blocks', async () => {
    const many = Array.from({ length: 30_000 }, (_, index) => ({
      source: `Sentence ${index} says "${index * 7}", twice.`,
      target: index % 100 === 0 ? `Phrase\n${index}` : `Phrase ${index}`,
    }));
    for (const chunkBytes of [50_000, 262_144, 5_000_000]) {
      expect((await readAllPairs([file('a.csv', writeCsv(many))], { chunkBytes })).pairs).toEqual(many);
    }
  });

  it('makes no difference, whatever is written and wherever they are cut', async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'é', '😀', '\t', '\n', '\r', '"', ',', '{', ' ', '<'),
    });
    const outcome = async (bytes: Uint8Array, chunkBytes: number) => {
      try {
        return await readAllPairs([file('a', bytes)], { chunkBytes });
      } catch (error) {
        return error instanceof CorpusError ? error.toJSON() : error;
      }
    };
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 20 }), async (written, chunkBytes) => {
        const { bytes } = file('a', `x\ty\n${written}`);
        expect(await outcome(bytes, chunkBytes)).toEqual(await outcome(bytes, 1000));
      }),
      { numRuns: 1500 },
    );
  });
});

describe('while it is read', () => {
  const many = writeTsv(Array.from({ length: 1000 }, (_, index) => ({ source: `a ${index}`, target: 'b' })));

  it('says how far it is, by bytes and pairs', async () => {
    const heard: ReadingProgress[] = [];
    await readCorpusFiles(
      [file('a.tsv', many)],
      { chunkBytes: 1000 },
      {
        take: () => {},
        onProgress: async (progress) => void heard.push(progress),
      },
    );
    const totalBytes = many.length;
    expect(heard.filter(({ phase }) => phase === 'checking').at(-1)).toEqual({
      phase: 'checking',
      doneBytes: totalBytes,
      totalBytes,
      pairCount: 0,
    });
    expect(heard.at(-1)).toEqual({ phase: 'reading', doneBytes: totalBytes, totalBytes, pairCount: 1000 });
    expect(heard.length).toBe(2 * Math.ceil(totalBytes / 1000));
  });

  it('ends where the listener ends it', async () => {
    let taken = 0;
    const reading = readCorpusFiles(
      [file('a.tsv', many)],
      { chunkBytes: 1000 },
      {
        take: () => taken++,
        onProgress: async ({ pairCount }) => {
          if (pairCount > 300) throw new Error('enough');
        },
      },
    );
    await expect(reading).rejects.toThrow('enough');
    expect(taken).toBeLessThan(600);
  });

  it('says so where a file cannot be read any more', async () => {
    const bytes = { size: 10, slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) };
    await expect(readAllPairs([{ name: 'a.tsv', bytes }])).rejects.toThrow(
      '“a.tsv” cannot be read: it is a folder, or it has moved or changed.',
    );
  });
});

describe('any bytes', () => {
  const endsInPairsOrOneSentence = async (bytes: Uint8Array) => {
    try {
      expect((await readAllPairs([file('a', bytes)])).pairs.length).toBeGreaterThan(0);
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error;
      expect(error.message).toMatch(/^\S.*\.$/su);
      expect(error.nextStep).toMatch(/\.$/);
    }
  };

  it('end in pairs or in one sentence', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), endsInPairsOrOneSentence), {
      numRuns: 600,
    });
  });

  it.each([
    ['TSV', file('', tsv).bytes],
    ['CSV', file('', writeCsv(pairs)).bytes],
    ['JSON Lines', file('', writeJsonLines(pairs)).bytes],
    ['TMX', file('', writeTmx(pairs)).bytes],
    ['gzip', gzip(tsv)],
    ['zip', zip({ 'a.en': english, 'a.fr': french })],
  ])('end so where a good file is broken: %s', async (_, good) => {
    const change = fc.record({ at: fc.nat({ max: good.length - 1 }), byte: fc.nat({ max: 255 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 6 }),
        fc.nat({ max: good.length }),
        async (changes, cut) => {
          const bytes = good.slice();
          for (const { at, byte } of changes) bytes[at] = byte;
          await endsInPairsOrOneSentence(bytes);
          await endsInPairsOrOneSentence(bytes.slice(0, cut));
        },
      ),
      { numRuns: 150 },
    );
  });
});
