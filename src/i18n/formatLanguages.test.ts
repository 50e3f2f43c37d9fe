import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatDuration, formatLanguage, formatPercent, formatProbability, formatRate } from './format.ts';
import { formatBytes, formatDate } from './formatStorage.ts';
import type { Language } from './language.ts';
import { setPageLanguage } from './setPageLanguage.ts';
import { asTitle, inOneLine, inSentences, listed, quoted } from './writing.ts';

interface Written {
  readonly language: Language;
  readonly durations: readonly string[];
  readonly probability: string;
  readonly percent: string;
  readonly rate: string;
  readonly bytes: string;
  readonly date: string;
  readonly english: string;
  readonly joined: readonly string[];
}

const french: Written = {
  language: 'fr',
  durations: ['45 s', '3 min 20 s', '1 h 05 min'],
  probability: '0,82',
  percent: '4,6 %',
  rate: '4 568',
  bytes: '1,2 ko',
  date: '21 nov. 2026',
  english: 'Anglais',
  joined: ['a, b', 'a, b', 'A. B.', '« a »'],
};

const chinese: Written = {
  language: 'zh',
  durations: ['45秒', '3分20秒', '1小时05分'],
  probability: '0.82',
  percent: '4.6%',
  rate: '4,568',
  bytes: '1.2 kB',
  date: '2026年11月21日',
  english: '英语',
  joined: ['a、b', 'a，b', 'A.B.', '“a”'],
};

describe.each([french, chinese])('in $language', (written) => {
  beforeAll(() => setPageLanguage(written.language));
  afterAll(() => setPageLanguage('en'));
  const withPlainSpaces = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

  test('numbers, durations, sizes and dates', () => {
    expect([45, 200, 3905].map((seconds) => withPlainSpaces(formatDuration(seconds)))).toEqual(
      written.durations,
    );
    expect(formatProbability(0.823)).toBe(written.probability);
    expect(withPlainSpaces(formatPercent(0.046))).toBe(written.percent);
    expect(withPlainSpaces(formatRate(4567.8))).toBe(written.rate);
    expect(withPlainSpaces(formatBytes(1234))).toBe(written.bytes);
    expect(formatDate(new Date(2026, 10, 21).getTime())).toBe(written.date);
  });

  test('names of languages, lists, quotation marks', () => {
    expect(asTitle(formatLanguage('en') ?? '')).toBe(written.english);
    const joined = [listed(['a', 'b']), inOneLine(['a', 'b']), inSentences(['A.', 'B.']), quoted('a')];
    expect(joined.map(withPlainSpaces)).toEqual(written.joined);
  });
});
