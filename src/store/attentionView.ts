import { attentionByWord } from '../core/metrics/attentionByWord.ts';
import { wordsOfTokens } from '../core/tokenize/wordsOfTokens.ts';
import { shownGoldLinks } from './goldLinks.ts';
import type { Playground } from './playground.ts';
import type { SourceToken, TargetToken, TranslationSlice } from './translationSlice.ts';
import type { Focus } from './viewSlice.ts';

/** What the heatmap shows: the tokens as they are, or the words that they make up. */
export interface AttentionView {
  readonly sourceTokens: readonly SourceToken[];
  readonly targetTokens: readonly TargetToken[];
  /** For each token of the translation the column or the row where it is shown. */
  readonly places: { readonly source: readonly number[]; readonly target: readonly number[] };
}

/** Whether a word of the translation is made of several tokens. */
export function hasPieces({
  sourceTokens,
  targetTokens,
}: Pick<TranslationSlice, 'sourceTokens' | 'targetTokens'>): boolean {
  return [sourceTokens, targetTokens].some((tokens) =>
    tokens.some(({ wordIndex }, position) => wordIndex === tokens[position - 1]?.wordIndex),
  );
}

/** Whether the heatmap shows words where tokens are pieces: as chosen, and always under gold links, which join words. */
export function showsWords(state: Pick<Playground, 'corpus' | 'translation' | 'view'>): boolean {
  return hasPieces(state.translation) && (state.view.isAttentionByWord || shownGoldLinks(state) !== null);
}

export function attentionView(
  sourceTokens: readonly SourceToken[],
  targetTokens: readonly TargetToken[],
  isByWord: boolean,
): AttentionView {
  if (!isByWord) {
    const places = { source: [...sourceTokens.keys()], target: [...targetTokens.keys()] };
    return { sourceTokens, targetTokens, places };
  }
  const places = { source: wordPlaces(sourceTokens), target: wordPlaces(targetTokens) };
  return {
    sourceTokens: sourceWords(sourceTokens, places.source),
    targetTokens: targetWords(targetTokens, places),
    places,
  };
}

/** A focus on tokens as one on what is shown. */
export function shownFocus({ source, target }: Focus, { places }: AttentionView): Focus {
  return {
    source: source === null ? null : (places.source[source] ?? null),
    target: target === null ? null : (places.target[target] ?? null),
  };
}

/** The other way round: of a word, its first token. */
export function tokenFocus({ source, target }: Focus, { places }: AttentionView): Focus {
  return {
    source: source === null ? null : places.source.indexOf(source),
    target: target === null ? null : places.target.indexOf(target),
  };
}

/** Whether a token is lit: it is in focus, or its whole word is and words are shown. */
export function isLit(
  tokens: readonly { readonly wordIndex: number }[],
  position: number,
  focus: number | null,
  isByWord: boolean,
): boolean {
  if (focus === null || !isByWord) return position === focus;
  return tokens[position]?.wordIndex === tokens[focus]?.wordIndex;
}

/** Whether the word goes on in the next token. */
export function joinsNext(tokens: readonly { readonly wordIndex: number }[], position: number): boolean {
  return tokens[position]?.wordIndex === tokens[position + 1]?.wordIndex;
}

/** While a translation is being written, a token may seem to belong to a word before its neighbour's. */
function wordPlaces(tokens: readonly { readonly wordIndex: number }[]): number[] {
  let latest = 0;
  return tokens.map(({ wordIndex }) => {
    latest = Math.max(latest, wordIndex);
    return latest;
  });
}

function sourceWords(tokens: readonly SourceToken[], places: readonly number[]): SourceToken[] {
  return wordsOfTokens(textsOf(tokens), places).map((text, wordIndex) => ({
    text,
    wordIndex,
    isKnown: tokens.every(({ isKnown }, position) => isKnown || places[position] !== wordIndex),
  }));
}

/** A word's probability is the product of its pieces': each comes after those before it. */
function targetWords(tokens: readonly TargetToken[], places: AttentionView['places']): TargetToken[] {
  const rows = tokens.flatMap(({ attention }) => (attention ? [attention] : []));
  const attention = rows.length === tokens.length ? attentionByWord(rows, places) : null;
  return wordsOfTokens(textsOf(tokens), places.target).map((text, wordIndex) => {
    const pieces = tokens.filter((_, position) => places.target[position] === wordIndex);
    return {
      text,
      wordIndex,
      probability: pieces.reduce((product, { probability }) => product * probability, 1),
      attention: attention && Array.from(attention[wordIndex] ?? []),
      candidates: [],
    };
  });
}

function textsOf(tokens: readonly { readonly text: string }[]): string[] {
  return tokens.map(({ text }) => text);
}
