import { rankCorrelation } from '../../core/metrics/rankCorrelation.ts';
import { wordsOfTokens } from '../../core/tokenize/wordsOfTokens.ts';
import { END_TOKEN } from '../../core/vocab/specialTokens.ts';
import type { LeaveOut } from '../../store/traceSlice.ts';

/** A word of the source, what it is looked at and what it is worth. */
export interface WordReading {
  readonly text: string;
  /** Its first token's position. */
  readonly position: number;
  /** Its share of all attention, 0 to 1; null without attention. */
  readonly attention: number | null;
  /** How ln P of the translation changes when it is left out; null for `</s>`, which cannot be. */
  readonly change: number | null;
}

/** A source word and a target token whose attention and influence part. */
export interface Parting {
  readonly source: string;
  readonly target: string;
  readonly attention: number;
  /** Of ln P of that token. */
  readonly change: number;
}

export interface InfluenceReading {
  readonly words: readonly WordReading[];
  /** How alike attention and influence rank the words, −1 to 1; null where there is too little to compare. */
  readonly correlation: number | null;
  /** Much looked at and worth nothing: the cell with most attention of those. */
  readonly idle: Parting | null;
  /** Hardly looked at and worth most of all. */
  readonly hidden: WordReading | null;
  /** The word whose absence costs most. */
  readonly dearest: WordReading | null;
  /** Whether no word's absence changes anything, on the mean over the target tokens. */
  readonly isUnused: boolean;
}

/** Less than this change of ln P is none: e^0.05 is 5 %. */
export const noChange = 0.05;

/** Two words are always ranked alike or the other way round. */
const fewestRanked = 3;

/** From here on a weight is a look. */
const look = 0.25;

/** Attention and influence put beside each other, word by word. */
export function readInfluence({ report, sourceTokens, targetTokens }: LeaveOut): InfluenceReading {
  const indexes = sourceTokens.map(({ wordIndex }) => wordIndex);
  const texts = wordsOfTokens(
    sourceTokens.map(({ text }) => text),
    indexes,
  );
  const changes = new Map(
    report.without.map(({ wordIndex, logProbabilities }) => [
      wordIndex,
      logProbabilities.map((logP, at) => logP - (report.whole[at] ?? 0)),
    ]),
  );
  const rows = targetTokens.flatMap(({ attention }) => (attention ? [attention] : []));
  const onWord = (row: readonly number[], word: number) =>
    row.reduce((sum, weight, at) => (indexes[at] === word ? sum + weight : sum), 0);
  const words = texts.map((text, word): WordReading => {
    const change = changes.get(word);
    return {
      text,
      position: indexes.indexOf(word),
      attention:
        rows.length === 0 ? null : rows.reduce((sum, row) => sum + onWord(row, word), 0) / rows.length,
      change: change ? change.reduce((sum, each) => sum + each, 0) : null,
    };
  });
  const compared = words.filter(({ change, attention }) => change !== null && attention !== null);
  const dearest = words.reduce<WordReading | null>(
    (most, word) => ((word.change ?? 0) < (most?.change ?? -noChange) ? word : most),
    null,
  );
  // What </s> looks at tells nothing of a translation.
  const partings = targetTokens.flatMap(({ text: target, attention }, at) =>
    texts.flatMap((source, word): Parting[] => {
      const change = changes.get(word)?.[at];
      if (!attention || change === undefined || target === END_TOKEN) return [];
      return [{ source, target, attention: onWord(attention, word), change }];
    }),
  );
  const idle = partings
    .filter(({ attention, change }) => attention >= look && Math.abs(change) < noChange)
    .reduce<Parting | null>((most, cell) => (cell.attention > (most?.attention ?? 0) ? cell : most), null);
  const fair = 1 / Math.max(1, words.length);
  return {
    words,
    correlation:
      compared.length < fewestRanked
        ? null
        : rankCorrelation(
            compared.map(({ attention }) => attention ?? 0),
            compared.map(({ change }) => -(change ?? 0)),
          ),
    idle,
    hidden: dearest && dearest.attention !== null && dearest.attention < fair / 2 ? dearest : null,
    dearest,
    isUnused: words.every(({ change }) => Math.abs(change ?? 0) < noChange * targetTokens.length),
  };
}
