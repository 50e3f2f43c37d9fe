import type { AttentionHeatmapOptions } from '../../charts/attentionData.ts';
import type { AttentionRibbonsOptions } from '../../charts/attentionRibbons.ts';
import type { CurveStrings } from '../../charts/trainingCurveData.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import {
  formatInteger,
  formatLanguage,
  formatLoss,
  formatPlain,
  formatProbability,
  formatWeight,
} from '../../i18n/format.ts';
import type { useCurvesText } from '../../i18n/useCurvesText.ts';

interface Languages {
  readonly source: string;
  readonly target: string;
}

/** What a heatmap says, in the page's language. */
export function heatmapStrings(
  { attention: text, translate: words }: Catalogue,
  languages: Languages,
): AttentionHeatmapOptions['strings'] {
  return {
    sourceTitle: formatLanguage(languages.source) ?? '',
    targetTitle: formatLanguage(languages.target) ?? '',
    probabilityTitle: text.probability,
    noAttention: text.noneHint,
    unknownWord: (word) => `${word}, ${words.unknownWord}`,
    targetToken: (word, probability) => words.probability(word, formatProbability(probability)),
    cell: (word, from, value) => (value === null ? text.none : text.readout(word, formatWeight(value), from)),
    linkedCell: (cell, isSure) => text.linkedCell(cell, isSure ? text.sureLink : text.possibleLink),
    columnSum: text.columnSum,
    scaleNames: { linear: text.linear, squareRoot: text.squareRoot },
    legend: text.legend,
    value: formatLoss,
  };
}

export function ribbonsStrings({
  attention: text,
  translate: words,
}: Catalogue): AttentionRibbonsOptions['strings'] {
  return {
    noAttention: text.noneHint,
    unknownWord: (word) => `${word}, ${words.unknownWord}`,
    target: (word, strongest) =>
      strongest ? text.summary(word, strongest.source, formatWeight(strongest.weight)) : word,
  };
}

export function curveStrings(text: ReturnType<typeof useCurvesText>): CurveStrings {
  const place = (step: number) => text.place.steps(formatInteger(step));
  return {
    training: text.training,
    validation: text.validation,
    reference: text.chance,
    cursor: text.cursor.steps,
    empty: text.empty.training,
    start: place(0),
    place: formatInteger,
    value: formatPlain,
    reading: ({ place: at, training, validation }) =>
      [
        place(at),
        training === null ? text.notTold : text.trainingAt(formatWeight(training)),
        ...(validation === null ? [] : [text.validationHere(formatWeight(validation))]),
      ].join(' · '),
  };
}
