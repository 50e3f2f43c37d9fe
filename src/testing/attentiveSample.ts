import { createRandom } from '../core/random/random.ts';
import { raggedLengths } from './attentionSample.ts';
import type { NamedNumbers } from './sequenceSample.ts';

/** Numbers for the attentive LSTM, row by row and time-major, for the twin and for tensors alike. */
export interface AttentiveSample {
  readonly shape: AttentiveShape;
  readonly inputs: NamedNumbers;
  /** [B] */
  readonly lengths: Int32Array;
  /** δ of the pairs, [T·B, 2H] */
  readonly upstream: Float64Array;
}

export interface AttentiveShape {
  readonly score: 'additive' | 'dot';
  readonly batch: number;
  readonly steps: number;
  readonly sources: number;
  readonly units: number;
}

/** All numbers are exact in 32 bits. The shares of the gates have a life of their own here, as for the block. */
export function sampleAttentive(shape: AttentiveShape): AttentiveSample {
  const { score, batch, steps, sources, units } = shape;
  const random = createRandom(23).stream('attentive lstm');
  const normals = (size: number, deviation = 1) =>
    Float64Array.from({ length: size }, () => Math.fround(deviation * random.normal()));
  const narrow = 1 / Math.sqrt(units);
  return {
    shape,
    inputs: {
      projected: normals(steps * batch * 4 * units),
      recurrent: normals(units * 4 * units, 1.5 * narrow),
      keys: normals(sources * batch * units),
      gateShares: normals(sources * batch * 4 * units),
      annotations: normals(sources * batch * units),
      hidden: normals(batch * units),
      cell: normals(batch * units),
      ...(score === 'additive' && {
        queryMatrix: normals(units * units, 1.5 * narrow),
        vector: normals(units, 3 * narrow),
      }),
    },
    lengths: raggedLengths(batch, sources),
    upstream: normals(steps * batch * 2 * units),
  };
}
