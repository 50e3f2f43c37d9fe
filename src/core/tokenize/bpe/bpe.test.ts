import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyMerges, mergeSteps, rankMerges } from './applyMerges.ts';
import { learnMerges } from './learnMerges.ts';
import { type Merge, readMerges, writeMerges } from './merge.ts';
import { charactersOf, join, joinPieces, wordIndexesOfPieces } from './piece.ts';

/** As the paper tells it, counting everything again before every merge. */
function learnSlowly(
  words: ReadonlyMap<string, number>,
  count: number,
): { merges: Merge[]; cut: string[][] } {
  const merges: Merge[] = [];
  const cut = [...words].map(([word, occurrences]) => ({ pieces: charactersOf(word), occurrences }));
  while (merges.length < count) {
    const counts = new Map<string, number>();
    for (const { pieces, occurrences } of cut) {
      pieces.slice(1).forEach((right, at) => {
        const pair = `${pieces[at]} ${right}`;
        counts.set(pair, (counts.get(pair) ?? 0) + occurrences);
      });
    }
    const most = Math.max(0, ...counts.values());
    if (most < 2) break;
    const points = (text: string) => Array.from(text, (character) => character.codePointAt(0) ?? 0);
    const candidates = [...counts]
      .filter(([, occurrences]) => occurrences === most)
      .map(([pair]) => pair.split(' '));
    const [left, right] = candidates.toSorted(
      ([a = '', b = ''], [c = '', d = '']) => order(points(a), points(c)) || order(points(b), points(d)),
    )[0] as [string, string];
    merges.push([left, right]);
    for (const word of cut) word.pieces = mergeOnce(word.pieces, [left, right]);
  }
  return { merges, cut: cut.map(({ pieces }) => pieces) };
}

function order(a: number[], b: number[]): number {
  const at = a.findIndex((point, index) => point !== b[index]);
  return at < 0 ? a.length - b.length : (a[at] as number) - (b[at] ?? -1);
}

function mergeOnce([first, second, ...rest]: string[], merge: Merge): string[] {
  if (first === undefined) return [];
  if (second === undefined) return [first];
  return first === merge[0] && second === merge[1]
    ? [join(first, second), ...mergeOnce(rest, merge)]
    : [first, ...mergeOnce([second, ...rest], merge)];
}

const wordOf = (...letters: string[]) =>
  fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 12 }).map((each) => each.join(''));
const words = fc
  .array(
    fc.tuple(
      fc.oneof(wordOf('a', 'b', 'c', 'é', '😀', '\uff01'), wordOf('a', 'b')),
      fc.integer({ min: 1, max: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((list) => new Map(list));
const counts = fc.integer({ min: 0, max: 40 });

describe('learning', () => {
  it('finds what the paper finds', () => {
    // Sennrich et al. 2016, section 3.2: the words of its algorithm 1, with their numbers.
    const paper = new Map([
      ['low', 5],
      ['lower', 2],
      ['newest', 6],
      ['widest', 3],
    ]);
    expect(writeMerges([...learnMerges(paper, 4)])).toEqual(['e@@ s@@', 'es@@ t', 'l@@ o@@', 'e@@ w@@']);
  });

  it('equals counting everything again before every merge', () => {
    fc.assert(
      fc.property(words, counts, (corpus, count) => {
        expect([...learnMerges(corpus, count)]).toEqual(learnSlowly(corpus, count).merges);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not depend on the order of the words', () => {
    fc.assert(
      fc.property(words, counts, (corpus, count) => {
        const reversed = new Map([...corpus].reverse());
        expect([...learnMerges(reversed, count)]).toEqual([...learnMerges(corpus, count)]);
      }),
    );
  });

  it('may be stopped and gives fewer merges of the same', () => {
    fc.assert(
      fc.property(words, counts, (corpus, count) => {
        expect([...learnMerges(corpus, count)]).toEqual([...learnMerges(corpus, 100)].slice(0, count));
      }),
    );
  });

  it('ends where no pair occurs twice', () => {
    expect([...learnMerges(new Map([['abcd', 1]]), 10)]).toEqual([]);
    expect(writeMerges([...learnMerges(new Map([['abab', 1]]), 10)])).toEqual([]);
    expect(writeMerges([...learnMerges(new Map([['aaaa', 1]]), 10)])).toEqual(['a@@ a@@']);
  });
});

describe('applying', () => {
  it('cuts the words of the training text as learning has left them', () => {
    fc.assert(
      fc.property(words, counts, (corpus, count) => {
        const { merges, cut } = learnSlowly(corpus, count);
        const ranks = rankMerges(merges);
        expect([...corpus.keys()].map((word) => applyMerges(word, ranks))).toEqual(cut);
      }),
      { numRuns: 2000 },
    );
  });

  it('applies the merges one after the other, in whatever order they come', () => {
    fc.assert(
      fc.property(words, words, counts, fc.boolean(), (corpus, others, count, isReversed) => {
        const learnt = [...learnMerges(corpus, count)];
        const merges = isReversed ? learnt.toReversed() : learnt;
        const ranks = rankMerges(merges);
        for (const word of others.keys()) {
          expect(applyMerges(word, ranks)).toEqual(merges.reduce(mergeOnce, charactersOf(word)));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('gives pieces that make up the word', () => {
    fc.assert(
      fc.property(words, words, counts, (corpus, others, count) => {
        const ranks = rankMerges([...learnMerges(corpus, count)]);
        const all = [...others.keys()];
        const pieces = all.map((word) => applyMerges(word, ranks));
        expect(joinPieces(pieces.flat())).toEqual(all);
        expect(wordIndexesOfPieces(pieces.flat())).toEqual(pieces.flatMap((each, at) => each.map(() => at)));
      }),
    );
  });

  it('tells every step', () => {
    const merges = readMerges(['o@@ w', 'l@@ ow', 'e@@ r', 'low@@ er']);
    const steps = [...mergeSteps('slower', rankMerges(merges))];
    expect(steps.map(({ rank, pieces }) => `${rank}: ${pieces.join(' ')}`)).toEqual([
      '-1: s@@ l@@ o@@ w@@ e@@ r',
      '2: s@@ l@@ o@@ w@@ er',
    ]);
  });
});

describe('pieces', () => {
  it('at the end that call for more are taken as they are', () => {
    expect(joinPieces(['s@@', 'low@@'])).toEqual(['slow']);
    expect(joinPieces(['low@@', '<unk>', 'a'])).toEqual(['low<unk>', 'a']);
  });

  it('of an address keep their at sign', () => {
    expect(joinPieces(applyMerges('@', rankMerges([])))).toEqual(['@']);
  });
});

describe('a list of merges', () => {
  it('comes back from what was written', () => {
    fc.assert(
      fc.property(words, counts, (corpus, count) => {
        const merges = [...learnMerges(corpus, count)];
        expect(readMerges(JSON.parse(JSON.stringify(writeMerges(merges))))).toEqual(merges);
      }),
    );
  });

  it.each([[5], ['t@@'], ['t he'], ['t@@ h@@ e'], [' he'], ['t@@ '], ['@@ t'], ['t@@ @@'], [null]])(
    'without %j',
    (entry) => {
      expect(() => readMerges(['t@@ he', entry])).toThrow('merges: entry 1 is not two pieces of a word');
    },
  );
});
