import type { Catalogue } from './catalogue.ts';
import { formatLoss, formatProbability, formatWeight } from './format.ts';

/**
 * What a heatmap of attention says, in the words of a catalogue.
 *
 * @param titles what the two sides are called: "English", "French"
 */
export function heatmapTexts(
  { attention: text, translate: words }: Catalogue,
  titles: { readonly source: string; readonly target: string },
) {
  return {
    sourceTitle: titles.source,
    targetTitle: titles.target,
    probabilityTitle: text.probability,
    noAttention: text.noneHint,
    unknownWord: (word: string) => `${word}, ${words.unknownWord}`,
    targetToken: (word: string, probability: number) =>
      words.probability(word, formatProbability(probability)),
    hiddenRow: text.hiddenRow,
    setByHand: text.setByHand,
    cell: (word: string, from: string, value: number | null) =>
      value === null ? text.none : text.readout(word, formatWeight(value), from),
    linkedCell: (cell: string, isSure: boolean) =>
      text.linkedCell(cell, isSure ? text.sureLink : text.possibleLink),
    columnSum: text.columnSum,
    scaleNames: { linear: text.linear, squareRoot: text.squareRoot },
    legend: text.legend,
    value: formatLoss,
  };
}

/** What ribbons say. */
export function ribbonsTexts({ attention: text, translate: words }: Catalogue) {
  return {
    noAttention: text.noneHint,
    unknownWord: (word: string) => `${word}, ${words.unknownWord}`,
    target: (word: string, strongest: { readonly source: string; readonly weight: number } | null) =>
      strongest
        ? text.summary(word, strongest.source, formatWeight(strongest.weight))
        : `${word}: ${text.none}`,
  };
}
