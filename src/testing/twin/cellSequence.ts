import { type GruParameters, gru, gruBackward } from './gru.ts';
import { type MaskedSequence, type MaskedShape, maskedSequence } from './maskedSequence.ts';
import { type RnnParameters, rnn, rnnBackward } from './rnn.ts';

/** The cells whose state is one vector, over a padded batch and with the gradients of their parameters. */
export type RecurrentCell = 'rnn' | 'gru';
export const recurrentCells: readonly RecurrentCell[] = ['rnn', 'gru'];

/** By name, as in `RnnParameters` and `GruParameters`. */
export type CellParameters = Readonly<Record<string, Float64Array>>;

/** @see maskedSequence */
export function cellSequence(
  cell: RecurrentCell,
  given: Parameters<typeof maskedSequence>[0],
  parameters: CellParameters,
  upstream: Parameters<typeof maskedSequence>[1],
  shape: MaskedShape,
): MaskedSequence & { readonly parameterGradients: CellParameters } {
  const parameterGradients = Object.fromEntries(
    Object.entries(parameters).map(([name, { length }]) => [name, new Float64Array(length)]),
  );
  const sequence = maskedSequence(given, upstream, shape, (inputs, initial) => {
    switch (cell) {
      case 'rnn': {
        const [weights, sums] = [parameters, parameterGradients] as unknown as [RnnParameters, RnnParameters];
        const run = rnn(inputs, initial, weights);
        return { ...run, backward: (...back) => rnnBackward(run, weights, sums, ...back) };
      }
      case 'gru': {
        const [weights, sums] = [parameters, parameterGradients] as unknown as [GruParameters, GruParameters];
        const run = gru(inputs, initial, weights);
        return { ...run, backward: (...back) => gruBackward(run, weights, sums, ...back) };
      }
      default:
        return cell satisfies never;
    }
  });
  return { ...sequence, parameterGradients };
}
