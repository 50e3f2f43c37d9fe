import { describe, expect, it } from 'vitest';
import { languageOfSide } from '../language/sideLanguages.ts';
import type { TokenKind } from '../tokenize/tokenizer.ts';
import { corpusNotices } from './corpusNotices.ts';
import type { SentencePair } from './sentencePair.ts';
import { voteOnSides } from './swappedSides.ts';

const good = [
  { source: 'the cat sees you', target: 'le chat te voit' },
  { source: 'we are in the house', target: 'nous sommes dans la maison' },
];
const enough = { pairCount: 5000, averageTokens: 9 };
const swap = (pairs: readonly SentencePair[]) =>
  pairs.map(({ source, target }) => ({ source: target, target: source }));

interface Told {
  readonly said?: readonly [string, string];
  readonly named?: readonly [string, string];
  readonly tokens?: TokenKind;
}

function noticesOf(
  pairs: readonly SentencePair[],
  { said, named, tokens = 'word' }: Told = {},
  kept = enough,
) {
  const languages = {
    source: languageOfSide(
      pairs.map(({ source }) => source),
      { said: said?.[0], named: named?.[0] },
    ),
    target: languageOfSide(
      pairs.map(({ target }) => target),
      { said: said?.[1], named: named?.[1] },
    ),
  };
  return corpusNotices(pairs, kept, languages, tokens);
}

const german = [
  { source: 'die Katze sieht dich nicht', target: 'le chat ne te voit pas' },
  { source: 'wir sind in dem Haus', target: 'nous sommes dans la maison' },
];
const chinese = [
  { source: 'the cat is asleep', target: '猫在睡觉。' },
  { source: 'we are here', target: '我们在这里。' },
];

describe('corpusNotices', () => {
  it('has nothing to say about a fair corpus', () => {
    expect(noticesOf(good)).toEqual([]);
    expect(noticesOf(good, { named: ['en', 'fr'] })).toEqual([]);
    expect(noticesOf(german)).toEqual([]);
    expect(noticesOf(chinese, { tokens: 'bpe' })).toEqual([]);
    expect(noticesOf(swap(good), { said: ['fr', 'en'] })).toEqual([]);
  });

  const [first] = good as [SentencePair];
  const constantSource =
    'The source side is the same in every pair: choose the column that holds the sentences.';
  const constantTarget =
    'The target side is the same in every pair: choose the column that holds the sentences.';
  it.each<[readonly SentencePair[], Told, string]>([
    [[first, first, first], {}, 'All 3 pairs are identical: put a pair of its own on each line.'],
    [[first, { ...first, target: 'la' }], {}, constantSource],
    [[first, { ...first, source: 'the' }], {}, constantTarget],
    [
      [...good, { source: 'Tom', target: 'Tom' }],
      {},
      '1 of 3 pairs read the same on both sides: choose the column with the translations.',
    ],
    [
      swap(good),
      {},
      'The sides may be swapped, the source reads French and the target English: swap them if so.',
    ],
    [
      swap(good),
      { named: ['en', 'fr'] },
      'The sides look swapped, the source reads French and the target English: swap them.',
    ],
    [
      swap(chinese),
      { said: ['en', 'zh'] },
      'The sides look swapped, the source reads Chinese and the target English: swap them.',
    ],
    [
      [...german, ...german, ...german, ...swap(german)],
      { named: ['de', 'fr'] },
      '25 % of the pairs stand the other way round, French before German: turn those round in the file, or the network learns a mixture.',
    ],
    [
      good.map(({ source }, index) => ({ source, target: `it is not ${index}` })),
      {},
      'Both sides are in English: choose the column with the translations, or set the languages.',
    ],
    [
      german,
      { named: ['es', 'fr'] },
      'The source is called Spanish and reads German: choose another column, or set its language.',
    ],
    [
      german,
      { said: ['he', 'fr'] },
      'The source is set to Hebrew and reads German: set it to that, or choose another column.',
    ],
    [
      good.map(({ target }, index) => ({ source: `zxq${index} wvk`, target })),
      {},
      'The language of the source cannot be told: set it, so that words are cut by its rules.',
    ],
    [
      chinese,
      {},
      'Chinese puts no spaces between words, so each character counts as one: choose subwords for longer pieces.',
    ],
    [
      [...good, { source: 'the summer', target: "l'Ã©tÃ©" }],
      {},
      '1 of 3 pairs hold broken letters such as “Ã©”: try another encoding.',
    ],
    [
      [...good, { source: 'the cat', target: 'ÐºÐ¾Ñ‚' }],
      {},
      '1 of 3 pairs hold broken letters such as “Ã©”: try another encoding.',
    ],
  ])('warns: %#', (pairs, told, notice) => {
    expect(noticesOf(pairs, told)).toEqual([notice]);
  });

  it('takes no sign or letter for a broken one', () => {
    expect(noticesOf([...good, { source: 'a 3 × 5 Ø\u00a0tile', target: 'Ñandú, Ærø' }])).toEqual([]);
  });

  it('warns of few pairs and short sentences', () => {
    const notices = noticesOf(good, {}, { pairCount: 999, averageTokens: 5.9 });
    expect(notices).toHaveLength(2);
    expect(notices[0]).toMatch(/^Fewer than 1,000 pairs: .*; add more\.$/);
    expect(notices[1]).toMatch(/^Under 6 tokens .*; add longer sentences/);
  });
});

describe('voteOnSides', () => {
  const languages = { source: 'en', target: 'fr' };

  it('counts the pairs that tell', () => {
    expect(voteOnSides([...good, { source: 'Tom', target: 'Tom' }], languages)).toEqual({
      votes: 2,
      swappedVotes: 0,
      isSwapped: false,
    });
    expect(voteOnSides(swap(good), languages)).toEqual({ votes: 2, swappedVotes: 2, isSwapped: true });
    expect(voteOnSides([], languages)).toEqual({ votes: 0, swappedVotes: 0, isSwapped: false });
  });

  it('goes by the script where that differs', () => {
    const { isSwapped } = voteOnSides(swap(chinese), { source: 'en', target: 'zh' });
    expect(isSwapped).toBe(true);
  });
});
