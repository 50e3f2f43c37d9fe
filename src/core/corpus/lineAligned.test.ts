import { describe, expect, it } from 'vitest';
import { readLineAligned } from './lineAligned.ts';

describe('readLineAligned', () => {
  it('pairs the lines', () => {
    expect(readLineAligned('a\nb\n', new TextEncoder().encode('A\r\nB'))).toEqual([
      { source: 'a', target: 'A' },
      { source: 'b', target: 'B' },
    ]);
  });

  it('keeps lines that are blank on one side, in their place', () => {
    expect(readLineAligned('a\n\n\nd', 'A\nB\n\nD')).toEqual([
      { source: 'a', target: 'A' },
      { source: '', target: 'B' },
      { source: 'd', target: 'D' },
    ]);
  });

  it('says both counts where they differ', () => {
    expect(() => readLineAligned('1\n2\n3\n4\n5\n6\n7\n8\n9\n10', '1\n2\n3\n4\n5\n6\n7\n8\n9\n')).toThrow(
      expect.objectContaining({
        code: 'corpus/unequal-lines',
        message: 'The source has 10 lines, the target 9.',
        facts: { sourceLineCount: 10, targetLineCount: 9 },
      }),
    );
    expect(() => readLineAligned('a\n', '')).toThrow('The source has 1 lines, the target 0.');
  });

  it.each([
    ['', '', 'The file is empty.'],
    ['\n\n', ' \n\t', 'No sentence pairs found.'],
  ])('refuses %j and %j', (source, target, message) => {
    expect(() => readLineAligned(source, target)).toThrow(message);
  });
});
