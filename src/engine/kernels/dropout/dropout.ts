import { tf } from '../../tf.ts';
import type { HostMemory } from '../hostMemory.ts';
import { registerBlock } from '../registerBlock.ts';
import { drawWebgl } from '../webglDraw.ts';
import { runWebgpuProgram } from '../webgpuProgram.ts';
import { dropThreshold, keeps, keyOf, mixInGlsl, mixInWgsl } from './keeps.ts';

/**
 * Inverted dropout (Srivastava et al. 2014, section 10): each value is 0 with the given probability, and the others grow
 * by 1/(1 − rate) to keep the mean. Which ones follows from the seed, the salt and the place of the value.
 */
export type DropoutInputs = {
  /** [T·B, W], time-major */
  rows: tf.Tensor2D;
  /** [1], int32, below 2²⁴: WebGL keeps integers as 32-bit floats. */
  seed: tf.Tensor1D;
};

export type DropoutAttributes = {
  /** From 0 to below 1. */
  rate: number;
  /** Tells places in the network apart; a 31-bit integer. */
  salt: number;
  /** One mask for all time steps (Gal and Ghahramani 2016, equation 7). */
  perSentence: boolean;
  /** B */
  batch: number;
  /** Where these sentences stand in the whole batch, so that a share of it drops what the whole would. */
  firstSentence: number;
  allSentences: number;
};

const run = registerBlock<DropoutInputs, DropoutAttributes>({ name: 'SeededDropout', webgl, webgpu, host });

tf.registerGradient({
  kernelName: 'SeededDropout',
  inputsToSave: ['seed'],
  gradFunc: (gradient, saved, attributes) => {
    const [seed] = saved as [tf.Tensor1D];
    return {
      rows: () => seededDropout({ rows: gradient as tf.Tensor2D, seed }, attributes as DropoutAttributes),
      seed: () => tf.zerosLike(seed),
    };
  },
});

/** @returns [T·B, W] */
export function seededDropout(inputs: DropoutInputs, attributes: DropoutAttributes): tf.Tensor2D {
  return run(inputs, attributes)[0] as tf.Tensor2D;
}

function host({ rows, seed }: DropoutInputs, attributes: DropoutAttributes, memory: HostMemory): tf.Tensor[] {
  const { rate, salt, perSentence, batch, firstSentence, allSentences } = attributes;
  const [length, width] = rows.shape;
  const result = memory.allocate(rows.shape);
  const from = memory.floats(rows);
  const to = memory.floats(result);
  const key = keyOf(memory.integers(seed)[0] as number, salt);
  const threshold = dropThreshold(rate);
  const scale = 1 / (1 - rate);
  for (let row = 0; row < length; row++) {
    const time = perSentence ? 0 : Math.floor(row / batch);
    const place = (time * allSentences + firstSentence + (row % batch)) * width;
    for (let column = 0; column < width; column++) {
      const at = row * width + column;
      to[at] = keeps(key, place + column, threshold) ? (from[at] as number) * scale : 0;
    }
  }
  return [result];
}

function webgpu({ rows, seed }: DropoutInputs, attributes: DropoutAttributes): tf.Tensor[] {
  const { rate, salt, perSentence, batch, firstSentence, allSentences } = attributes;
  const [length, width] = rows.shape;
  const size = length * width;
  const groups = Math.ceil(size / 256);
  const across = Math.min(groups, 65_535);
  return runWebgpuProgram({
    name: 'dropout',
    code: `${mixInWgsl}
@compute @workgroup_size(256) fn main(@builtin(global_invocation_id) id: vec3u) {
  let at = id.y * ${across * 256}u + id.x;
  if (at >= ${size}u) { return; }
  let row = at / ${width}u;
  let time = ${perSentence ? '0u' : `row / ${batch}u`};
  let place = (time * ${allSentences}u + ${firstSentence}u + row % ${batch}u) * ${width}u + at % ${width}u;
  let key = mix32(u32(seed[0]) ^ ${salt}u);
  result[at] = select(0.0, rows[at] * ${1 / (1 - rate)}, (mix32(place ^ key) >> 8u) >= ${dropThreshold(rate)}u);
}`,
    inputs: { rows, seed },
    outputs: { result: [length, width] },
    workgroups: [across, Math.ceil(groups / across), 1],
  });
}

const glsl = `${mixInGlsl}
float factorAt(int row, int column) {
  int time = row / batch;
  int sentence = row - time * batch;
  int place = ((perSentence == 1 ? 0 : time) * allSentences + firstSentence + sentence) * width + column;
  uint key = mix32(uint(Seed(0, 0)) ^ uint(salt));
  return int(mix32(uint(place) ^ key) >> 8u) >= threshold ? scale : 0.0;
}
void draw(int x, int y) {
  int row = 2 * y;
  int column = 2 * x;
  vec2 upper = vec2(factorAt(row, column), factorAt(row, column + 1));
  vec2 lower = vec2(factorAt(row + 1, column), factorAt(row + 1, column + 1));
  dropped = Rows_block(x, y) * vec4(upper, lower);
}`;

function webgl({ rows, seed }: DropoutInputs, attributes: DropoutAttributes): tf.Tensor[] {
  const { rate, salt, perSentence, batch, firstSentence, allSentences } = attributes;
  return drawWebgl(
    {
      name: 'dropout',
      inputs: { Rows: rows, Seed: seed },
      integers: {
        salt,
        perSentence: perSentence ? 1 : 0,
        batch,
        firstSentence,
        allSentences,
        width: rows.shape[1],
        threshold: dropThreshold(rate),
      },
      floats: { scale: 1 / (1 - rate) },
      code: glsl,
    },
    ['dropped'],
    rows.shape,
  );
}
