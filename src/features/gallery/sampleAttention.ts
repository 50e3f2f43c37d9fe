import type { AttentionData, SourceToken, TargetToken, WordLink } from '../../charts/attentionData.ts';

/** Attention made up: fixed, so that pictures of it can be compared. */

const source = (words: readonly string[], unknown: readonly string[] = []): SourceToken[] =>
  words.map((text) => ({ text, isKnown: !unknown.includes(text) }));

/**
 * A row of weights that falls off on both sides of a position, and adds up to 1.
 *
 * @param sharpness 0 looks everywhere alike
 */
function weightsAround(centre: number, count: number, sharpness: number): number[] {
  const masses = Array.from({ length: count }, (_, at) => Math.exp(-sharpness * Math.abs(at - centre)));
  const sum = masses.reduce((total, mass) => total + mass, 0);
  return masses.map((mass) => mass / sum);
}

/** Each word with the position it looks at. */
function target(words: readonly (readonly [text: string, looksAt: number])[], count: number): TargetToken[] {
  return words.map(([text, looksAt], at) => ({
    text,
    probability: 0.99 - 0.06 * (at % 5),
    attention: weightsAround(looksAt, count, 1.4),
  }));
}

const english = ['the', 'black', 'cat', 'sees', 'the', 'zebra', '.', '</s>'];

export const shortSentence: AttentionData = {
  sourceTokens: source(english, ['zebra']),
  targetTokens: target(
    [
      ['le', 0],
      ['chat', 2],
      ['noir', 1],
      ['voit', 3],
      ['le', 4],
      ['zèbre', 5],
      ['.', 6],
      ['</s>', 7],
    ],
    english.length,
  ),
  scale: 'linear',
};

const link = (from: number, to: number, sure = true): WordLink => ({ source: from, target: to, sure });

export const goldLinks: readonly WordLink[] = [
  link(0, 0),
  link(2, 1),
  link(1, 2),
  link(3, 3),
  link(4, 4, false),
  link(5, 5),
  link(6, 6),
];

const arabic = ['القط', 'الأسود', 'يرى', 'الكلب', '.', '</s>'];

export const fromRightToLeft: AttentionData = {
  sourceTokens: source(arabic),
  targetTokens: target(
    [
      ['the', 0],
      ['black', 1],
      ['cat', 0],
      ['sees', 2],
      ['the', 3],
      ['dog', 3],
      ['.', 4],
      ['</s>', 5],
    ],
    arabic.length,
  ),
  scale: 'linear',
};

export const withoutAttention: AttentionData = {
  ...shortSentence,
  targetTokens: shortSentence.targetTokens.map((token) => ({ ...token, attention: null })),
};

const someWords = ['un', 'petit', 'chat', 'voit', 'la', 'grande', 'maison', 'de', 'notre', 'voisine'];

/** As many words on both sides, along the diagonal. */
export function longSentence(count: number): AttentionData {
  const word = (at: number) => someWords[at % someWords.length] ?? '';
  return {
    sourceTokens: source(Array.from({ length: count }, (_, at) => word(3 * at))),
    targetTokens: Array.from({ length: count }, (_, at) => ({
      text: word(at),
      probability: 0.9,
      attention: weightsAround(at % 7 === 3 ? count - 1 - at : at, count, 0.5),
    })),
    scale: 'linear',
  };
}

/** How attention might grow sharp over training: the rows of one moment, from 0 at the start to 1 at the end. */
export function rowsWhileLearning(progress: number): number[][] {
  return Array.from({ length: 7 }, (_, at) => weightsAround(at, 7, 2.5 * progress));
}
