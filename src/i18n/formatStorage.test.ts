import { expect, test } from 'vitest';
import { formatBytes, formatDate, formatMoment } from './formatStorage.ts';

test.each([
  [0, '0 byte'],
  [16, '16 byte'],
  [999, '999 byte'],
  [1234, '1.2 kB'],
  [35_400_000, '35 MB'],
  [123_400_000, '123 MB'],
  [61_000_000_000, '61 GB'],
  [5e15, '5,000 TB'],
])('%d bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text.replace(' ', '\u00a0'));
});

test('a date is that of the reader’s own day', () => {
  expect(formatDate(new Date(2026, 10, 21, 23, 59).getTime())).toBe('21 Nov 2026');
});

test('a moment of today is its time, and of another day that with the day', () => {
  const now = new Date(2026, 10, 21, 23, 59).getTime();
  expect(formatMoment(new Date(2026, 10, 21, 9, 5).getTime(), now)).toBe('09:05');
  expect(formatMoment(new Date(2026, 10, 20, 14, 5).getTime(), now)).toBe('20 Nov 2026, 14:05');
});
