import { feedsInput, type ModelSpec } from '../spec/modelSpec.ts';
import { asksBefore } from './scoreEquation.ts';
import { mark } from './symbols.ts';

/**
 * How the decoder's cell makes s_t, line by line; of several layers, the lowest.
 *
 * LSTM: Hochreiter and Schmidhuber 1997, Gers et al. 2000. GRU: Cho et al. 2014, its reset after the recurrent product.
 * RNN: Elman 1990.
 */
export function cellEquations(spec: ModelSpec): string[] {
  const word = `${mark('targetWord')}\\, ${mark('kernel')}`;
  const context = `${mark('context')}\\, ${mark('contextKernel')}`;
  const fed = `${mark('formerFeature')}\\, ${mark('feedKernel')}`;
  const outside = [word, ...(asksBefore(spec) ? [context] : []), ...(feedsInput(spec) ? [fed] : [])];
  const back = `${mark('formerState')}\\, ${mark('recurrent')}`;
  const state = mark('state');
  switch (spec.cell) {
    case 'lstm': {
      const part = (gate: string) => mark('sums', `u^{${gate}}_t`);
      return [
        `${mark('sums')} &= ${inLines([...outside, back, mark('bias')])}`,
        `${mark('inputGate')} &= \\sigma(${part('i')}) \\quad ${mark('forgetGate')} = \\sigma(${part('f')})`,
        `${mark('candidate')} &= \\tanh ${part('g')} \\quad ${mark('outputGate')} = \\sigma(${part('o')})`,
        `${mark('memory')} &= ${mark('forgetGate')} \\odot ${mark('formerMemory')} + ${mark('inputGate')} \\odot ${mark('candidate')}`,
        `${state} &= ${mark('outputGate')} \\odot \\tanh ${mark('memory')}`,
      ];
    }
    case 'gru': {
      const part = (gate: string) => mark('sums', `u^{${gate}}_t`);
      const recurrent = (gate: string) => `${mark('formerState')}\\, ${mark('recurrent', `U_{${gate}}`)}`;
      const candidate = mark('candidate', 'n_t');
      const update = mark('updateGate');
      return [
        `${mark('sums')} &= ${inLines([...outside, mark('bias')])}`,
        `${mark('resetGate')} &= \\sigma(${part('r')} + ${recurrent('r')})`,
        `${update} &= \\sigma(${part('z')} + ${recurrent('z')})`,
        `${candidate} &= \\tanh(${part('n')} \\\\ &\\quad + ${mark('resetGate')} \\odot (${recurrent('n')} + ${mark('candidateBias')}))`,
        `${state} &= (1 - ${update}) \\odot ${candidate} + ${update} \\odot ${mark('formerState')}`,
      ];
    }
    case 'rnn':
      return [`${state} &= \\tanh(${inLines([...outside, back, mark('bias')])})`];
    default:
      return spec.cell satisfies never;
  }
}

/** LSTM, GRU or RNN, as a function in an equation. */
export function cellFunction({ cell }: ModelSpec): string {
  return `\\operatorname{${cell.toUpperCase()}}`;
}

const TERMS_PER_LINE = 3;

/** A sum that may take several lines of an aligned equation. */
function inLines(terms: readonly string[]): string {
  return terms
    .map((term, at) =>
      at === 0 ? term : at % TERMS_PER_LINE === 0 ? ` \\\\ &\\quad + ${term}` : ` + ${term}`,
    )
    .join('');
}
