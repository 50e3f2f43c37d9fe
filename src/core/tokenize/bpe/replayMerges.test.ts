import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnCountedMerges, learnMerges } from './learnMerges.ts';
import { charactersOf, joinPieces } from './piece.ts';
import { createPieceEncoder } from './pieceEncoder.ts';
import { createMergeReplay } from './replayMerges.ts';

/** Sennrich et al. 2016, section 3.2: the words of its algorithm 1, with their numbers. */
const paper = new Map([
  ['low', 5],
  ['lower', 2],
  ['newest', 6],
  ['widest', 3],
]);

const word = fc
  .array(fc.constantFrom('a', 'b', 'c', 'é', '😀'), { minLength: 1, maxLength: 12 })
  .map((letters) => letters.join(''));
const words = fc
  .array(fc.tuple(word, fc.integer({ min: 1, max: 4 })), { maxLength: 12 })
  .map((list) => new Map(list));
const counts = fc.integer({ min: 0, max: 40 });

describe('merges with their counts', () => {
  it('are those of the paper', () => {
    expect(
      [...learnCountedMerges(paper, 3)].map(({ merge, occurrences }) => [...merge, occurrences]),
    ).toEqual([
      ['e@@', 's@@', 9],
      ['es@@', 't', 9],
      ['l@@', 'o@@', 7],
    ]);
  });

  it('are the same merges, of pairs that occur at least twice', () => {
    fc.assert(
      fc.property(words, counts, (corpus, count) => {
        const counted = [...learnCountedMerges(corpus, count)];
        expect(counted.map(({ merge }) => merge)).toEqual([...learnMerges(corpus, count)]);
        for (const { occurrences } of counted) expect(occurrences).toBeGreaterThanOrEqual(2);
      }),
    );
  });
});

describe('the replay of a word', () => {
  it('shows the merges that touch it, with rank and number', () => {
    const replay = createMergeReplay([...learnCountedMerges(paper, 4)]);
    expect(replay('lowest')).toEqual([
      { pieces: ['l@@', 'o@@', 'w@@', 'e@@', 's@@', 't'], change: { kind: 'start' } },
      {
        pieces: ['l@@', 'o@@', 'w@@', 'es@@', 't'],
        change: { kind: 'merge', rank: 0, merge: ['e@@', 's@@'], occurrences: 9 },
      },
      {
        pieces: ['l@@', 'o@@', 'w@@', 'est'],
        change: { kind: 'merge', rank: 1, merge: ['es@@', 't'], occurrences: 9 },
      },
      {
        pieces: ['lo@@', 'w@@', 'est'],
        change: { kind: 'merge', rank: 2, merge: ['l@@', 'o@@'], occurrences: 7 },
      },
    ]);
  });

  it('takes apart at the end what the vocabulary lacks', () => {
    const replay = createMergeReplay([...learnCountedMerges(paper, 3)], (piece) => piece !== 'est');
    expect(replay('est').at(-1)).toEqual({
      pieces: ['es@@', 't'],
      change: { kind: 'takenApart', unknown: ['est'] },
    });
  });

  it('begins with characters, always makes up the word, and ends as the encoder cuts it', () => {
    fc.assert(
      fc.property(words, words, counts, fc.nat(3), (corpus, others, count, every) => {
        const learnt = [...learnCountedMerges(corpus, count)];
        const isKnown = (piece: string) => every === 0 || piece.length % (every + 1) !== 0;
        const replay = createMergeReplay(learnt, isKnown);
        const encode = createPieceEncoder(
          learnt.map(({ merge }) => merge),
          isKnown,
        );
        for (const each of [...corpus.keys(), ...others.keys()]) {
          const frames = replay(each);
          expect(frames[0]?.pieces).toEqual(charactersOf(each));
          for (const { pieces } of frames) expect(joinPieces(pieces)).toEqual([each]);
          expect(frames.at(-1)?.pieces).toEqual(encode(each));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('grows: each merge makes at least one piece fewer, in the order of learning', () => {
    fc.assert(
      fc.property(words, word, counts, (corpus, each, count) => {
        const frames = createMergeReplay([...learnCountedMerges(corpus, count)])(each);
        for (const [at, { pieces, change }] of frames.entries()) {
          const before = frames[at - 1];
          if (!before || change.kind !== 'merge') continue;
          expect(pieces.length).toBeLessThan(before.pieces.length);
          if (before.change.kind === 'merge') expect(change.rank).toBeGreaterThan(before.change.rank);
          expect(before.pieces.join(' ')).toContain(change.merge.join(' '));
        }
      }),
      { numRuns: 500 },
    );
  });
});
