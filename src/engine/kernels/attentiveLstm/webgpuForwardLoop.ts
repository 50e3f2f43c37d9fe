import type { AttentiveLstmSizes } from './attentiveLstmSizes.ts';
import { constants, forEach, lanes, sentencesFor, weightParts } from './webgpuRows.ts';

/** Where the parts of the joined buffer begin after the weights, in numbers; its size is a multiple of four. */
export function joinedParts(sizes: AttentiveLstmSizes) {
  const { batch, units, isAdditive } = sizes;
  const vector = weightParts(sizes).end;
  const hidden = vector + (isAdditive ? units : 0);
  const cell = hidden + batch * units;
  const end = cell + batch * units;
  return { vector, hidden, cell, end, size: 4 * Math.ceil(end / 4) };
}

/** The loop over time: what every step leaves for the way back is all that goes out. */
export function forwardLoop(sizes: AttentiveLstmSizes, scale: number): string {
  const { isAdditive } = sizes;
  const at = joinedParts(sizes);
  const queryAt = weightParts(sizes).queryMatrix / 4;
  const count = sentencesFor(sizes, 'forward');
  const each = (code: (sentence: number) => string) => forEach(count, code);
  const four = (code: (index: number) => string) => forEach(4, code);
  const ofGates = (name: string) =>
    `vec4f(${name}[at], ${name}[at + units], ${name}[at + 2u * units], ${name}[at + 3u * units])`;
  const pair = isAdditive
    ? 'vector[a] * tanhOf(query[r * units + a] + keys[(i * batch + b[r]) * units + a])'
    : 'scale * state[r * quads + a / 4u][a % 4u] * keys[(i * batch + b[r]) * units + a]';
  return `${constants(sizes, scale)}
const count = ${count}u;
const lanes = ${lanes}u;
var<workgroup> state: array<vec4f, count * quads>;
${isAdditive ? 'var<workgroup> query: array<f32, count * units>; var<workgroup> vector: array<f32, units>;' : ''}
var<workgroup> partial: array<f32, count * sources * lanes>;
var<workgroup> score: array<f32, count * sources>;
var<workgroup> weight: array<f32, count * sources>;
fn numberAt(at: u32) -> f32 { return joined[at / 4u][at % 4u]; }
@compute @workgroup_size(threads) fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(local_invocation_index) u: u32,
) {
  var b: array<u32, count>;
  var length: array<u32, count>;
  var s: array<f32, count>;
  var c: array<f32, count>;
  for (var r = 0u; r < count; r++) {
    // Beyond the last sentence it is done again: the same numbers, to the same places.
    b[r] = min(group.x * count + r, batch - 1u);
    length[r] = u32(lengths[b[r]]);
    if (u < units) {
      s[r] = numberAt(${at.hidden}u + b[r] * units + u);
      c[r] = numberAt(${at.cell}u + b[r] * units + u);
    }
  }
  ${isAdditive ? `if (u < units) { vector[u] = numberAt(${at.vector}u + u); }` : ''}
  for (var t = 0u; t < steps; t++) {
    if (u < 4u * quads) { for (var r = 0u; r < count; r++) { state[r * quads + u / 4u][u % 4u] = s[r]; } }
    workgroupBarrier();
    var z: array<vec4f, count>;
    var q: array<f32, count>;
    if (u < units) {
      ${each((r) => `var z${r} = vec4f(); var q${r} = 0.0;`)}
      for (var k = 0u; k < quads; k++) {
        ${four((index) => `let w${index} = joined[(4u * k + ${index}u) * units + u];`)}
        ${isAdditive ? `let m = joined[${queryAt}u + k * units + u];` : ''}
        ${each(
          (r) => `{
          let known = state[${r}u * quads + k];
          z${r} += known.x * w0 + known.y * w1 + known.z * w2 + known.w * w3;
          ${isAdditive ? `q${r} += dot(known, m);` : ''}
        }`,
        )}
      }
      ${each((r) => `z[${r}] = z${r}; ${isAdditive ? `q[${r}] = q${r}; query[${r}u * units + u] = q${r};` : ''}`)}
    }
    workgroupBarrier();
    for (var j = u / lanes; j < count * sources; j += threads / lanes) {
      let r = j / sources;
      let i = j % sources;
      var sum = 0.0;
      if (i < length[r]) { for (var a = u % lanes; a < units; a += lanes) { sum += ${pair}; } }
      partial[j * lanes + u % lanes] = sum;
    }
    workgroupBarrier();
    for (var j = u; j < count * sources; j += threads) {
      var sum = 0.0;
      for (var x = 0u; x < lanes; x++) { sum += partial[j * lanes + x]; }
      score[j] = sum;
    }
    workgroupBarrier();
    for (var j = u; j < count * sources; j += threads) {
      let r = j / sources;
      var largest = score[r * sources];
      for (var i = 1u; i < length[r]; i++) { largest = max(largest, score[r * sources + i]); }
      weight[j] = select(0.0, exp(min(score[j] - largest, 0.0)), j % sources < length[r]);
    }
    workgroupBarrier();
    for (var r = 0u; r < count; r++) {
      let row = t * batch + b[r];
      var total = 0.0;
      for (var i = 0u; i < length[r]; i++) { total += weight[r * sources + i]; }
      for (var i = u; i < sources; i += threads) {
        looks[row * lookWidth + weightsAt + i] = weight[r * sources + i] / total;
      }
      if (u < units) {
        var share = vec4f();
        for (var i = 0u; i < length[r]; i++) {
          let at = (i * batch + b[r]) * 4u * units + u;
          share += weight[r * sources + i] * ${ofGates('gateShares')};
        }
        let at = row * 4u * units + u;
        let sums = z[r] + share / total + ${ofGates('projected')};
        let gate = vec4f(sigmoid(sums.x), sigmoid(sums.y), tanhOf(sums.z), sigmoid(sums.w));
        gates[at] = gate.x;
        gates[at + units] = gate.y;
        gates[at + 2u * units] = gate.z;
        gates[at + 3u * units] = gate.w;
        looks[row * lookWidth + u] = c[r];
        ${isAdditive ? 'looks[row * lookWidth + units + u] = q[r];' : ''}
        hiddensBefore[row * units + u] = s[r];
        c[r] = gate.y * c[r] + gate.x * gate.z;
        s[r] = gate.w * tanhOf(c[r]);
      }
    }
  }
}`;
}
