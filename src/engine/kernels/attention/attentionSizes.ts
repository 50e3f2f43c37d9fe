import type { AttentionGradientInputs, AttentionInputs } from './attention.ts';

/** What the code of the variants calls its sizes. */
export interface AttentionSizes {
  readonly batch: number;
  readonly steps: number;
  readonly sources: number;
  /** A */
  readonly width: number;
  /** H */
  readonly units: number;
  /** Whether contexts have states beside them. */
  readonly hasStates: boolean;
}

export function attentionSizes(
  { queries, keys, annotations }: Pick<AttentionInputs, 'queries' | 'keys' | 'annotations'>,
  batch: number,
  hasStates: boolean,
): AttentionSizes {
  return {
    batch,
    steps: queries.shape[0] / batch,
    sources: keys.shape[0] / batch,
    width: keys.shape[1],
    units: annotations.shape[1],
    hasStates,
  };
}

/** Sizes of the backward pass, where there are neither lengths nor states. */
export function gradientSizes(inputs: AttentionGradientInputs): AttentionSizes {
  const { weights, annotations, contextsGradient } = inputs;
  const batch = annotations.shape[0] / weights.shape[1];
  return attentionSizes(inputs, batch, contextsGradient.shape[1] > annotations.shape[1]);
}
