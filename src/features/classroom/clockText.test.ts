import { expect, test } from 'vitest';
import { clockText } from './clockText.ts';

test('minutes and seconds, and the end is not told before it has come', () => {
  expect([600_000, 299_001, 65_000, 59_999, 1, 0].map(clockText)).toEqual([
    '10:00',
    '5:00',
    '1:05',
    '1:00',
    '0:01',
    '0:00',
  ]);
});
