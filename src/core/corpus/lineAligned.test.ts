import { describe, expect, it } from 'vitest';
import { utf8 } from '../../testing/corpusWriters.ts';
import { readLineAligned } from './lineAligned.ts';

const read = (source: string, target: string) => readLineAligned(utf8(source), utf8(target));

describe('readLineAligned', () => {
  it('pairs the lines', async () => {
    expect(await read('a\nb\n', 'A\r\nB')).toEqual([
      { source: 'a', target: 'A' },
      { source: 'b', target: 'B' },
    ]);
  });

  it('keeps lines that are blank on one side, in their place', async () => {
    expect(await read('a\n\n\nd', 'A\nB\n\nD')).toEqual([
      { source: 'a', target: 'A' },
      { source: '', target: 'B' },
      { source: 'd', target: 'D' },
    ]);
  });

  it('says both counts where they differ', async () => {
    await expect(read('1\n2\n3\n4\n5\n6\n7\n8\n9\n10', '1\n2\n3\n4\n5\n6\n7\n8\n9\n')).rejects.toThrow(
      expect.objectContaining({
        code: 'corpus/unequal-lines',
        message: 'The source has 10 lines, the target 9.',
        facts: { sourceLineCount: 10, targetLineCount: 9 },
      }),
    );
    await expect(read('a\n', '')).rejects.toThrow('The source has 1 lines, the target 0.');
  });

  it.each([
    ['', '', 'The file is empty.'],
    ['\n\n', ' \n\t', 'No sentence pairs found.'],
  ])('refuses %j and %j', async (source, target, message) => {
    await expect(read(source, target)).rejects.toThrow(message);
  });
});
