import type { PreviewPair } from './corpusSlice.ts';
import type { Playground } from './playground.ts';

/** A pair of the corpus whose word links are known. */
export type GoldPair = PreviewPair & { readonly links: NonNullable<PreviewPair['links']> };

/** The live sentence as the corpus knows it, with its reference and its gold links; null where it does not. */
export function goldPairOf({
  corpus,
  translation,
}: Pick<Playground, 'corpus' | 'translation'>): GoldPair | null {
  const sentence = translation.sentence.trim();
  const pair = knownPairs(corpus).find(({ source, links }) => links !== null && source === sentence);
  return (pair as GoldPair | undefined) ?? null;
}

/** What the live sentence should become: as a person says, or as the corpus has it; null where neither is known. */
export function referenceOf({
  corpus,
  translation,
}: Pick<Playground, 'corpus' | 'translation'>): string | null {
  const own = translation.reference.trim();
  if (own) return own;
  const sentence = translation.sentence.trim();
  const pair =
    goldPairOf({ corpus, translation }) ?? knownPairs(corpus).find(({ source }) => source === sentence);
  return pair?.target ?? null;
}

/** Whether the corpus knows gold links at all. */
export function hasGold({ corpus }: Pick<Playground, 'corpus'>): boolean {
  return knownPairs(corpus).some(({ links }) => links !== null);
}

/** The pairs of which the page knows more than their number. */
const knownPairs = ({ report }: Playground['corpus']): readonly PreviewPair[] =>
  report ? [...report.heldOut, ...report.preview] : [];

/** The links to draw over the heatmap: only where it shows the reference, word for word. */
export function shownGoldLinks(state: Pick<Playground, 'corpus' | 'translation'>): GoldPair['links'] | null {
  const pair = state.translation.isLed ? goldPairOf(state) : null;
  return pair !== null && isReference(pair, state.translation) ? pair.links : null;
}

/** Whether these are the tokens of a pair. Both sides end in </s>, which no link reaches. */
export function isReference(
  pair: GoldPair,
  { sourceTokens, targetTokens }: Pick<Playground['translation'], 'sourceTokens' | 'targetTokens'>,
): boolean {
  return (
    sourceTokens.length === pair.sourceTokens.length + 1 &&
    targetTokens.length === pair.targetTokens.length + 1 &&
    pair.targetTokens.every((token, position) => token === targetTokens[position]?.text)
  );
}
