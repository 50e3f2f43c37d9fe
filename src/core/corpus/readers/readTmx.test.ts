import { describe, expect, it } from 'vitest';
import type { LanguagePair } from '../languageName.ts';
import type { SentencePair } from '../sentencePair.ts';
import { createTmxReader } from './readTmx.ts';

function readTmx(text: string, options: { languages?: LanguagePair } = {}) {
  const pairs: SentencePair[] = [];
  const reader = createTmxReader(options, (pair) => pairs.push(pair));
  reader.push(text);
  return { ...reader.end(), pairs };
}

const tmx = (body: string) => `<tmx version="1.4"><header srclang="en"/><body>${body}</body></tmx>`;
const unit = (english: string, french = 'Bonjour.') =>
  `<tu><tuv xml:lang="en"><seg>${english}</seg></tuv><tuv xml:lang="fr"><seg>${french}</seg></tuv></tu>`;
const sources = (body: string) => readTmx(tmx(body)).pairs.map(({ source }) => source);

describe('createTmxReader', () => {
  it.each([
    ['keeps the text of hi', 'a <hi type="b">bold</hi> word', 'a bold word'],
    ['keeps hi within hi', '<hi>a <hi>b</hi></hi> c', 'a b c'],
    [
      'drops codes',
      '<bpt i="1">{\\b</bpt>bold<ept i="1">}</ept> x<ph>[1]</ph><it>i</it><ut>u</ut>',
      'bold x',
    ],
    [
      'drops subflows, within codes too',
      'a<ph>&lt;img alt="<sub>text <hi>b</hi></sub>"&gt;</ph> c<sub>d</sub>',
      'a c',
    ],
    ['reads character data as it is', '<![CDATA[1 < 2 & 3]]>', '1 < 2 & 3'],
    ['reads the five entities and numbers', '&lt;&amp;&gt; &quot;&apos; &#233;&#xE9;', '<&> "\' éé'],
    ['reads no entity twice', '&amp;lt;', '&lt;'],
  ])('%s', (_, segment, text) => {
    expect(sources(unit(segment))).toEqual([text]);
  });

  it('does not take notes and properties for sentences', () => {
    const noted = unit('Hello.').replace('<tu>', '<tu><note>No.</note><prop type="x">No.</prop>');
    expect(readTmx(tmx(noted)).pairs).toEqual([{ source: 'Hello.', target: 'Bonjour.' }]);
  });

  it.each(['EN', 'en-US', 'en_GB', 'eng'])('takes %s for English, by either attribute', (language) => {
    expect(sources(unit('Hello.').replace('"en"', `"${language}"`))).toEqual(['Hello.']);
    expect(sources(unit('Hello.').replace('xml:lang="en"', `lang="${language}"`))).toEqual(['Hello.']);
  });

  it('chooses two of several variants, the first of each language', () => {
    const variant = (language: string, text: string) =>
      `<tuv xml:lang="${language}"><seg>${text}</seg></tuv>`;
    const body = `<tu>${variant('de', 'Hallo.')}${variant('fr', 'Bonjour.')}${variant('en-GB', 'Hello.')}${variant('en-US', 'Hi.')}</tu>`;
    expect(readTmx(tmx(body))).toMatchObject({
      pairs: [{ source: 'Hello.', target: 'Bonjour.' }],
      languages: { source: 'en', target: 'fr' },
    });
    expect(readTmx(tmx(body), { languages: { source: 'de-AT', target: 'fr' } }).pairs).toEqual([
      { source: 'Hallo.', target: 'Bonjour.' },
    ]);
  });

  it('skips units that lack a side and says so', () => {
    const alone = '\n<tu><tuv xml:lang="en"><seg>Alone.</seg></tuv></tu>';
    const corpus = readTmx(tmx(unit('Hello.') + alone));
    expect(corpus.pairs).toHaveLength(1);
    expect(corpus.notices).toEqual(['1 of 2 units lack en or fr (first: line 2); skipped.']);
  });

  it('reads a segment that lies across the chunks it is fed in', () => {
    const long = 'é'.repeat(60_000);
    expect(sources(unit(long) + unit(`${long}😀`))).toEqual([long, `${long}😀`]);
  });
});
