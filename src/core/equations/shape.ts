import { type ModelSpec, tiesOutput } from '../spec/modelSpec.ts';
import {
  encoderHiddenSize,
  gateCount,
  queryPositions,
  type VocabularySizes,
} from '../spec/parameterTable.ts';

/** How many numbers something holds along one axis, and the letter for it: S, H, V, … or no letter where it is always so. */
export interface Dimension {
  readonly letter: string | null;
  readonly size: number;
}

export type Shape = readonly Dimension[];

/** The sizes of one network at one sentence, from which all shapes are made. */
export interface Sizes {
  readonly spec: ModelSpec;
  /** Source tokens, `</s>` included. */
  readonly sourceLength: number;
  readonly vocabulary: VocabularySizes;
}

/** The axes that occur, by their letters; vectors are rows, as in the code. */
export function axes({ spec, sourceLength, vocabulary }: Sizes) {
  const { hiddenSize: hidden, cell } = spec;
  const gates = gateCount[cell];
  const isOneHot = spec.input === 'oneHot';
  const dimension = (letter: string, size: number): Dimension => ({ letter, size });
  return {
    one: { letter: null, size: 1 },
    positions: { letter: null, size: queryPositions },
    source: dimension('S', sourceLength),
    hidden: dimension('H', hidden),
    half: dimension(spec.bidirectional ? 'H/2' : 'H', encoderHiddenSize(spec)),
    twice: dimension('2H', 2 * hidden),
    gates: dimension(gates === 1 ? 'H' : `${gates}H`, gates * hidden),
    vocabulary: dimension('V', vocabulary.target),
    // A tied output layer has as many inputs as an embedding has numbers.
    output: dimension(tiesOutput(spec) ? 'E' : 'H', hidden),
    sourceInput: isOneHot ? dimension('Vₛ', vocabulary.source) : dimension('E', spec.embeddingSize),
    targetInput: isOneHot ? dimension('V', vocabulary.target) : dimension('E', spec.embeddingSize),
  } as const satisfies Record<string, Dimension>;
}
