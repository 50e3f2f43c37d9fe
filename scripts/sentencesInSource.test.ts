/** Every sentence that is made outside the page has a translation in each language, and each translation a sentence. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chineseSentences } from '../src/i18n/chinese/sentences/sentences.ts';
import { frenchSentences } from '../src/i18n/french/sentences/sentences.ts';
import { holesOf } from '../src/i18n/sentenceTemplate.ts';
import { sentencesIn, sentencesInSource } from './sentencesInSource.ts';

const inSource = sentencesInSource();

const languages = { french: frenchSentences, chinese: chineseSentences } as const;

describe.each(Object.entries(languages))('in %s', (language, sentences) => {
  it('nothing is left in English', () => {
    const lacking = [...inSource].filter(([english]) => !Object.hasOwn(sentences, english));
    expect(Object.fromEntries(lacking)).toEqual({});
  });

  it('nothing is translated that is said no more', () => {
    expect(Object.keys(sentences).filter((english) => !inSource.has(english))).toEqual([]);
  });

  it('every translation fills in what the English does', () => {
    const indexes = (text: string) => holesOf(text).map(({ index }) => index);
    for (const [english, translation] of Object.entries(sentences)) {
      expect(indexes(translation).sort(), english).toEqual(indexes(english));
    }
  });

  it('each stands in one file alone', () => {
    const folder = `src/i18n/${language}/sentences`;
    const files = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
    const entries = files.join('').match(/^ {2}(['"]).*?\1:|^ {2}[\w]+:/gm) ?? [];
    expect(entries.length).toBe(Object.keys(sentences).length);
  });
});

it('what is filled in is of the same kind in both languages', () => {
  const kinds = (text = '') => holesOf(text).sort((a, b) => a.index - b.index);
  for (const [english, translation] of Object.entries(frenchSentences)) {
    expect(kinds(chineseSentences[english]), english).toEqual(kinds(translation));
  }
});

describe('a sentence is found', () => {
  it.each([
    [`const fault = \`“\${name}” is a folder.\`;`, ['“{0}” is a folder.']],
    ["f({ label: 'Seed', value: 'left alone' as const, kind: 'switch' });", ['Seed', 'left alone']],
    ["f({ label: () => (isOne ? 'One' : 'Several') });", ['One', 'Several']],
    [`\`\${isOne ? '1 pair' : \`\${count} pairs\`} kept\`;`, ['{0} kept', '1 pair', '{0} pairs']],
  ])('in %s', (source, sentences) => {
    expect(sentencesIn(source)).toEqual(sentences);
  });

  it.each([
    "import x from 'a name of two';",
    "throw new Error('modelSummary: the parameter belongs to no layer.');",
    "type Name = 'source length' | 'target length';",
    "random.stream('toy tasks');",
  ])('but not in %s', (source) => {
    expect(sentencesIn(source)).toEqual([]);
  });
});
