import { useMemo } from 'react';
import type { CurveOptions } from '../../charts/trainingCurveData.ts';
import { formatAverage, formatInteger, formatPlain } from '../../i18n/format.ts';
import { useCurvesText } from '../../i18n/useCurvesText.ts';
import { usePlayground } from '../../store/playground.ts';
import type { CurveMeasure } from '../../store/viewSlice.ts';
import { curveOf } from './curveOf.ts';

/** What the chart of a measure says. */
export function useCurveStrings(measure: CurveMeasure): CurveOptions {
  const text = useCurvesText();
  const axis = usePlayground((state) => state.view.curve.axis);
  const every = usePlayground((state) => state.training.draft.validateEvery);
  const hasBleu = usePlayground((state) => state.training.draft.validateBleuPairs > 0);

  return useMemo(() => {
    const { write, mark, isOfSteps } = curveOf[measure];
    const place = (at: number) =>
      axis === 'steps' ? text.place.steps(formatInteger(at)) : text.place.seconds(formatAverage(at / 1000));
    const emptyOfLooks =
      measure === 'bleu' && !hasBleu ? text.empty.noBleu : text.empty.validation(formatInteger(every));
    return {
      label: text.measures[measure].name,
      strings: {
        training: text.training,
        validation: text.validation,
        reference: text.chance,
        cursor: text.cursor[axis],
        empty: isOfSteps ? text.empty.training : emptyOfLooks,
        start: axis === 'steps' ? text.place.steps('0') : text.place.seconds('0'),
        place: (at) => (axis === 'steps' ? shortStep(at) : formatPlain(at / 1000)),
        value: mark,
        reading: ({ place: at, training, validation, validationPlace }) => {
          const values = [
            ...(training === null ? [] : [text.trainingAt(write(training))]),
            ...(validation === null
              ? []
              : validationPlace === at || validationPlace === null
                ? [text.validationHere(write(validation))]
                : [text.validationAt(write(validation), place(validationPlace))]),
          ];
          return [place(at), ...(values.length > 0 ? values : [text.notTold])].join(' · ');
        },
      },
    };
  }, [text, measure, axis, every, hasBleu]);
}

/** 340, 12k. */
function shortStep(step: number): string {
  return step >= 10_000 ? `${formatPlain(step / 1000)}k` : String(step);
}
