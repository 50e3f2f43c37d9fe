import { type AttentionKind, hasCoverage, type ModelSpec } from '../spec/modelSpec.ts';
import { mark, type SymbolName } from './symbols.ts';

/** e_it of each score as the network computes it; vectors are rows. */
export function scoreEquation(spec: ModelSpec, kind: AttentionKind): string {
  const state = mark(asksBefore(spec) ? 'formerState' : layersOutput(spec));
  const h = mark('annotation');
  const turned = mark('annotation', 'h_i^{\\top}');
  const scoreVector = mark('scoreVector', 'v_a^{\\top}');
  // See et al. 2017, equation 11: how much word i has been looked at so far.
  const covered = hasCoverage(spec)
    ? ` \\\\ &\\quad + \\textstyle\\sum_{t'<t} ${mark('weight', "a_{it'}")}\\, ${mark('coverageVector')}`
    : '';
  const score = () => {
    switch (kind) {
      case 'dot': // Luong et al. 2015, equation 8
        return `${state}\\, ${turned}`;
      case 'scaledDot': // Vaswani et al. 2017, equation 1
        return `${state}\\, ${turned} / \\sqrt{H}`;
      case 'general': // Luong et al. 2015, equation 8
        return `${state}\\, (${h}\\, ${mark('scoreQuery')})^{\\top}`;
      case 'concat': // Luong et al. 2015, equation 8
        return `\\tanh([${state}; ${h}]\\, ${mark('scoreKernel')}${covered})\\, ${scoreVector}`;
      case 'additive': // Bahdanau et al. 2014, appendix A.1.2
        return `\\tanh(${state}\\, ${mark('scoreQuery')} + ${h}\\, ${mark('scoreKey')}${covered})\\, ${scoreVector}`;
      case 'trainableQuery':
        return `${mark('positionQuery')}\\, ${turned}`;
      case 'none': // there is no score
        return '';
      default:
        return kind satisfies never;
    }
  };
  // Coverage makes it too long for one line.
  return `\\begin{aligned} ${mark('energy')} &= ${score()} \\end{aligned}`;
}

/** Whether the state before the cell asks: s_{t−1} and not s_t. */
export function asksBefore({ attention, wiring }: ModelSpec): boolean {
  return attention !== 'none' && wiring === 'beforeCell';
}

/** What leaves the layers: s_t of the top one, or its sum with what it read. */
export function layersOutput({ layers, residual }: ModelSpec): SymbolName {
  return layers > 1 && residual ? 'layersOutput' : 'state';
}
