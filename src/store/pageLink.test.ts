import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anySetting, anySettings } from '../testing/anySettings.ts';
import { embeddableParts, pageParts } from './classroomSlice.ts';
import { madeCorpora, splitNames } from './corpusSlice.ts';
import { lessonNames } from './lessonSlice.ts';
import { plainText } from './linkText.ts';
import { fitPageLink, type PageLink, plainLink, writePageLink } from './pageLink.ts';
import { readPageLink } from './readPageLink.ts';
import { attentionForms, attentionScales, curveMeasures, linkedLanguages, sidePanes } from './viewSlice.ts';

/** Most as they are, so that most links have room for all of them. */
const someSettings = fc.array(anySetting, { maxLength: 6 }).map((changes) => {
  const settings: Record<string, Record<string, unknown>> = structuredClone(plainLink.settings) as never;
  for (const { group, name, value } of changes) Object.assign(settings[group] ?? {}, { [name]: value });
  return settings as unknown as PageLink['settings'];
});

/** As the address has them: thousandths that add up to 1. */
const someEdits = fc.uniqueArray(
  fc.record({
    target: fc.nat(999),
    weights: fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 }).map((cuts) => {
      const bounds = [0, ...[...cuts].sort((a, b) => a - b), 1000];
      return bounds.slice(1).map((bound, index) => (bound - (bounds[index] as number)) / 1000);
    }),
  }),
  { selector: ({ target }) => target, maxLength: 4 },
);

function anyLink(settings: fc.Arbitrary<PageLink['settings']>): fc.Arbitrary<PageLink> {
  return fc.record({
    corpus: fc.constantFrom(...madeCorpora),
    split: fc.constantFrom(...splitNames),
    settings,
    sentence: fc.option(fc.string({ unit: 'binary', maxLength: 60 }).map(plainText)),
    prefix: fc.string({ unit: 'grapheme', maxLength: 20 }).map(plainText),
    edits: someEdits.map((edits) => [...edits].sort((a, b) => a.target - b.target)),
    view: fc.record({
      form: fc.constantFrom(...attentionForms),
      pane: fc.constantFrom(...sidePanes),
      scale: fc.constantFrom(...attentionScales),
      curve: fc.constantFrom(...curveMeasures),
    }),
    lesson: fc.option(fc.record({ lesson: fc.constantFrom(...lessonNames), step: fc.nat(98) })),
    classroom: fc.record({
      isPresented: fc.boolean(),
      hidden: fc.subarray([...pageParts]),
      locked: fc.subarray([...pageParts]),
      embedded: fc.option(fc.constantFrom(...embeddableParts)),
    }),
    language: fc.option(fc.constantFrom(...linkedLanguages)),
  });
}

const read = (text: string) => readPageLink(`#${text}`);

test('a plain visit needs no link', () => {
  expect(writePageLink(plainLink)).toBe('');
  for (const hash of ['', '#', '#grammar/negation', '#training-controls']) {
    expect(readPageLink(hash)).toEqual({ link: plainLink, faults: [] });
  }
});

test('a link leads back to all that it was written for', () => {
  fc.assert(
    fc.property(anyLink(someSettings), (link) => {
      const { text, leftOut } = fitPageLink(link);
      fc.pre(leftOut.length === 0);
      expect(read(text)).toEqual({ link, faults: [] });
    }),
    { numRuns: 500 },
  );
});

test('a link is never longer than it may be, and what it leaves out is said and is as on a plain visit', () => {
  const long = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 1500 }), fc.constant('我们。'.repeat(300)));
  const links = fc.tuple(anyLink(anySettings), fc.option(long)).map(([link, sentence]) => ({
    ...link,
    sentence: sentence === null ? link.sentence : plainText(sentence),
  }));
  fc.assert(
    fc.property(links, (link) => {
      const { text, leftOut } = fitPageLink(link);
      expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(1900);
      const { edits, sentence, prefix, settings } = plainLink;
      expect(read(text)).toEqual({
        link: {
          ...link,
          ...(leftOut.includes('edits') && { edits }),
          ...(leftOut.includes('sentence') && { sentence, prefix }),
          ...(leftOut.includes('settings') && { settings }),
        },
        faults: [],
      });
    }),
    { numRuns: 100 },
  );
  const tooLong = { ...plainLink, sentence: 'a b '.repeat(300) };
  expect(fitPageLink(tooLong)).toEqual({ text: '', leftOut: ['sentence'] });
});

test('links are written as they were, and read as they were meant', () => {
  const old =
    '?v=1&corpus=long&split=length&model.layers=2&decoding.method=beam&sentence=L%27ami%2C+100%25+%26+%C3%A7a.';
  const { link, faults } = read(old);
  expect(faults).toEqual([]);
  expect(link.sentence).toBe("L'ami, 100% & ça.");
  expect(link.settings.model.layers).toBe(2);
  expect(read(writePageLink(link)).link).toEqual(link);
  expect(
    writePageLink({
      ...plainLink,
      lesson: { lesson: 'attention', step: 1 },
      view: { ...plainLink.view, pane: 'lesson' },
      edits: [{ target: 2, weights: [0, 0.5, 0.5] }],
      classroom: { ...plainLink.classroom, hidden: ['corpus', 'device'], locked: ['network'] },
    }),
  ).toBe('?v=1&edit=2:0,500,500&lesson=attention&step=2&hide=corpus,device&lock=network');
});

describe('a link that cannot be read says so, part by part, and the rest is taken:', () => {
  test.each([
    ['model.layers=7', 'layers is 7; it must lie between 1 and 4.'],
    ['corpus=klingon', `There is no corpus klingon; there are ${madeCorpora.join(', ')}.`],
    ['form=Heatmap', 'There is no form Heatmap; there are heatmap, ribbons, table, network.'],
    ['pane=__proto__', 'There is no pane __proto__; there are training, maths, coach, lesson.'],
    ['scale=', 'There is no scale ; there are linear, squareRoot.'],
    ['lesson=constructor', `There is no lesson constructor; there are ${lessonNames.join(', ')}.`],
    ['lesson=attention&step=0', 'step is 0; it must lie between 1 and 99.'],
    ['lesson=attention&step=1e1', 'step is 1e1; it must lie between 1 and 99.'],
    ['step=2', 'step counts for nothing without a lesson.'],
    ['hide=device,toString', `There is no part toString; there are ${pageParts.join(', ')}.`],
    ['embed=file', `There is no embed file; there are ${embeddableParts.join(', ')}.`],
    ['lang=de', 'There is no lang de; there are en, fr, zh.'],
    ['present=yes', 'There is no present yes; there are true, false.'],
    ['edit=1:0,0', 'edit has rows that cannot be read; one is written 2:0,500,500.'],
    ['edit=1:1,2;1:2,1;x', 'edit has rows that cannot be read; one is written 2:0,500,500.'],
    ['split=iid&split=length', 'The link has split more than once; the first one counts.'],
    ['sentense=x', 'A link has no sentense; the nearest is sentence.'],
    ['__proto__=x', 'A link has no __proto__; the nearest is split.'],
    ['model.__proto__=x', 'There is no setting model.__proto__; the nearest is model.input.'],
  ])('%s', (text, fault) => {
    const { link, faults } = read(`?v=1&${text}&model.cell=gru`);
    expect(link.settings.model.cell).toBe('gru');
    expect(faults).toEqual([fault]);
  });

  test('a sentence too long', () => {
    const { link, faults } = read(`?v=1&sentence=${'a'.repeat(1001)}`);
    expect(link.sentence).toBe('a'.repeat(1000));
    expect(faults).toEqual(['sentence is longer than 1000 characters.']);
  });

  test('a link too long', () => {
    const { link, faults } = read(`?v=1&sentence=${'a'.repeat(16_000)}`);
    expect(link).toEqual(plainLink);
    expect(faults).toEqual(['The link is longer than 16000 characters.']);
  });

  test('a link of too many parts', () => {
    const { link, faults } = read(`?v=1&model.layers=2${'&a.b=1'.repeat(200)}`);
    expect(link).toEqual(plainLink);
    expect(faults).toEqual(['The link has more than 200 parts.']);
  });

  test('a name as long as a link, and one that turns the text around', () => {
    const { faults } = read(`?${'x'.repeat(9000)}=1&%E2%80%AEevil%00=1`);
    expect(faults).toEqual([
      `A link has no ${'x'.repeat(40)}…; the nearest is prefix.`,
      'A link has no evil; the nearest is edit.',
    ]);
  });
});

test('a link of another version changes nothing', () => {
  const { link, faults } = read('?v=2&model.layers=2');
  expect(link).toEqual(plainLink);
  expect(faults).toEqual(['The link is of version 2; this page reads version 1.']);
});

test('what a person reads of a link is in one line and in the order in which it is written', () => {
  const { link } = read('?sentence=a%0Ab%00c%E2%80%AEd%E2%81%A6e%E2%80%A8f');
  expect(link.sentence).toBe('a b cde f');
});

test('whatever stands after the # leads somewhere', () => {
  const pieces = fc.constantFrom(
    ...['v=1', 'corpus=copy', 'edit=', 'lesson=', 'hide=', 'model.layers=', 'sentence=', 'x.y', '__proto__'],
    ...[
      '&',
      '=',
      '%',
      '%E4',
      '%00',
      '%2526',
      '+',
      ',',
      ';',
      ':',
      '#',
      '.',
      '9'.repeat(400),
      '\u202e',
      '\ud800',
    ],
  );
  const nearly = fc
    .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 4 })))
    .map((all) => all.join(''));
  const mutated = fc
    .tuple(anyLink(someSettings), fc.nat(), fc.string({ maxLength: 3 }))
    .map(([link, at, text]) => {
      const whole = writePageLink(link);
      const place = at % (whole.length + 1);
      return whole.slice(1, place) + text + whole.slice(place + text.length);
    });
  fc.assert(
    fc.property(fc.oneof(fc.string(), nearly, mutated), (text) => {
      const { link } = readPageLink(`#?${text}`);
      expect(readPageLink(`#${writePageLink(link)}`)).toEqual({ link, faults: [] });
    }),
    { numRuns: 1500 },
  );
});
