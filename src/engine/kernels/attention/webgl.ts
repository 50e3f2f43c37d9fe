import type { tf } from '../../tf.ts';
import { unpacked } from '../joinRows.ts';
import { runWebglProgram } from '../webglProgram.ts';
import type { AttentionAttributes, AttentionGradientInputs, AttentionInputs } from './attention.ts';
import { attentionSizes, gradientSizes } from './attentionSizes.ts';

/** Attention on WebGL: a draw each for scores, weights and contexts, and one for each gradient. */
const shared = `
float tanhOf(float x) { return 2.0 / (1.0 + exp(-2.0 * clamp(x, -15.0, 15.0))) - 1.0; }
int sentenceOf(int row) { return row - (row / batch) * batch; }`;

const scoresCode = (isAdditive: boolean) => `${shared}
void main() {
  ivec2 at = getOutputCoords();
  int sentence = sentenceOf(at.x);
  if (at.y >= int(getL(sentence))) { setOutput(0.0); return; }
  int source = at.y * batch + sentence;
  float sum = 0.0;
  for (int u = 0; u < width; u++) {
    sum += ${isAdditive ? 'getV(u) * tanhOf(getQ(at.x, u) + getK(source, u))' : 'getQ(at.x, u) * getK(source, u)'};
  }
  setOutput(scale * sum);
}`;

const weightsCode = `${shared}
void main() {
  ivec2 at = getOutputCoords();
  int length = int(getL(sentenceOf(at.x)));
  if (at.y >= length) { setOutput(0.0); return; }
  float largest = getScores(at.x, 0);
  for (int i = 1; i < length; i++) largest = max(largest, getScores(at.x, i));
  float total = 0.0;
  for (int i = 0; i < length; i++) total += exp(getScores(at.x, i) - largest);
  setOutput(exp(getScores(at.x, at.y) - largest) / total);
}`;

const contextsCode = (hasStates: boolean) => `${shared}
void main() {
  ivec2 at = getOutputCoords();
  ${hasStates ? 'if (at.y >= units) { setOutput(getStates(at.x, at.y - units)); return; }' : ''}
  int sentence = sentenceOf(at.x);
  float sum = 0.0;
  for (int i = 0; i < sources; i++) sum += getW(at.x, i) * getH(i * batch + sentence, at.y);
  setOutput(sum);
}`;

/** @returns contexts, weights */
export function webglForward(inputs: AttentionInputs, { scale }: AttentionAttributes): tf.Tensor[] {
  const { lengths, vector, states } = inputs;
  const { batch, steps, sources, width, units, hasStates } = attentionSizes(
    inputs,
    lengths.shape[0],
    states !== undefined,
  );
  const rows = steps * batch;
  const isAdditive = vector !== undefined;
  const scores = runWebglProgram({
    inputs: {
      Q: unpacked(inputs.queries),
      K: unpacked(inputs.keys),
      L: lengths,
      ...(vector && { V: vector }),
    },
    outputShape: [rows, sources],
    integers: { batch, width },
    floats: { scale },
    code: scoresCode(isAdditive),
  });
  const weights = runWebglProgram({
    inputs: { Scores: scores, L: lengths },
    outputShape: [rows, sources],
    integers: { batch },
    code: weightsCode,
  });
  const contexts = runWebglProgram({
    inputs: { W: weights, H: inputs.annotations, ...(states && { States: states }) },
    outputShape: [rows, hasStates ? 2 * units : units],
    integers: { batch, sources, units },
    code: contextsCode(hasStates),
  });
  return [contexts, weights];
}

const throughCode = (hasWeightsGradient: boolean) => `${shared}
void main() {
  ivec2 at = getOutputCoords();
  if (getW(at.x, at.y) == 0.0) { setOutput(0.0); return; }
  int source = at.y * batch + sentenceOf(at.x);
  float sum = ${hasWeightsGradient ? 'getDW(at.x, at.y)' : '0.0'};
  for (int u = 0; u < units; u++) sum += getDC(at.x, u) * getH(source, u);
  setOutput(sum);
}`;

/** δscore, with the dot product's scale. */
const pairsCode = `
void main() {
  ivec2 at = getOutputCoords();
  float mean = 0.0;
  for (int i = 0; i < sources; i++) mean += getW(at.x, i) * getThrough(at.x, i);
  setOutput(scale * getW(at.x, at.y) * (getThrough(at.x, at.y) - mean));
}`;

const queriesCode = (isAdditive: boolean) => `${shared}
void main() {
  ivec2 at = getOutputCoords();
  int sentence = sentenceOf(at.x);
  float sum = 0.0;
  for (int i = 0; i < sources; i++) {
    float gradient = getPairs(at.x, i);
    if (gradient == 0.0) continue;
    float key = getK(i * batch + sentence, at.y);
    ${isAdditive ? 'float e = tanhOf(getQ(at.x, at.y) + key); sum += gradient * (1.0 - e * e);' : 'sum += gradient * key;'}
  }
  setOutput(${isAdditive ? 'getV(at.y) * sum' : 'sum'});
}`;

const overTime = (term: string, result: string) => `${shared}
void main() {
  ivec2 at = getOutputCoords();
  int source = at.x / batch;
  int sentence = sentenceOf(at.x);
  float sum = 0.0;
  for (int row = sentence; row < steps * batch; row += batch) { ${term} }
  setOutput(${result});
}`;

const keysCode = (isAdditive: boolean) =>
  isAdditive
    ? overTime(
        `float gradient = getPairs(row, source);
    if (gradient == 0.0) continue;
    float e = tanhOf(getQ(row, at.y) + getK(at.x, at.y));
    sum += gradient * (1.0 - e * e);`,
        'getV(at.y) * sum',
      )
    : overTime('sum += getPairs(row, source) * getQ(row, at.y);', 'sum');

const annotationsCode = overTime('sum += getW(row, source) * getDC(row, at.y);', 'sum');

const vectorPartsCode = overTime(
  `float gradient = getPairs(row, source);
    if (gradient == 0.0) continue;
    sum += gradient * tanhOf(getQ(row, at.y) + getK(at.x, at.y));`,
  'sum',
);

const vectorCode = `
void main() {
  int u = getOutputCoords();
  float sum = 0.0;
  for (int row = 0; row < rows; row++) sum += getParts(row, u);
  setOutput(sum);
}`;

const statesCode = `
void main() {
  ivec2 at = getOutputCoords();
  setOutput(getDC(at.x, at.y + units));
}`;

/** @returns the gradients of queries, keys, annotations, and of the vector and the states where there are any. */
export function webglBackward(inputs: AttentionGradientInputs, { scale }: AttentionAttributes): tf.Tensor[] {
  const { batch, steps, sources, width, units, hasStates } = gradientSizes(inputs);
  const { vector, weights, weightsGradient } = inputs;
  const rows = steps * batch;
  const isAdditive = vector !== undefined;
  const [Q, K, DC] = [unpacked(inputs.queries), unpacked(inputs.keys), unpacked(inputs.contextsGradient)];
  const through = runWebglProgram({
    inputs: { W: weights, DC, H: inputs.annotations, ...(weightsGradient && { DW: weightsGradient }) },
    outputShape: [rows, sources],
    integers: { batch, units },
    code: throughCode(weightsGradient !== undefined),
  });
  const Pairs = runWebglProgram({
    inputs: { W: weights, Through: through },
    outputShape: [rows, sources],
    integers: { sources },
    floats: { scale },
    code: pairsCode,
  });
  const pairwise = { Q, K, Pairs, ...(vector && { V: vector }) };
  const draw = (code: string, given: Readonly<Record<string, tf.Tensor>>, outputShape: readonly number[]) =>
    runWebglProgram({ inputs: given, outputShape, integers: { batch, steps, sources, units }, code });
  const parts = isAdditive && draw(vectorPartsCode, { Q, K, Pairs }, [sources * batch, width]);
  return [
    draw(queriesCode(isAdditive), isAdditive ? pairwise : { K, Pairs }, [rows, width]),
    draw(keysCode(isAdditive), isAdditive ? pairwise : { Q, Pairs }, [sources * batch, width]),
    draw(annotationsCode, { W: weights, DC }, [sources * batch, units]),
    ...(parts
      ? [
          runWebglProgram({
            inputs: { Parts: parts },
            outputShape: [width],
            integers: { rows: sources * batch },
            code: vectorCode,
          }),
        ]
      : []),
    ...(hasStates ? [draw(statesCode, { DC }, [rows, units])] : []),
  ];
}
