import { hasGold } from '../../store/goldLinks.ts';
import { usePlayground } from '../../store/playground.ts';
import { type CurveMeasure, curveMeasures } from '../../store/viewSlice.ts';

/** The measures that this corpus and this network have, and the chosen one, or else the first. */
export function useCurveMeasures(): { measure: CurveMeasure; measures: readonly CurveMeasure[] } {
  const chosen = usePlayground((state) => state.view.curve.measure);
  const hasAlignments = usePlayground(
    (state) => state.model.built?.model.attention !== 'none' && hasGold(state),
  );
  const measures = curveMeasures.filter((measure) => measure !== 'alignmentErrorRate' || hasAlignments);
  return { measure: measures.includes(chosen) ? chosen : 'loss', measures };
}
