import type { FormerCurve } from '../../charts/trainingCurveData.ts';
import type { FormerRun } from '../../store/formerRuns.ts';
import type { CurveMeasure, CurveView } from '../../store/viewSlice.ts';
import { curveOf } from './curveOf.ts';

/** Fewer looks make no curve: then the steps stand for the run. */
const FEWEST_VALIDATIONS = 3;

/** One curve for each former run that is shown: of its validations, where there are enough, as they are less noisy. */
export function formerCurves(
  runs: readonly FormerRun[],
  measure: CurveMeasure,
  axis: CurveView['axis'],
): FormerCurve[] {
  const { steps, validations } = curveOf[measure];
  const places = axis === 'steps' ? 'step' : 'clockMs';
  return runs
    .filter(({ isShown }) => isShown)
    .map((run) => {
      const isOfLooks = validations && (!steps || run.validations[validations].length >= FEWEST_VALIDATIONS);
      const [at, values] = isOfLooks
        ? [run.validations[places], run.validations[validations]]
        : steps
          ? [run.steps[places], run.steps[steps]]
          : [[], []];
      return { id: run.id, dashes: run.dashes, series: { places: at, values, length: values.length } };
    });
}
