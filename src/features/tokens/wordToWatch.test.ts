import { describe, expect, it } from 'vitest';
import { learnCountedMerges } from '../../core/tokenize/bpe/learnMerges.ts';
import { createMergeReplay } from '../../core/tokenize/bpe/replayMerges.ts';
import { wordToWatch } from './wordToWatch.ts';

const replay = createMergeReplay([...learnCountedMerges(new Map([['lower', 3]]), 9)]);
const replaysOf = (words: readonly string[]) => words.map((word) => ({ word, frames: replay(word) }));
const replays = { source: replaysOf(['low', 'x']), target: replaysOf(['x', 'lower']) };

describe('the word whose merges are shown', () => {
  it('is the one that was chosen', () => {
    expect(wordToWatch(replays, { side: 'source', index: 1 })).toEqual({ side: 'source', index: 1 });
  });

  it('is the one of the most merges where none was, or where it is gone', () => {
    expect(wordToWatch(replays, null)).toEqual({ side: 'target', index: 1 });
    expect(wordToWatch(replays, { side: 'source', index: 2 })).toEqual({ side: 'target', index: 1 });
    expect(wordToWatch({ source: [], target: [] }, null)).toBeNull();
  });
});
