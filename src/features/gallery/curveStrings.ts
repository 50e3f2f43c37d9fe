import type { CurveStrings } from '../../charts/trainingCurveData.ts';
import { formatInteger, formatPlain, formatWeight } from '../../i18n/format.ts';
import type { useCurvesText } from '../../i18n/useCurvesText.ts';

/** What the curve of the loss says, in the page's language. */
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
