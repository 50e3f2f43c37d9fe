import { describe, expect, it } from 'vitest';
import { corpusNotices } from './corpusNotices.ts';
import { voteOnSides } from './swappedSides.ts';

const good = [
  { source: 'the cat sees you', target: 'le chat te voit' },
  { source: 'we are in the house', target: 'nous sommes dans la maison' },
];
const enough = { pairCount: 5000, averageTokens: 9 };
const swap = (pairs: typeof good) => pairs.map(({ source, target }) => ({ source: target, target: source }));

describe('corpusNotices', () => {
  it('has nothing to say about a fair corpus', () => {
    expect(corpusNotices(good, enough)).toEqual([]);
  });

  it.each([
    [[good[0], good[0], good[0]], 'All 3 pairs are identical.'],
    [[good[0], { source: 'the cat sees you', target: 'la' }], 'The source side is the same in every pair.'],
    [[good[0], { source: 'the', target: 'le chat te voit' }], 'The target side is the same in every pair.'],
    [swap(good), 'The sides look swapped: the first column reads French, the second English.'],
    [
      [...good, { source: 'the summer', target: "l'Ã©tÃ©" }],
      '1 of 3 pairs hold broken letters such as “Ã©”: try another encoding.',
    ],
  ])('warns: %#', (pairs, notice) => {
    expect(corpusNotices(pairs as typeof good, enough)).toEqual([notice]);
  });

  it('warns of few pairs and short sentences', () => {
    const notices = corpusNotices(good, { pairCount: 999, averageTokens: 5.9 });
    expect(notices).toHaveLength(2);
    expect(notices[0]).toMatch(/^Fewer than 1,000 pairs/);
    expect(notices[1]).toMatch(/^Under 6 tokens/);
  });
});

describe('voteOnSides', () => {
  it('counts the pairs that tell', () => {
    expect(voteOnSides([...good, { source: 'Tom', target: 'Tom' }])).toEqual({
      votes: 2,
      swappedVotes: 0,
      isSwapped: false,
    });
    expect(voteOnSides(swap(good))).toEqual({ votes: 2, swappedVotes: 2, isSwapped: true });
    expect(voteOnSides([])).toEqual({ votes: 0, swappedVotes: 0, isSwapped: false });
  });
});
