import type { AttentiveLstmSizes } from './attentiveLstmSizes.ts';
import { constants, forEach, padded, sentencesFor, weightParts } from './webgpuRows.ts';

/** What is made ready for a step, in a row: δv·h for each source word, a, δs from after the cell, c_{t−1}, q. */
export function readyRow({ sources, units, isAdditive }: AttentiveLstmSizes) {
  const states = 2 * sources;
  const [cells, queries] = [states + units, states + 2 * units];
  return { weights: sources, states, cells, queries, size: queries + (isAdditive ? units : 0) };
}

/** Where the vector stands after the weights, in numbers; the size is a multiple of four. */
export function turnedParts(sizes: AttentiveLstmSizes) {
  const vector = weightParts(sizes).end;
  const end = vector + (sizes.isAdditive ? sizes.units : 0);
  return { vector, end, size: 4 * Math.ceil(end / 4) };
}

/**
 * The loop over time, last step first, a thread for each unit. δscores go out, and after the last of them the gradients
 * of the first states.
 */
export function backwardLoop(sizes: AttentiveLstmSizes, scale: number): string {
  const { isAdditive, units } = sizes;
  const [row, { vector }] = [readyRow(sizes), turnedParts(sizes)];
  const queryAt = weightParts(sizes).queryMatrix / 4;
  const count = sentencesFor(sizes, 'backward');
  const each = (code: (sentence: number) => string) => forEach(count, code);
  const four = (code: (index: number) => string) => forEach(4, code);
  return `${constants(sizes, scale)}
var<workgroup> dz: array<vec4f, ${count}u * 4u * quads>;
${isAdditive ? `var<workgroup> dq: array<vec4f, ${count}u * quads>;` : ''}
var<workgroup> partial: array<f32, ${count}u * sources * 16u>;
var<workgroup> through: array<f32, ${count}u * sources>;
var<workgroup> weight: array<f32, ${count}u * sources>;
@compute @workgroup_size(threads) fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(local_invocation_index) u: u32,
) {
  // Beyond the last sentence it is done again: the same numbers, to the same places.
  ${isAdditive ? `let v = turned[(${vector}u + min(u, units - 1u)) / 4u][(${vector}u + min(u, units - 1u)) % 4u];` : ''}
  ${each((r) => `let b${r} = min(group.x * ${count}u + ${r}u, batch - 1u); var ds${r} = 0.0; var dc${r} = 0.0;`)}
  if (u >= units && u < ${padded(units)}u) {
    ${each((r) => `dz[${r}u * 4u * quads + u] = vec4f(); ${isAdditive ? `dq[${r}u * quads + u / 4u][u % 4u] = 0.0;` : ''}`)}
  }
  for (var back = 0u; back < steps; back++) {
    let t = steps - 1u - back;
    ${each((r) => `let row${r} = t * batch + b${r}; let ready${r} = row${r} * ${row.size}u;`)}
    if (u < units) {
      ${each(
        (r) => `{
        let at = row${r} * 4u * units + u;
        let i = gates[at]; let f = gates[at + units]; let g = gates[at + 2u * units]; let o = gates[at + 3u * units];
        let before = ready[ready${r} + ${row.cells}u + u];
        let c = tanhOf(f * before + i * g);
        ds${r} += ready[ready${r} + ${row.states}u + u];
        dc${r} += ds${r} * o * (1.0 - c * c);
        let d = vec4f(
          dc${r} * g * i * (1.0 - i),
          dc${r} * before * f * (1.0 - f),
          dc${r} * i * (1.0 - g * g),
          ds${r} * c * o * (1.0 - o),
        );
        dc${r} *= f;
        dz[${r}u * 4u * quads + u] = d;
        projectedGradient[at] = d.x; projectedGradient[at + units] = d.y;
        projectedGradient[at + 2u * units] = d.z; projectedGradient[at + 3u * units] = d.w;
      }`,
      )}
    }
    workgroupBarrier();
    for (var i = u / 16u; i < sources; i += threads / 16u) {
      ${each(
        (r) => `{
        var sum = 0.0;
        if (ready[ready${r} + ${row.weights}u + i] != 0.0) {
          for (var k = u % 16u; k < units; k += 16u) {
            let at = (i * batch + b${r}) * 4u * units + k;
            let share = vec4f(gateShares[at], gateShares[at + units], gateShares[at + 2u * units], gateShares[at + 3u * units]);
            sum += dot(dz[${r}u * 4u * quads + k], share);
          }
        }
        partial[(${r}u * sources + i) * 16u + u % 16u] = sum;
      }`,
      )}
    }
    workgroupBarrier();
    ${each(
      (r) => `
    for (var i = u; i < sources; i += threads) {
      let j = ${r}u * sources + i;
      var sum = ready[ready${r} + i];
      for (var x = 0u; x < 16u; x++) { sum += partial[j * 16u + x]; }
      through[j] = sum;
      weight[j] = ready[ready${r} + ${row.weights}u + i];
    }`,
    )}
    workgroupBarrier();
    ${each(
      (r) => `
    var sum${r} = 0.0;
    {
      var mean = 0.0;
      for (var i = 0u; i < sources; i++) { mean += weight[${r}u * sources + i] * through[${r}u * sources + i]; }
      for (var i = u; i < sources; i += threads) {
        let j = ${r}u * sources + i;
        scores[row${r} * sources + i] = weight[j] * (through[j] - mean);
      }
      if (u < units) {
        ${isAdditive ? `let q = ready[ready${r} + ${row.queries}u + u];` : ''}
        for (var i = 0u; i < sources; i++) {
          let share = weight[${r}u * sources + i];
          if (share == 0.0) { continue; }
          let gradient = share * (through[${r}u * sources + i] - mean);
          let key = keys[(i * batch + b${r}) * units + u];
          ${isAdditive ? `let e = tanhOf(q + key); sum${r} += gradient * (1.0 - e * e);` : `sum${r} += scale * gradient * key;`}
        }
        ${
          isAdditive
            ? `sum${r} *= v;
        dq[${r}u * quads + u / 4u][u % 4u] = sum${r};
        queriesGradient[row${r} * units + u] = sum${r};
        sum${r} = 0.0;`
            : ''
        }
      }
    }`,
    )}
    workgroupBarrier();
    if (u < units) {
      for (var k = 0u; k < quads; k++) {
        ${four((index) => `let w${index} = turned[(4u * k + ${index}u) * units + u];`)}
        ${isAdditive ? `let m = turned[${queryAt}u + k * units + u];` : ''}
        ${each(
          (r) => `
        ${four((index) => `sum${r} += dot(dz[${r}u * 4u * quads + 4u * k + ${index}u], w${index});`)}
        ${isAdditive ? `sum${r} += dot(dq[${r}u * quads + k], m);` : ''}`,
        )}
      }
      ${each((r) => `ds${r} = sum${r};`)}
    }
    workgroupBarrier();
  }
  if (u < units) {
    ${each(
      (r) => `
    scores[steps * batch * sources + b${r} * units + u] = ds${r};
    scores[(steps * sources + units) * batch + b${r} * units + u] = dc${r};`,
    )}
  }
}`;
}
