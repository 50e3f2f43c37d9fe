import type { AttentiveLstmGradientInputs, AttentiveLstmInputs } from './attentiveLstm.ts';

/** What the code of the variants calls its sizes. */
export interface AttentiveLstmSizes {
  readonly steps: number;
  readonly batch: number;
  readonly sources: number;
  /** H */
  readonly units: number;
  readonly isAdditive: boolean;
  /** Of a row of looks: c_{t−1}, q_t where the score is additive, and a_t, which begins at `weightsAt`. */
  readonly lookWidth: number;
  readonly weightsAt: number;
}

export function attentiveLstmSizes({
  projected,
  keys,
  hidden,
  vector,
}: Pick<AttentiveLstmInputs, 'projected' | 'keys' | 'hidden' | 'vector'>): AttentiveLstmSizes {
  const [batch, units] = hidden.shape;
  return sizesOf(projected.shape[0], batch, keys.shape[0] / batch, units, vector !== undefined);
}

/** Of the backward pass. */
export function gradientSizes({
  gates,
  keys,
  looks,
  vector,
}: Pick<AttentiveLstmGradientInputs, 'gates' | 'keys' | 'looks' | 'vector'>): AttentiveLstmSizes {
  const units = gates.shape[1] / 4;
  const sources = looks.shape[1] - (vector ? 2 : 1) * units;
  return sizesOf(gates.shape[0], keys.shape[0] / sources, sources, units, vector !== undefined);
}

function sizesOf(
  rows: number,
  batch: number,
  sources: number,
  units: number,
  isAdditive: boolean,
): AttentiveLstmSizes {
  const weightsAt = (isAdditive ? 2 : 1) * units;
  return {
    steps: rows / batch,
    batch,
    sources,
    units,
    isAdditive,
    lookWidth: weightsAt + sources,
    weightsAt,
  };
}
