import type { EquationName } from '../../core/equations/equationSteps.ts';
import { asksBefore } from '../../core/equations/scoreEquation.ts';
import { feedsInput, hasCoverage, type ModelSpec, tiesOutput } from '../../core/spec/modelSpec.ts';
import { formatInteger } from '../../i18n/format.ts';
import type { MathsText } from '../../i18n/useMathsText.ts';
import { inSentences } from '../../i18n/writing.ts';

/** What happens in a step of this network, in plain words, and the papers it is from. */
export function toldOf(
  name: EquationName,
  spec: ModelSpec,
  { equations, papers }: MathsText,
): { readonly told: string; readonly papers: readonly string[] } {
  const join = (...parts: readonly (string | false)[]) => inSentences(parts);
  const cited = (...names: readonly (keyof typeof papers | false)[]) => [
    ...new Set(names.flatMap((paper) => (paper ? [papers[paper]] : []))),
  ];
  const { attention } = spec;
  switch (name) {
    case 'annotations':
      return {
        told: join(
          equations.annotations.told,
          spec.bidirectional && equations.annotations.both,
          spec.reverseSource && equations.annotations.reversed,
        ),
        papers: cited(spec.bidirectional && 'bidirectional', spec.layers > 1 && spec.residual && 'residual'),
      };
    case 'firstState':
      return { told: equations.firstState.told[spec.bridge], papers: bridgePapers() };
    case 'scores':
      return attention === 'none'
        ? { told: '', papers: [] }
        : {
            told: join(equations.scores.told[attention], hasCoverage(spec) && equations.scores.covered),
            papers: cited(attention !== 'trainableQuery' && attention, hasCoverage(spec) && 'coverage'),
          };
    case 'weights':
    case 'context':
    case 'feature':
      return { told: equations[name].told, papers: cited(name) };
    case 'fixedVector':
      return { told: equations.fixedVector.told[spec.bridge], papers: cited('copy') };
    case 'state':
      return {
        told: join(
          equations.state.told[spec.cell],
          asksBefore(spec) && equations.state.context,
          feedsInput(spec) && equations.state.fed,
          spec.layers > 1 && equations.state.layers(formatInteger(spec.layers)),
        ),
        papers: cited(
          spec.cell,
          feedsInput(spec) && 'feeding',
          spec.layers > 1 && spec.residual && 'residual',
        ),
      };
    case 'logits':
      return {
        told: join(equations.logits.told, tiesOutput(spec) && equations.logits.tied),
        papers: cited(tiesOutput(spec) && 'tied'),
      };
    case 'probability':
      return { told: equations.probability.told, papers: [] };
    default:
      return name satisfies never;
  }

  function bridgePapers(): string[] {
    return spec.bridge === 'zero' ? [] : cited(spec.bridge);
  }
}
