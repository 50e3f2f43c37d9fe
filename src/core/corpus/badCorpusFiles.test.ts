/** Bad inputs, and the sentence each gets. */
import { describe, expect, it } from 'vitest';
import {
  file,
  gzip,
  latin1,
  patchDirectory,
  utf8,
  utf16,
  writeTmx,
  zip,
} from '../../testing/corpusWriters.ts';
import { CorpusError } from './corpusError.ts';
import type { CorpusFile, ReadCorpusOptions } from './corpusFile.ts';
import { readAllPairs } from './readCorpusFiles.ts';

const good = 'Go.\tVa !\nHi.\tSalut !\n';
const manyLines = (count: number) => 'a\n'.repeat(count);
const tmx = (body: string, head = '') =>
  `<?xml version="1.0"?>${head}<tmx version="1.4"><body>${body}</body></tmx>`;
const unit = (...variants: [string, string][]) =>
  `<tu>${variants.map(([language, text]) => `<tuv xml:lang="${language}"><seg>${text}</seg></tuv>`).join('')}</tu>`;
const manyEntries = Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`${index}.txt`, 'a']));
const withBytes = (length: number, ...patches: [number, string][]) => {
  const bytes = new Uint8Array(length);
  for (const [offset, text] of patches) bytes.set(latin1(text), offset);
  return bytes;
};
const archive = zip({ 'a.tsv': good });
const gzipped = gzip(good);
/** Central directory: general flags at 8, method at 10, compressed size at 20, inflated at 24, local header at 42. */
const patched = (offset: number, value: number, width: 2 | 4 = 4) =>
  patchDirectory(archive, offset, value, width);

const one = (content: string | Uint8Array, name = 'a.tsv') => [file(name, content)];

type BadInput = readonly [
  what: string,
  files: readonly CorpusFile[],
  sentence: string,
  options?: ReadCorpusOptions,
];

const notText: readonly BadInput[] = [
  ['no file', [], 'No sentence pairs found.'],
  ['an empty file', one(''), 'The file is empty.'],
  ['a byte order mark alone', one('\ufeff'), 'The file is empty.'],
  ['an empty UTF-16 file', one(utf16('\ufeff', 'le')), 'The file is empty.'],
  ['blank lines alone', one('\n \n\t\n'), 'No sentence pairs found.'],
  ['a header alone', one('en\tfr\n'), 'No sentence pairs found.'],
  ['a CSV header alone', one('en,fr\r\n'), 'No sentence pairs found.'],
  [
    'a PNG picture named .tsv',
    one(withBytes(16, [0, '\x89PNG\r\n\x1a\n'])),
    'Not text (null bytes at offset 8).',
  ],
  ['a JPEG picture', one(latin1('\xff\xd8\xff\xe0 JFIF')), 'Not text: this is a JPEG picture.'],
  ['a GIF picture', one('GIF89a picture'), 'Not text: this is a GIF picture.'],
  ['a WebP picture', one('RIFF1234WEBPVP8 '), 'Not text: this is a WebP picture.'],
  ['a PDF document', one('%PDF-1.7\n'), 'Not text: this is a PDF document.'],
  ['a Parquet file', one('PAR1 and columns'), 'Not text: this is a Parquet file.'],
  ['an Arrow file', one(latin1('ARROW1\0\0')), 'Not text: this is an Arrow file.'],
  ['a database', one(latin1('SQLite format 3\0')), 'Not text: this is an SQLite database.'],
  ['an RTF document', one('{\\rtf1\\ansi Bonjour}'), 'Not text: this is an RTF document.'],
  [
    'an old Word document',
    one(latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')),
    'Not text: this is an old Office document (.doc, .xls).',
  ],
  ['a 7z archive', one(latin1("7z\xbc\xaf'\x1c")), 'Not text: this is a 7z archive.'],
  ['a RAR archive', one(latin1('Rar!\x1a\x07')), 'Not text: this is a RAR archive.'],
  ['an xz archive', one(latin1('\xfd7zXZ\0')), 'Not text: this is an xz archive.'],
  ['a Zstandard archive', one(latin1('\x28\xb5\x2f\xfd')), 'Not text: this is a Zstandard archive.'],
  ['a bzip2 archive', one('BZh91AY&SY'), 'Not text: this is a bzip2 archive.'],
  ['a tar archive', one(withBytes(512, [0, 'a.tsv'], [257, 'ustar'])), 'Not text: this is a tar archive.'],
  ['a tar archive in gzip', one(gzip(withBytes(512, [257, 'ustar']))), 'Not text: this is a tar archive.'],
  ['a null byte', one('Go.\tVa\u0000 !'), 'Not text (null bytes at offset 6).'],
  ['UTF-32', one(withBytes(8, [0, '\xff\xfe\0\0a\0\0\0'])), 'Not text (null bytes at character 1).'],
  [
    'control characters',
    one('\u0001\u0002\u0003\t\u0004'),
    'Not text (control characters from character 1 on).',
  ],
  ['half a UTF-16 unit', one(latin1('\xff\xfea')), 'Invalid UTF-16LE.'],
  [
    'invalid UTF-8 read as UTF-8',
    one(latin1('a\tb\nc\td\xe9')),
    'Invalid UTF-8 near line 2.',
    { encoding: 'utf-8' },
  ],
];

const tables: readonly BadInput[] = [
  ['sentences of one language', one('Go.\nHi.\n'), '2 of 2 lines lack a second column (first: line 1).'],
  ['an empty second column', one('Go.\t\nHi.\t \n'), '2 of 2 lines lack a second column (first: line 1).'],
  ['a line over 64 KB', one(`${good}${'x'.repeat(70_000)}\tc`), 'Line 3 exceeds 64 KB.'],
  ['six million lines', one(new Uint8Array(6_000_000).fill(0x0a)), 'More than 5,000,000 lines.'],
  ['a line of 50 MB', one(new Uint8Array(50_000_000).fill(0x78)), 'Line 1 exceeds 64 KB.'],
  [
    'a JSON line over 64 KB',
    one(`{"en":"a","fr":"b"}\n{"en":"${'x'.repeat(70_000)}"}`),
    'Line 2 exceeds 64 KB.',
  ],
  ['a CSV row over 64 KB', one(`en,fr\na,b\nc,${'x'.repeat(70_000)}`), 'Line 3 exceeds 64 KB.'],
  ['a CSV quote that never closes', one('en,fr\na,b\n"c,d\ne,f\n'), 'Quote opened on line 3 never closes.'],
  ['a CSV quote open from the start', one('"a","b"\n"c,d\n'), 'Quote opened on line 2 never closes.'],
  ['a stray CSV quote', one('en,fr\n"He said "no".",Non\n'), 'Stray quote in a quoted cell on line 2.'],
  [
    'a CSV with columns that say nothing',
    one('a,b,c\nd,e,f\n'),
    'The table has 3 columns, and its first row names no two languages: “a”, “b”, “c”.',
  ],
  ['a CSV of other languages', one('de,es,it\na,b,c\n'), 'The languages here are de, es, it.'],
  [
    'a language that is not there',
    one('en,fr\na,b\n'),
    'The languages here are en, fr, not both en and de.',
    { languages: { source: 'en', target: 'de' } },
  ],
  [
    'a column that is not there',
    one(good),
    'There is no column “French”; the first row reads “Go.”, “Va !”.',
    { columns: { source: '1', target: 'French' } },
  ],
  [
    'column 3 of 2',
    one(good),
    'There is no column “3”; the first row reads “Go.”, “Va !”.',
    { columns: { source: '1', target: '3' } },
  ],
  [
    'column 0',
    one(good),
    'There is no column “0”; the first row reads “Go.”, “Va !”.',
    { columns: { source: '0', target: '1' } },
  ],
  ['JSON that breaks off', one('{"en":"a","fr":"b"}\n{"en":"c","f'), 'Line 2 is not JSON.'],
  ['JSON over several lines', one('{\n "en": "a",\n "fr": "b"\n}'), 'Line 1 is not JSON.'],
  ['a JSON array', one('[{"en":"a","fr":"b"}]'), 'This is one JSON array, not JSON Lines.'],
  ['JSON without texts', one('{"a":1}\n{"b":[2]}'), 'The JSON objects hold no texts.'],
  [
    'JSON without languages',
    one('{"a":"x","b":"y","c":"z"}'),
    "The JSON objects' texts are “a”, “b”, “c”: no two languages.",
  ],
  [
    'JSON of prototypes',
    one('{"__proto__":{"en":"a","fr":"b"},"constructor":"c"}'),
    "The JSON objects' texts are “constructor”: no two languages.",
  ],
  [
    'JSON lines that each lack one side',
    one('{"en":"a"}\n{"fr":"b"}'),
    '2 of 2 lines lack “en” or “fr” (first: line 1).',
  ],
  ['JSON nested very deep', one(`{"a":${'['.repeat(30_000)}`), 'Line 1 is not JSON.'],
];

const archives: readonly BadInput[] = [
  ['a zip cut short', one(archive.slice(0, -30)), 'Zip is damaged.'],
  ['the beginning of a zip', one(archive.slice(0, 8)), 'Zip is damaged.'],
  [
    'a zip with a byte changed',
    one(archive.with(50, (archive[50] as number) ^ 0x55)),
    'Zip is damaged (a.tsv).',
  ],
  ['a zip whose sum is wrong', one(patched(16, 1)), 'Zip is damaged (a.tsv).'],
  ['a gzip that claims another length', one(gzipped.with(-4, 3)), 'Gzip is damaged.'],
  ['a zip that claims to be smaller', one(patched(24, 3)), 'Zip is damaged (a.tsv).'],
  ['a zip that claims to be larger', one(patched(24, 4_000_000_000)), 'Zip is damaged (a.tsv).'],
  ['a zip whose entry leaves it', one(patched(20, 4_000_000)), 'Zip is damaged.'],
  ['a zip whose entry begins outside', one(patched(42, 0x7fffffff)), 'Zip is damaged.'],
  ['an encrypted zip', one(patched(8, 1, 2)), 'a.tsv in the zip is encrypted.'],
  ['an unknown packing', one(patched(10, 14, 2)), 'a.tsv is packed in a way that is not supported.'],
  ['an empty zip', one(zip({}), 'e.zip'), 'The zip holds no file with sentences.'],
  [
    'a zip of a README',
    one(zip({ README: 'a\tb', 'docs/': '' }), 'e.zip'),
    'The zip holds no file with sentences.',
  ],
  ['a zip in a zip', one(zip({ 'inner.zip': archive })), 'inner.zip is itself an archive.'],
  ['a gzip in a zip', one(zip({ 'a.tsv.gz': gzipped })), 'a.tsv.gz is itself an archive.'],
  ['a zip in a gzip', one(gzip(archive), 'a.gz'), 'What the gzip holds is itself an archive.'],
  [
    'a zip of a thousand and one',
    one(zip(manyEntries), 'm.zip'),
    'The zip holds 1001 entries; at most 1000 are read.',
  ],
  [
    'a zip bomb',
    one(zip({ 'b.txt': new Uint8Array(30_000_000) })),
    'Expands past 100 times its size; stopped.',
  ],
  ['a gzip bomb', one(gzip(new Uint8Array(30_000_000))), 'Expands past 100 times its size; stopped.'],
  [
    'a zip of more than the limit',
    one(zip({ a: new Uint8Array(600_000).fill(65), b: new Uint8Array(600_000).fill(65) })),
    'Expands past 1 MB; stopped.',
    { limits: { inflatedBytes: 1_000_000 } },
  ],
  ['a gzip cut short', one(gzipped.slice(0, -12)), 'Gzip is damaged.'],
  ['the beginning of a gzip', one(gzipped.slice(0, 5)), 'Gzip is damaged.'],
  ['an empty file in gzip', one(gzip('')), 'The file is empty.'],
  [
    'an Excel workbook',
    one(zip({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x/>' })),
    'Not text: this is an Excel workbook (.xlsx).',
  ],
  [
    'a Word document',
    one(zip({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' })),
    'Not text: this is a Word document (.docx).',
  ],
  [
    'an OpenDocument',
    one(zip({ mimetype: 'application/vnd.oasis' })),
    'Not text: this is an office document, a book or a program.',
  ],
  ['a zip of a picture', one(zip({ 'a.gif': 'GIF89a' })), 'Not text: this is a GIF picture.'],
];

const translationMemories: readonly BadInput[] = [
  [
    'a TMX with entities',
    one(tmx(unit(['en', '&a;'], ['fr', 'b']), '<!DOCTYPE tmx [<!ENTITY a "aaa">]>')),
    'DTD entities are not allowed.',
  ],
  [
    'an entity from outside',
    one(tmx('', '<!DOCTYPE tmx SYSTEM "x.dtd" [<!ENTITY a SYSTEM "file:///a">]>')),
    'DTD entities are not allowed.',
  ],
  ['an entity that nobody declares', one(tmx(unit(['en', '&nbsp;']))), 'Invalid XML at 1:80.'],
  ['a TMX that never closes', one('<tmx version="1.4">\n<body>\n<tu>'), 'Invalid XML at 3:4.'],
  ['tags that cross', one('<tmx>\n<body></tmx></body>'), 'Invalid XML at 2:12.'],
  ['a TMX that nests', one(`<tmx>${'<a>'.repeat(70)}`), 'Line 1 nests deeper than 64 elements.'],
  [
    'XML that is no TMX',
    one('<?xml version="1.0"?><xliff/>'),
    'This is XML, but not TMX: it begins with <xliff>.',
  ],
  ['a web page', one('<!DOCTYPE html><html><body>Hi</body></html>'), 'This is a web page.'],
  ['a TMX without units', one(tmx('')), 'No sentence pairs found.'],
  ['a TMX without languages', one(tmx('<tu><tuv><seg>a</seg></tuv></tu>')), 'No sentence pairs found.'],
  ['a TMX of one language', one(tmx(unit(['en', 'a']))), 'The languages here are en.'],
  [
    'a TMX of three',
    one(tmx(unit(['de', 'a'], ['es', 'b'], ['it', 'c']))),
    'The languages here are de, es, it.',
  ],
  [
    'units that lack a side',
    one(tmx(unit(['en', 'a']) + unit(['fr', 'b']))),
    '2 of 2 units lack en or fr (first: line 1).',
  ],
  ['a segment over 64 KB', one(tmx(unit(['en', 'x'.repeat(70_000)]))), 'Line 1 exceeds 64 KB.'],
  [
    'a TMX cut in two',
    one(utf8(writeTmx([{ source: 'a', target: 'b' }])).slice(0, 90)),
    'Invalid XML at 3:33.',
  ],
];

const severalFiles: readonly BadInput[] = [
  [
    'files of 10 and 9 lines',
    [file('t.en', manyLines(10)), file('t.fr', manyLines(9))],
    't.en has 10 lines, t.fr 9.',
  ],
  ['such a zip', one(zip({ 't.en': manyLines(10), 't.fr': manyLines(9) })), 't.en has 10 lines, t.fr 9.'],
  ['two files of blank lines', [file('t.en', '\n\n'), file('t.fr', ' \n\n')], 'No sentence pairs found.'],
  ['a file and an empty one', [file('t.en', 'a\n'), file('t.fr', '')], 't.fr: The file is empty.'],
  [
    'a corpus and a picture',
    [file('a.tsv', good), file('p.gif', 'GIF89a')],
    'p.gif: Not text: this is a GIF picture.',
  ],
  [
    'three files without languages',
    ['a', 'b', 'c'].map((name) => file(name, 'x\n')),
    'a: 1 of 1 lines lack a second column (first: line 1).',
  ],
  [
    'one text in three other languages',
    ['t.de', 't.es', 't.it'].map((name) => file(name, 'x\n')),
    'The languages here are de, es, it.',
  ],
];

const groups = { notText, tables, archives, translationMemories, severalFiles };

describe.each(Object.entries(groups))('%s', (_, inputs) => {
  const cases = inputs.map(([what, files, sentence, options]) => ({ what, files, sentence, options }));
  it.each(cases)('$what', async ({ files, sentence, options }) => {
    let error: unknown;
    try {
      await readAllPairs(files, options);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(CorpusError);
    const { message, nextStep, facts } = error as CorpusError;
    expect(message).toBe(sentence);
    expect(nextStep).toMatch(/^[A-Z].*\.$/);
    expect(structuredClone(facts)).toEqual(facts);
  });
});

describe('what is only half bad', () => {
  it('goes in without the rows that lack a column', async () => {
    expect(await readAllPairs(one('a\tb\nalone\nc\td\n'))).toMatchObject({
      pairs: [
        { source: 'a', target: 'b' },
        { source: 'c', target: 'd' },
      ],
      notices: ['1 of 3 lines lack a second column (first: line 2); skipped.'],
    });
  });

  it('leaves nothing behind on prototypes', async () => {
    // fflate writes no entry of this name, and anyone else may.
    const archiveOfNames = zip({ __pr0to__: good });
    for (let at = 0; at < archiveOfNames.length; at++) {
      if (archiveOfNames[at] === 0x30 && archiveOfNames[at - 1] === 0x72) archiveOfNames[at] = 0x6f;
    }
    expect((await readAllPairs(one(archiveOfNames))).recognised.files).toEqual(['__proto__']);
    expect((await readAllPairs(one(archiveOfNames))).pairs).toHaveLength(2);
    expect(({} as Record<string, unknown>)['Go.']).toBeUndefined();
  });

  it('reads a TMX with a document type of no declarations', async () => {
    const text = tmx(unit(['en', 'a'], ['fr', 'b']), '<!DOCTYPE tmx SYSTEM "tmx14.dtd">');
    expect((await readAllPairs(one(text))).pairs).toEqual([{ source: 'a', target: 'b' }]);
  });
});
