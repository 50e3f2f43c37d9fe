import { createRandom } from '../core/random/random.ts';
import type { NamedNumbers } from './sequenceSample.ts';

/** Numbers for the attention block, row by row and time-major, for the twin and for tensors alike. */
export interface AttentionSample {
  readonly shape: AttentionShape;
  readonly inputs: NamedNumbers;
  /** [B] */
  readonly lengths: Int32Array;
  /** δ of contexts and of weights; the weights' is 0 where nothing comes back to them. */
  readonly upstream: NamedNumbers;
}

export interface AttentionShape {
  readonly score: 'additive' | 'dot';
  readonly batch: number;
  readonly steps: number;
  readonly sources: number;
  readonly width: number;
  readonly units: number;
  readonly hasStates: boolean;
  readonly weightsGradient: boolean;
}

/** Of a dot product. */
export const sampleScale = 0.4;

/** All numbers are exact in 32 bits. The first sentence is full, the last one word long, the others ragged. */
export function sampleAttention(shape: AttentionShape): AttentionSample {
  const { score, batch, steps, sources, width, units, hasStates, weightsGradient } = shape;
  const random = createRandom(17).stream('attention');
  const normals = (size: number, deviation = 1) =>
    Float64Array.from({ length: size }, () => Math.fround(deviation * random.normal()));
  return {
    shape,
    inputs: {
      queries: normals(steps * batch * width),
      keys: normals(sources * batch * width),
      annotations: normals(sources * batch * units),
      ...(score === 'additive' && { vector: normals(width, 3 / Math.sqrt(width)) }),
      ...(hasStates && { states: normals(steps * batch * units) }),
    },
    lengths: raggedLengths(batch, sources),
    upstream: {
      contexts: normals(steps * batch * units * (hasStates ? 2 : 1)),
      weights: weightsGradient ? normals(steps * batch * sources) : new Float64Array(steps * batch * sources),
    },
  };
}

/** The longest first, 1 last. @returns [B] */
export function raggedLengths(batch: number, longest: number): Int32Array {
  return Int32Array.from({ length: batch }, (_, row) => {
    if (row === 0) return longest;
    return row === batch - 1 ? 1 : 1 + ((row * 5) % longest);
  });
}
