import type { AttentiveLstmSizes } from './attentiveLstmSizes.ts';
import { constants, forEach, lanes, sentencesFor, weightParts } from './webgpuRows.ts';

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
  const { isAdditive } = sizes;
  const [row, { vector }] = [readyRow(sizes), turnedParts(sizes)];
  const queryAt = weightParts(sizes).queryMatrix / 4;
  const count = sentencesFor(sizes, 'backward');
  const each = (code: (sentence: number) => string) => forEach(count, code);
  const four = (code: (index: number) => string) => forEach(4, code);
  return `${constants(sizes, scale)}
const count = ${count}u;
const lanes = ${lanes}u;
var<workgroup> dz: array<vec4f, count * 4u * quads>;
${isAdditive ? 'var<workgroup> dq: array<vec4f, count * quads>;' : ''}
var<workgroup> partial: array<f32, count * sources * lanes>;
var<workgroup> through: array<f32, count * sources>;
var<workgroup> weight: array<f32, count * sources>;
@compute @workgroup_size(threads) fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(local_invocation_index) u: u32,
) {
  ${isAdditive ? `let vectorAt = ${vector}u + min(u, units - 1u); let v = turned[vectorAt / 4u][vectorAt % 4u];` : ''}
  var b: array<u32, count>;
  var ds: array<f32, count>;
  var dc: array<f32, count>;
  // Beyond the last sentence it is done again: the same numbers, to the same places.
  for (var r = 0u; r < count; r++) { b[r] = min(group.x * count + r, batch - 1u); }
  if (u >= units && u < 4u * quads) {
    for (var r = 0u; r < count; r++) {
      dz[r * 4u * quads + u] = vec4f();
      ${isAdditive ? 'dq[r * quads + u / 4u][u % 4u] = 0.0;' : ''}
    }
  }
  for (var back = 0u; back < steps; back++) {
    let t = steps - 1u - back;
    if (u < units) {
      for (var r = 0u; r < count; r++) {
        let place = t * batch + b[r];
        let made = place * ${row.size}u;
        let at = place * 4u * units + u;
        let i = gates[at]; let f = gates[at + units]; let g = gates[at + 2u * units]; let o = gates[at + 3u * units];
        let before = ready[made + ${row.cells}u + u];
        let bent = tanhOf(f * before + i * g);
        let slope = ds[r] + ready[made + ${row.states}u + u];
        let cellSlope = dc[r] + slope * o * (1.0 - bent * bent);
        let d = vec4f(
          cellSlope * g * i * (1.0 - i),
          cellSlope * before * f * (1.0 - f),
          cellSlope * i * (1.0 - g * g),
          slope * bent * o * (1.0 - o),
        );
        dc[r] = cellSlope * f;
        dz[r * 4u * quads + u] = d;
        projectedGradient[at] = d.x; projectedGradient[at + units] = d.y;
        projectedGradient[at + 2u * units] = d.z; projectedGradient[at + 3u * units] = d.w;
      }
    }
    workgroupBarrier();
    for (var j = u / lanes; j < count * sources; j += threads / lanes) {
      let r = j / sources;
      let i = j % sources;
      var sum = 0.0;
      if (ready[(t * batch + b[r]) * ${row.size}u + ${row.weights}u + i] != 0.0) {
        for (var k = u % lanes; k < units; k += lanes) {
          let at = (i * batch + b[r]) * 4u * units + k;
          let share = vec4f(gateShares[at], gateShares[at + units], gateShares[at + 2u * units], gateShares[at + 3u * units]);
          sum += dot(dz[r * 4u * quads + k], share);
        }
      }
      partial[j * lanes + u % lanes] = sum;
    }
    workgroupBarrier();
    for (var j = u; j < count * sources; j += threads) {
      let made = (t * batch + b[j / sources]) * ${row.size}u + j % sources;
      var sum = ready[made];
      for (var x = 0u; x < lanes; x++) { sum += partial[j * lanes + x]; }
      through[j] = sum;
      weight[j] = ready[made + ${row.weights}u];
    }
    workgroupBarrier();
    for (var r = 0u; r < count; r++) {
      let place = t * batch + b[r];
      var mean = 0.0;
      for (var i = 0u; i < sources; i++) { mean += weight[r * sources + i] * through[r * sources + i]; }
      for (var i = u; i < sources; i += threads) {
        scores[place * sources + i] = weight[r * sources + i] * (through[r * sources + i] - mean);
      }
      if (u < units) {
        var sum = 0.0;
        ${isAdditive ? `let q = ready[place * ${row.size}u + ${row.queries}u + u];` : ''}
        for (var i = 0u; i < sources; i++) {
          let share = weight[r * sources + i];
          if (share == 0.0) { continue; }
          let gradient = share * (through[r * sources + i] - mean);
          let key = keys[(i * batch + b[r]) * units + u];
          ${isAdditive ? 'let e = tanhOf(q + key); sum += gradient * (1.0 - e * e);' : 'sum += gradient * key;'}
        }
        ${
          isAdditive
            ? `dq[r * quads + u / 4u][u % 4u] = v * sum;
        queriesGradient[place * units + u] = v * sum;
        ds[r] = 0.0;`
            : 'ds[r] = scale * sum;'
        }
      }
    }
    workgroupBarrier();
    if (u < units) {
      ${each((r) => `var sum${r} = 0.0;`)}
      for (var k = 0u; k < quads; k++) {
        ${four((index) => `let w${index} = turned[(4u * k + ${index}u) * units + u];`)}
        ${isAdditive ? `let m = turned[${queryAt}u + k * units + u];` : ''}
        ${each(
          (r) => `
        ${four((index) => `sum${r} += dot(dz[${r}u * 4u * quads + 4u * k + ${index}u], w${index});`)}
        ${isAdditive ? `sum${r} += dot(dq[${r}u * quads + k], m);` : ''}`,
        )}
      }
      ${each((r) => `ds[${r}] += sum${r};`)}
    }
    workgroupBarrier();
  }
  if (u < units) {
    for (var r = 0u; r < count; r++) {
      scores[steps * batch * sources + b[r] * units + u] = ds[r];
      scores[(steps * sources + units) * batch + b[r] * units + u] = dc[r];
    }
  }
}`;
}
